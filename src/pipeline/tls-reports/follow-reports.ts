import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../../model/operator-error.ts";
import type { SourceState } from "../../model/source-state.ts";
import { type ReportFile, type ReportPlaceAccount, TLS_REPORT_READER, type TlsReportKeeper } from "../../model/tls-report-keeper.ts";
import { type FolderFile, listFolder } from "../../sources/tls-reports/folder-files.ts";
import { importReports, readReportFile } from "./import-reports.ts";

export interface FollowReportsOptions {
  /** Folders and Maildirs. */
  readonly folders: readonly string[];
  readonly keeper: TlsReportKeeper;
  /** Told whenever something new was stored. */
  readonly onChange: () => void;
  /** Milliseconds between two looks. Without: half a minute; reports come once a day. */
  readonly pollEveryMs?: number;
}

/** Folders of TLS reports being followed. */
export interface ReportFollower {
  /** What became of the files of every place, those that are not followed any more included. */
  states(): readonly SourceState[];
  /** Settles when everything that was there at the start has been read, or told why not. */
  caughtUp(): Promise<void>;
  /** Stops after the files under way. Rejects when the following ended by a fault of its own. */
  close(): Promise<void>;
}

type Status = Pick<SourceState, "state" | "problem">;

const POLL_EVERY_MS = 30_000;

/** Reads what is in folders of TLS reports, and then whatever comes into them, until it is closed. What is read stays where it is. */
export async function followReports({ folders, keeper, onChange, pollEveryMs }: FollowReportsOptions): Promise<ReportFollower> {
  const places = folders.map((folder) => resolve(folder));
  const statuses = new Map<string, Status>(places.map((place) => [place, { state: "reading", problem: null }]));
  const ending = new AbortController();
  let accounts = await keeper.reportPlaces();

  async function lookOnce(): Promise<void> {
    for (const place of places) {
      if (ending.signal.aborted) return;
      try {
        await readNew(place);
        statuses.set(place, { state: "following", problem: null });
      } catch (failure) {
        if (!(failure instanceof OperatorError)) throw failure;
        statuses.set(place, { state: "failed", problem: { code: failure.code, message: failure.message, hint: failure.hint } });
      }
    }
  }

  async function readNew(place: string): Promise<void> {
    const known = await keeper.reportFiles(place);
    const files = (await listFolder(place)).filter((file) => isNew(file, known));
    if (files.length === 0) return;
    await importReports([{ place, files }], { keeper, signal: ending.signal, read: readIfThere });
    accounts = await keeper.reportPlaces();
    onChange();
  }

  const caughtUp = lookOnce();
  const following = (async () => {
    await caughtUp;
    while (places.length > 0 && !ending.signal.aborted) {
      await sleep(pollEveryMs ?? POLL_EVERY_MS, undefined, { signal: ending.signal }).catch(() => undefined);
      await lookOnce();
    }
  })();
  following.catch(() => undefined); // close() rejects with it
  return {
    states: () => statesOf(places, accounts, statuses),
    caughtUp: () => caughtUp,
    async close() {
      ending.abort();
      await following;
    },
  };
}

/** A mail may have been moved or deleted since; one that may not be read keeps nobody from reading the others. */
async function readIfThere(file: FolderFile): Promise<ReportFile | undefined> {
  try {
    return await readReportFile(file);
  } catch (failure) {
    if (!(failure instanceof OperatorError)) throw failure;
    if (failure.code === "SOURCE_NOT_FOUND") return undefined;
    return { name: file.name, sizeBytes: file.sizeBytes ?? 0, reports: [], fault: "may-not-be-read" };
  }
}

/** Not read yet, or another size than then: it was still being written. */
function isNew({ name, sizeBytes }: FolderFile, known: ReadonlyMap<string, number>): boolean {
  const knownBytes = known.get(name);
  return knownBytes === undefined || (sizeBytes !== null && sizeBytes !== knownBytes);
}

const NOTHING: ReportPlaceAccount["files"] = { added: 0, known: 0, other: 0, unreadable: 0 };

function statesOf(
  places: readonly string[],
  accounts: readonly ReportPlaceAccount[],
  statuses: ReadonlyMap<string, Status>,
): readonly SourceState[] {
  const names = [...new Set([...places, ...accounts.map(({ place }) => place)])];
  return names.map((place) => ({
    ...accountingOf(place, accounts.find((account) => account.place === place)?.files ?? NOTHING),
    ...(statuses.get(place) ?? { state: "read", problem: null }),
  }));
}

/** Each file, or mail, is what a line is to a log. */
function accountingOf(place: string, { added, known, other, unreadable }: ReportPlaceAccount["files"]): Omit<SourceState, keyof Status> {
  return {
    source: place,
    reader: TLS_REPORT_READER,
    linesRead: added + known + other + unreadable,
    used: added,
    irrelevant: known + other,
    unrecognized: unreadable,
    open: 0,
    evicted: 0,
    lastLineAt: null,
  };
}
