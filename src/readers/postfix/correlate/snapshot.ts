import { takeUpState } from "../../facts/take-up-state.ts";
import { dropClosedSessions } from "./inbound-session.ts";
import { type PackedQueue, packQueue, unpackQueue } from "./packed-queue.ts";
import { type HostState, type PostfixState, type ProgramState, STATE_VERSION } from "./state.ts";

/** The reader's state as it is kept over a restart. */
export type Snapshot = Omit<PostfixState, "hosts" | "programs"> & {
  readonly hosts: ReadonlyMap<string, KeptHost>;
  readonly programs: ReadonlyMap<string, Omit<ProgramState, "host"> & { readonly host: KeptHost }>;
};

type KeptHost = Omit<HostState, "messages" | "removed"> & { readonly queue: PackedQueue };

/** The state as plain data. What it shares with the living state is not to be changed. */
export function takeSnapshot(state: PostfixState): Snapshot {
  const hosts = new Map<string, KeptHost>();
  for (const [name, host] of state.hosts) {
    const { messages: _messages, removed: _removed, ...rest } = host;
    hosts.set(name, { ...rest, queue: packQueue(host) });
  }
  const programs = new Map<string, Omit<ProgramState, "host"> & { readonly host: KeptHost }>();
  for (const [key, program] of state.programs) {
    dropClosedSessions(program);
    const host = hosts.get(program.host.name);
    if (host !== undefined) programs.set(key, { ...program, host });
  }
  return { ...state, hosts, programs };
}

/** The state to go on with; `undefined` when the snapshot is of another shape. */
export function takeUpSnapshot(snapshot: unknown): PostfixState | undefined {
  const kept = takeUpState<Snapshot>(snapshot, STATE_VERSION);
  if (kept === undefined) return undefined;
  const hosts = new Map<string, HostState>();
  for (const [name, { queue, ...rest }] of kept.hosts) hosts.set(name, { ...rest, ...unpackQueue(queue, name) });
  const programs = new Map<string, ProgramState>();
  for (const [key, program] of kept.programs) {
    const host = hosts.get(program.host.name);
    if (host !== undefined) programs.set(key, { ...program, host });
  }
  return { ...kept, hosts, programs };
}
