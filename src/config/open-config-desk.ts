import { createHash } from "node:crypto";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createTurns } from "../model/create-turns.ts";
import { OperatorError } from "../model/operator-error.ts";
import type { Config } from "./config.ts";
import type { ConfigDesk, ConfigStanding, SaveWish } from "./config-desk.ts";
import type { ConfigProblem } from "./config-problem.ts";
import { concernsReading, findWaiting, type SectionAtStart, takeUp, viewConfig } from "./config-view.ts";
import { editConnectors } from "./edit/edit-connectors.ts";
import { InvalidConnectors } from "./invalid-connectors.ts";
import { parseConfig } from "./parse-config.ts";
import { parseConnectors } from "./parse-connectors.ts";
import { readConfigText } from "./read-config.ts";
import { findWriteRefusal, replaceFile } from "./replace-file.ts";

export interface ConfigDeskOptions {
  /** `null`: no file was given. */
  readonly path: string | null;
  /** What the server was started with. */
  readonly config: Config;
  /** Saving is refused for this reason, whatever the file. */
  readonly refusal?: OperatorError;
  /** Reads and groups mail by this configuration from now on; done when what is stored is grouped by it. */
  readonly apply: (config: Config) => Promise<void>;
  /** Told when the file is another than before, for better or worse. */
  readonly onChange?: () => void;
  /** Milliseconds between two looks at the file. Without: 2,000. */
  readonly pollEveryMs?: number;
}

const POLL_EVERY_MS = 2_000;

const NO_FILE = new OperatorError(
  "CONFIG_READ_ONLY",
  "Postseal was started without a configuration file.",
  "Save the lines as postseal.yaml and start with `postseal serve --config postseal.yaml`.",
);

/** How the file stood when it was last looked at. */
interface Seen {
  readonly hash: string;
  readonly problems: readonly ConfigProblem[];
  readonly connectors: readonly Connector[] | null;
  readonly waiting: readonly SectionAtStart[];
}
type Connector = Config["connectors"][number];

/** Opens the configuration for a server that runs. */
export function openConfigDesk(options: ConfigDeskOptions): ConfigDesk {
  const { path, config: started, refusal, apply, onChange, pollEveryMs = POLL_EVERY_MS } = options;
  let current = started;
  let seen: Seen | undefined;
  let failure: OperatorError | null = null;
  /** A change by hand must not come between a save's look and its writing. */
  const inTurn = createTurns();

  async function takeUpText(text: string): Promise<void> {
    const hash = hashOf(text);
    const parsed = parseConfig(text);
    if ("problems" in parsed) {
      seen = { hash, problems: parsed.problems, connectors: null, waiting: [] };
      return;
    }
    seen = { hash, problems: [], connectors: parsed.config.connectors, waiting: findWaiting(started, parsed.config) };
    const next = takeUp(started, parsed.config);
    try {
      if (concernsReading(current, next)) await apply(next);
    } catch (caught) {
      if (caught instanceof OperatorError) failure = caught; // the next look tries again
      throw caught;
    }
    current = next;
  }

  /** What the operator can mend is kept to be shown, and tried again. */
  async function lookAgain(file: string): Promise<void> {
    try {
      const text = await readConfigText(file);
      const isOther = seen !== undefined && seen.hash !== hashOf(text);
      if (failure !== null || seen?.hash !== hashOf(text)) await takeUpText(text);
      failure = null;
      if (isOther) onChange?.();
    } catch (caught) {
      if (!(caught instanceof OperatorError)) throw caught;
      failure = caught;
    }
  }

  async function look(): Promise<ConfigStanding> {
    if (path !== null) await inTurn(() => lookAgain(path));
    const file = path === null || seen === undefined ? null : { name: basename(path), hash: seen.hash };
    return {
      file,
      connectors: seen?.connectors ?? current.connectors,
      refusal: refusal ?? (path === null ? NO_FILE : ((await findWriteRefusal(path)) ?? null)),
      problems: seen?.problems ?? [],
      failure,
      waiting: seen?.waiting ?? [],
    };
  }

  async function save(file: string, wish: SaveWish): Promise<void> {
    const edited = editText(await readConfigText(file), wish, basename(file));
    await replaceFile(file, edited);
    await takeUpText(edited);
    failure = null;
    onChange?.();
  }

  return {
    config: viewConfig(() => current),
    look,
    async save(wish) {
      const reason = refusal ?? (path === null ? NO_FILE : undefined);
      if (reason !== undefined || path === null) throw reason;
      await inTurn(() => save(path, wish));
    },
    async watch(signal) {
      while (path !== null && !signal.aborted) {
        await inTurn(() => lookAgain(path));
        await sleep(pollEveryMs, undefined, { signal }).catch(() => undefined); // woken by the end
      }
    },
  };
}

function editText(text: string, { hash, connectors, names }: SaveWish, name: string): string {
  const wanted = parseConnectors(connectors);
  if ("problems" in wanted) throw new InvalidConnectors(wanted.problems);
  if (hashOf(text) !== hash) throw new OperatorError("CONFIG_CHANGED", `${name} was changed meanwhile, by hand or in another window.`);
  const parsed = parseConfig(text);
  if ("problems" in parsed) throw new OperatorError("CONFIG_INVALID", `${name} is not valid as it stands.`);
  if (text.includes("\uFFFD")) {
    // The reading puts this character in place of bytes that are no UTF-8: they would be lost.
    throw new OperatorError(
      "CONFIG_READ_ONLY",
      `${name} holds bytes that are not UTF-8.`,
      "Convert it to UTF-8, or put the lines in yourself.",
    );
  }
  const taken = new Set<number>();
  const edits = wanted.connectors.map((connector, index) => {
    const place = parsed.config.connectors.findIndex((each) => each.name === names[index]);
    const was = place === -1 || taken.has(place) ? null : place;
    if (was !== null) taken.add(was);
    return { was, connector };
  });
  const edited = editConnectors(text, edits);
  if (edited !== undefined) return edited;
  throw new OperatorError(
    "CONFIG_READ_ONLY",
    `${name} writes its connectors in a way that only a hand should change: with aliases, or comments between brackets.`,
    "Put the lines into the file yourself.",
  );
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
