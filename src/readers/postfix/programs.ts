import type { Envelope } from "../syslog/envelope.ts";
import { MAX_PROGRAMS } from "./correlate/limits.ts";
import type { HostState, PostfixState, ProgramState } from "./correlate/state.ts";
import { tlsLoggingFor, tlsLoggingKey } from "./correlate/tls-logging.ts";
import { type Daemon, parseDaemon } from "./parse/daemon.ts";

/** What a host and a tag together mean: found for every line, so it is looked up by bytes, without making a string. */
export interface ProgramEntry {
  readonly key: Uint8Array;
  readonly tag: string;
  readonly hostName: string;
  /** `undefined`: not Postfix. */
  readonly daemon: Daemon | undefined;
  /** Made with the first line that matters. */
  program: ProgramState | undefined;
}

/** Entries by the envelope's hash; texts with the same hash stand in one list. */
export type ProgramIndex = Map<number, ProgramEntry[]>;

/** The entry for a line's host and tag. */
export function programEntry(index: ProgramIndex, envelope: Envelope, buffer: Buffer): ProgramEntry {
  const bucket = index.get(envelope.hash);
  if (bucket !== undefined) {
    for (const entry of bucket) if (isSame(entry.key, buffer, envelope.hostStart, envelope.tagEnd)) return entry;
  }
  return addEntry(index, envelope, buffer, bucket);
}

function isSame(key: Uint8Array, buffer: Buffer, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let index = 0; index < key.length; index++) if (key[index] !== buffer[start + index]) return false;
  return true;
}

function addEntry(index: ProgramIndex, envelope: Envelope, buffer: Buffer, bucket: ProgramEntry[] | undefined): ProgramEntry {
  const tag = buffer.toString("latin1", envelope.tagStart, envelope.tagEnd);
  const entry: ProgramEntry = {
    key: Uint8Array.prototype.slice.call(buffer, envelope.hostStart, envelope.tagEnd),
    tag,
    hostName: buffer.toString("latin1", envelope.hostStart, Math.min(envelope.hostEnd, envelope.hostStart + 255)),
    daemon: parseDaemon(tag),
    program: undefined,
  };
  if (index.size >= MAX_PROGRAMS) index.clear(); // a cache only: a hostile log must not grow it without end
  if (bucket === undefined || index.size === 0) index.set(envelope.hash, [entry]);
  else bucket.push(entry);
  return entry;
}

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
  const host: HostState = { name, messages: new Map(), removed: [], tlsLogging: new Map(), hasReturns: false };
  state.hosts.set(name, host);
  return host;
}
