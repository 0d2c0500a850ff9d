import { realpathSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { createChanges } from "../../api/changes.ts";
import { createApi } from "../../api/create-api.ts";
import { serveApi } from "../../api/serve-api.ts";
import type { Config } from "../../config/config.ts";
import type { ConfigDesk } from "../../config/config-desk.ts";
import { readConfig } from "../../config/read-config.ts";
import { type OpenedReportDesk, openReportDesk } from "../../dispatch/open-report-desk.ts";
import { sendMail } from "../../dispatch/send-mail.ts";
import type { Provable } from "../../model/evidence-line.ts";
import { OperatorError } from "../../model/operator-error.ts";
import type { SourceState } from "../../model/source-state.ts";
import { type Follower, followFiles } from "../../pipeline/follow-files.ts";
import { groupByConnectors } from "../../pipeline/group-by-connectors.ts";
import { importFiles } from "../../pipeline/import-files.ts";
import { readEvidence } from "../../pipeline/read-evidence.ts";
import { followReports, type ReportFollower } from "../../pipeline/tls-reports/follow-reports.ts";
import { openReportDoor } from "../../pipeline/tls-reports/open-report-door.ts";
import { type ShareOptions, shareStore } from "../../store/shared/share-store.ts";
import type { Store } from "../../store/store.ts";
import type { ServerDescription } from "../ask-store.ts";
import { expireDaily } from "../expire-daily.ts";
import { describeEnding } from "../failure.ts";
import { openInterruption } from "../interruption.ts";
import { openServeDesk, type ServeDesk } from "../open-serve-desk.ts";
import { writeNotice, writeOutput } from "../output.ts";
import { SAMPLE } from "../sample.ts";
import { type SourceOptions, sourceSettings } from "../source-options.ts";
import { type StoreOptions, storeDirectoryOf } from "../store-options.ts";
import { tellReport } from "../tell-report.ts";
import { readVersion } from "../version.ts";
import { withStore } from "../with-store.ts";

/** A page asks several lists at once, each of which takes up to 64 MB: within 96 they fail, and are asked again one by one. */
const MEMORY_LIMIT_MB = 256;
const WEB_ROOT = fileURLToPath(new URL("../../web", import.meta.url));

export interface ServeOptions extends StoreOptions, SourceOptions {
  readonly listen?: string;
  readonly sample?: boolean;
}

/** Follows sources and serves what they tell, until somebody stops it. */
export async function runServe(files: readonly string[], options: ServeOptions): Promise<void> {
  const sample = options.sample === true;
  if (sample && (files.length > 0 || options.data !== undefined || options.config !== undefined))
    throw new OperatorError(
      "INVALID_ARGUMENT",
      "--sample shows the bundled sample only",
      "Leave out --sample, or the files, --data and --config.",
    );
  const config = await readConfig(sample ? SAMPLE.config : (options.config ?? null));
  const choice = {
    directory: sample ? null : storeDirectoryOf(options, config),
    mode: "create",
    config,
    assignConnectors: true,
    memoryLimitMb: MEMORY_LIMIT_MB,
  } as const;
  const named = files.length > 0 ? files : config.sources.map(({ file }) => file);
  const plan: ServePlan = {
    config,
    files: sample ? [SAMPLE.log, SAMPLE.tlsReports] : named,
    options,
    sample,
    listen: options.listen ?? config.web.listen,
  };
  await withStore(choice, async (store) => {
    const serveDesk = openServeDesk({ path: options.config ?? null, config, sample });
    const { directory } = choice;
    const stopSharing = directory === null ? undefined : await shareStore(sharingOf(store, directory, serveDesk.desk.config));
    try {
      await serveUntilStopped(store, plan, serveDesk);
    } finally {
      await stopSharing?.();
    }
  });
}

/** Other commands ask this process, as long as it owns the store. */
function sharingOf(store: Store, directory: string, config: Config): ShareOptions {
  return {
    store,
    directory: realpathSync(directory),
    // A password is nobody's business who only asks.
    describe: (): ServerDescription => ({ version: readVersion(), pid: process.pid, config: { ...config, mail: null } }),
  };
}

interface ServePlan {
  /** As at the start. */
  readonly config: Config;
  readonly files: readonly string[];
  readonly options: ServeOptions;
  readonly sample: boolean;
  readonly listen: string;
}

/** The address is taken first: a port in use is told at once, and the page is there while a large log is still being read. */
async function serveUntilStopped(store: Store, plan: ServePlan, { desk, takeUpBy }: ServeDesk): Promise<void> {
  const { sample, listen } = plan;
  const interruption = openInterruption();
  let states: () => readonly SourceState[] = () => [];
  let tlsReports: ReportFollower | undefined;
  const onFault = (fault: unknown): void => void writeNotice(describeEnding(fault).notice);
  const about = { version: readVersion(), sample };
  const changes = createChanges();
  const readLines = async (provable: Provable) => readEvidence(provable, await store.checkpoints());
  const requestedReports = await openReportDesk({
    store,
    config: desk.config,
    send: sendMail,
    now: Date.now,
    announce: changes.announce,
    onFault,
  });
  const app = createApi({
    store,
    requestedReports,
    config: desk.config,
    desk,
    about,
    sources: () => [...states(), ...(tlsReports?.states() ?? []).map(plan.sample ? nameSampleReports : (state) => state)],
    takeTlsReport: plan.config.web.acceptTlsReports
      ? openReportDoor({ keeper: store, domains: () => desk.config.domains, now: Date.now })
      : undefined,
    readEvidence: readLines,
    changes,
    now: Date.now,
    onFault,
  });
  try {
    const server = await serveApi({ app, listen, webRoot: WEB_ROOT, language: desk.config.language });
    try {
      const reading = await startReading(store, plan, changes.announce);
      states = reading.states;
      tlsReports = await followReports({ folders: plan.config.tlsReportFolders, keeper: store, onChange: changes.announce });
      takeUpBy({ apply: reading.regroup, announce: changes.announce });
      await writeOutput(`Postseal is on ${server.url}${sample ? " (sample data)" : ""}. Ctrl-C stops it.\n`);
      await tellUntilStopped(store, plan, { reading, desk, requestedReports }, interruption.signal);
    } finally {
      await tlsReports?.close();
      changes.close();
      await server.close();
    }
  } finally {
    interruption.close();
  }
}

interface ServeParts {
  readonly reading: Follower;
  readonly desk: ConfigDesk;
  readonly requestedReports: OpenedReportDesk;
}

/** Once everything that was there has been read, the report follows the address. What could not be read is told; the server stays. */
async function tellUntilStopped(
  store: Store,
  { sample }: ServePlan,
  { reading, desk, requestedReports }: ServeParts,
  signal: AbortSignal,
): Promise<void> {
  const told = reading
    .caughtUp()
    .then(() => (signal.aborted ? undefined : tellReport(store, desk.config, sample ? nameSampleSource : (source) => source)), tellNotice);
  const watching = new AbortController();
  const watched = desk.watch(watching.signal);
  const kept = sample ? undefined : told.then(() => expireDaily(store, desk.config, watching.signal, tellNotice));
  const sent = requestedReports.run(watching.signal);
  const ended = Promise.all([watched, told, kept, sent]);
  try {
    await Promise.race([stopOf(signal), ended.then(() => stopOf(signal))]);
  } finally {
    watching.abort();
    await reading.close(); // ends the reading, and with it the wait for its end
  }
  await ended;
}

async function tellNotice(failure: unknown): Promise<void> {
  await writeNotice(describeEnding(failure).notice);
}

/** Where the sample was installed tells nobody anything. */
function nameSampleSource(source: string): string {
  return basename(source);
}

function nameSampleReports(state: SourceState): SourceState {
  return { ...state, source: nameSampleSource(SAMPLE.tlsReports) };
}

async function startReading(store: Store, { config, files, options, sample }: ServePlan, onChange: () => void): Promise<Follower> {
  const request = { files, store, config, ...sourceSettings(options) };
  if (!sample) return followFiles({ ...request, onChange });
  const { accounting } = await importFiles(request);
  const states = accounting.map(
    (source): SourceState => ({ ...source, source: nameSampleSource(source.source), state: "read", problem: null }),
  );
  const regroup = (changed: Config): Promise<void> => groupByConnectors(store, changed);
  return { states: () => states, caughtUp: async () => {}, regroup, close: async () => {} };
}

function stopOf(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
