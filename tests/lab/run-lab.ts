import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Certificates, writeCertificates } from "./certificates.ts";
import { type ClientPlan, type ClientTarget, playClient } from "./client.ts";
import { openContentFilter } from "./content-filter.ts";
import { findFreePort } from "./free-port.ts";
import { planLoad } from "./load.ts";
import { type OpenDestination, renderHosts, renderTlsPolicyMap, renderTransportMap } from "./maps.ts";
import {
  ENTRIES,
  type Entry,
  INNER_ENTRIES,
  type Ports,
  type PostfixSetup,
  type RunOptions,
  renderMainCf,
  renderMasterCf,
  SERVER_ADDRESS,
} from "./postfix-configuration.ts";
import { detectOwnHostsFile, openPostfixServer, type PostfixFiles } from "./postfix-server.ts";
import { parseReceivedHeader, type ReceivedHeader } from "./received-header.ts";
import { openSaslServer } from "./sasl-server.ts";
import { openSink, type SinkObservations } from "./sink.ts";
import { listDestinations } from "./sink-list.ts";
import type { TruthRecord } from "./truth-record.ts";

/** What one run left behind. */
export interface LabRun {
  readonly log: string;
  readonly truth: readonly TruthRecord[];
  /** The `Received` headers that the server wrote, as mailboxes and sinks saw them. */
  readonly headers: readonly ReceivedHeader[];
  /** Whether the server's queue ran empty in time; a sink's last words may be missing otherwise. */
  readonly drained: boolean;
}

const CLIENTS_AT_ONCE = 8;
/** One for mailboxes here, one that leads out too, one that a peer refuses: its sender gets a bounce. */
const ALIASES = `team@lab.test user1@lab.test, user2@lab.test
outside@lab.test box1@modern.test, box1@ten.test, user3@lab.test
lost@lab.test gone@modern.test
`;
/** Longer than Postfix waits for a connection that nobody answers (`smtp_connect_timeout`, 30 s). */
const DRAIN_LIMIT_MS = 60_000;

/** Runs one load through a real Postfix and stops all that it started, whatever happens. */
export async function runLab(options: RunOptions): Promise<LabRun> {
  const directory = mkdtempSync(join(tmpdir(), "postseal-lab-"));
  const closers: (() => void | Promise<void>)[] = [() => rmSync(directory, { recursive: true, force: true })];
  try {
    return await runIn(directory, options, closers);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function runIn(directory: string, options: RunOptions, closers: (() => void | Promise<void>)[]): Promise<LabRun> {
  const certificates = writeCertificates(directory);
  const log = `${options.name}.log`;
  const observed: SinkObservations = { truth: [], headers: [] };
  const destinations = await openDestinations(certificates, log, observed, closers);
  const ports = await openPorts(closers);
  const setup = { directory, options, certificates, ports, hasNames: await detectOwnHostsFile() };
  const server = await openPostfixServer(directory, renderFiles(setup, destinations), setup.hasNames);
  closers.push(() => server.close());
  const plans = planLoad(
    options.seed,
    destinations.map(({ destination }) => destination.domain),
  );
  const inbound = await playAll(plans, (plan) => targetOf(plan, ports, log, certificates));
  const drained = await server.drain(DRAIN_LIMIT_MS);
  await server.close();
  return {
    log: readFileSync(server.logFile, "utf8"),
    truth: [...inbound, ...observed.truth],
    headers: [...observed.headers, ...readMailboxes(server.mailboxDirectory)],
    drained,
  };
}

async function openDestinations(certificates: Certificates, log: string, observed: SinkObservations, closers: (() => void)[]) {
  const opened: OpenDestination[] = [];
  for (const destination of listDestinations(certificates)) {
    const first = await openSink(destination.sinks[0], log, observed);
    closers.push(() => first.close());
    const others = [];
    for (const options of destination.sinks.slice(1)) {
      const other = await openSink({ ...options, port: first.port }, log, observed);
      closers.push(() => other.close());
      others.push(other);
    }
    opened.push({ destination, sinks: [first, ...others] });
  }
  return opened;
}

async function openPorts(closers: (() => void)[]): Promise<Ports> {
  const entries = await Promise.all(ENTRIES.map(async (name) => [name, await findFreePort(SERVER_ADDRESS)] as const));
  const inner = await Promise.all(INNER_ENTRIES.map(async (name) => [name, await findFreePort("127.0.0.1")] as const));
  const reentry = Object.fromEntries(inner) as Record<(typeof INNER_ENTRIES)[number], number>;
  const filter = await openContentFilter(reentry["filter-reentry"]);
  const sasl = await openSaslServer();
  closers.push(filter.close, sasl.close);
  return { ...(Object.fromEntries(entries) as Record<Entry, number>), ...reentry, filter: filter.port, sasl: sasl.port };
}

function renderFiles(setup: PostfixSetup, destinations: readonly OpenDestination[]): PostfixFiles {
  const users = Array.from({ length: 9 }, (_, index) => `user${index + 1}`);
  return {
    "main.cf": renderMainCf(setup),
    "master.cf": renderMasterCf(setup),
    "openssl.cnf": "# No minimum version and no security level: the load brings its own.\n",
    "transport.map": renderTransportMap(destinations, setup.hasNames),
    "tls-policy.map": renderTlsPolicyMap(destinations, setup.hasNames),
    "aliases.map": ALIASES,
    "mailboxes.map": [...users, "alice", "bob", "carol", "printer"].map((user) => `${user}@lab.test all/\n`).join(""),
    hosts: renderHosts(destinations),
  };
}

function targetOf(plan: ClientPlan, ports: Ports, log: string, certificates: Certificates): ClientTarget {
  const entry = ENTRIES.find((name) => name === plan.entry) ?? "smtp";
  return { address: SERVER_ADDRESS, port: ports[entry], log, certificate: certificates.client };
}

/** Plays the clients in the plan's order, some at a time. */
async function playAll(plans: readonly ClientPlan[], target: (plan: ClientPlan) => ClientTarget): Promise<readonly TruthRecord[]> {
  const waiting = [...plans];
  const truth: TruthRecord[] = [];
  const playOn = async () => {
    for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift()) truth.push(...(await playClient(plan, target(plan))));
  };
  await Promise.all(Array.from({ length: CLIENTS_AT_ONCE }, playOn));
  return truth;
}

function readMailboxes(directory: string): readonly ReceivedHeader[] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((file) => parseReceivedHeader(readFileSync(join(file.parentPath, file.name), "latin1")) ?? []);
}
