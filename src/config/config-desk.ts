import type { Connector } from "../model/connector.ts";
import type { OperatorError } from "../model/operator-error.ts";
import type { Config } from "./config.ts";
import type { ConfigProblem } from "./config-problem.ts";
import type { SectionAtStart } from "./config-view.ts";

/** The configuration while the server runs: shown, edited, and taken up when its file changes. */
export interface ConfigDesk {
  /** What holds at this moment. */
  readonly config: Config;
  /** How the file stands now. */
  look(): Promise<ConfigStanding>;
  /**
   * Writes connectors into the file and takes them up.
   *
   * @throws OperatorError CONFIG_INVALID (as `InvalidConnectors`), CONFIG_CHANGED, CONFIG_READ_ONLY, CONFIG_NOT_FOUND; what
   * the store tells when the file is written but the stored mail could not be grouped: that is tried again
   */
  save(wish: SaveWish): Promise<void>;
  /** Looks at the file until the signal comes. */
  watch(signal: AbortSignal): Promise<void>;
}

export interface SaveWish {
  /** Of the file as it was when the editing began. */
  readonly hash: string;
  /** In the order in which they are tried. */
  readonly connectors: readonly unknown[];
  /** For each of them, the name by which it stands in the file; `null` for a new one. */
  readonly names: readonly (string | null)[];
}

export interface ConfigStanding {
  /** `null`: none was given. */
  readonly file: {
    readonly name: string;
    /** SHA-256 of its content, hexadecimal. */
    readonly hash: string;
  } | null;
  /** The file's; while it is broken, those that hold. */
  readonly connectors: readonly Connector[];
  /** Why it cannot be saved. */
  readonly refusal: OperatorError | null;
  /** What is wrong in the file as it stands on disk: what held before holds on. */
  readonly problems: readonly ConfigProblem[];
  /** Why the file could not be read, or its connectors not be taken up; tried again. */
  readonly failure: OperatorError | null;
  /** Changed sections that are taken up at the next start. */
  readonly waiting: readonly SectionAtStart[];
}
