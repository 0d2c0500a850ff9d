import type { LineUse } from "../reader.ts";
import { type KnownHeads, startKnownHeads } from "../syslog/known-heads.ts";
import { readClientLine } from "./client-line.ts";
import type { Context, LogLine } from "./correlate/context.ts";
import { MAX_PROGRAMS } from "./correlate/limits.ts";
import { startMessages } from "./correlate/messages.ts";
import type { HostState, PostfixState, ProgramState } from "./correlate/state.ts";
import { tlsLoggingFor, tlsLoggingKey } from "./correlate/tls-logging.ts";
import { readCleanupLine, readMasterLine, readQueueManagerLine, readTlsProxyLine } from "./other-lines.ts";
import { type Daemon, parseDaemon } from "./parse/daemon.ts";
import { readServerLine } from "./server-line.ts";

/** What a host and a tag together mean. */
export interface ProgramEntry {
  readonly tag: string;
  readonly hostName: string;
  /** `undefined`: not Postfix. */
  readonly daemon: Daemon | undefined;
  /** Reads a line of such a program. */
  readonly read: ReadLine;
  /** Made with the first line that matters. */
  program: ProgramState | undefined;
}

export type ReadLine = (context: Context, line: LogLine) => LineUse;

const READERS: Readonly<Record<Daemon, ReadLine>> = {
  server: readServerLine,
  client: readClientLine,
  cleanup: readCleanupLine,
  "queue-manager": readQueueManagerLine,
  "tls-proxy": readTlsProxyLine,
  master: readMasterLine,
  other: () => "irrelevant",
};

/** Entries by a line's host and tag. */
export type ProgramIndex = KnownHeads<ProgramEntry>;

export function startProgramIndex(): ProgramIndex {
  return startKnownHeads(entryOf);
}

/** @param text host, a blank, tag */
function entryOf(text: string): ProgramEntry {
  const blank = text.indexOf(" ");
  const tag = text.slice(blank + 1);
  const hostName = text.slice(0, Math.min(Math.max(blank, 0), MAX_HOST_NAME));
  const daemon = parseDaemon(tag);
  return { tag, hostName, daemon, read: READERS[daemon ?? "other"], program: undefined };
}

const MAX_HOST_NAME = 255;

/** The program's state, made when it is new; `undefined` when a log names more programs than any server runs. */
export function programOf(state: PostfixState, entry: ProgramEntry, daemon: Daemon): ProgramState | undefined {
  if (entry.program !== undefined) return entry.program;
  const name = `${entry.hostName} ${entry.tag}`;
  const known = state.programs.get(name);
  if (known === undefined && state.programs.size >= MAX_PROGRAMS) return undefined;
  entry.program = known ?? addProgram(state, name, entry, daemon);
  return entry.program;
}

function addProgram(state: PostfixState, name: string, entry: ProgramEntry, daemon: Daemon): ProgramState {
  const host = hostOf(state, entry.hostName);
  const instance = entry.tag.slice(0, entry.tag.indexOf("/"));
  const program: ProgramState = {
    host,
    tag: entry.tag,
    daemon,
    instance,
    tlsLogging: tlsLoggingFor(host, tlsLoggingKey(instance, entry.tag)),
    clientTlsLogging: null,
    inboundSessions: new Map(),
    outboundSessions: new Map(),
    offersStartTls: false,
    hasSummary: false,
  };
  state.programs.set(name, program);
  return program;
}

/** A host's state, made when it is new. */
export function hostOf(state: PostfixState, name: string): HostState {
  const known = state.hosts.get(name);
  if (known !== undefined) return known;
  const host: HostState = { name, messages: startMessages(), removed: [], tlsLogging: new Map(), hasReturns: false };
  state.hosts.set(name, host);
  return host;
}
