import { join } from "node:path";
import type fc from "fast-check";
import { type Followed, startFollowing } from "./followed.testing.ts";
import type { LogWorld, Packing } from "./log-world.testing.ts";
import { createMemoryStore, type MemoryStore } from "./memory-store.testing.ts";

/** One thing that happens to a log, or to who follows it. */
export type Happening =
  | { readonly kind: "write"; readonly log: number; readonly program: number; readonly lines: number; readonly isHalf: boolean }
  | { readonly kind: "reopen"; readonly log: number; readonly program: number }
  | { readonly kind: "create" | "rotate" | "copy and truncate" | "remove the oldest part" | "move away" | "remove"; readonly log: number }
  | { readonly kind: "compress"; readonly log: number; readonly packing: Packing }
  | { readonly kind: "step the clock"; readonly seconds: number }
  | { readonly kind: "look" | "wait" | "restart" | "kill" | "stop" };

/** What is to be true of a history: nothing that could be read is lost, and nothing is doubled. */
export interface Model {
  readonly world: LogWorld;
}

/** Logs, a store and a process that follows them. */
export class History {
  readonly world: LogWorld;
  readonly store: MemoryStore = createMemoryStore();
  /** Lines that nobody could read before they were gone: they may be missing. */
  readonly forgiven = new Set<string>();
  #followed: Followed | undefined;
  #look: Promise<void> | undefined;
  /** The logs as they were when the look under way began. */
  #lookedAt: readonly number[] = [];
  #held = new Set<number>();
  /** Parts of a log that stood beside it before it was known: nobody asked for them. */
  readonly #unasked = new Set<number>();

  constructor(world: LogWorld) {
    this.world = world;
  }

  async happen(happening: Happening): Promise<void> {
    await this.#act(happening);
    this.#forgive();
  }

  async #act(happening: Happening): Promise<void> {
    const { world } = this;
    switch (happening.kind) {
      case "write":
        return world.write(happening.log, happening.program, happening.lines, happening.isHalf);
      case "reopen":
        return world.reopen(happening.log, happening.program);
      case "create":
        return world.create(happening.log);
      case "rotate":
        return world.rotate(happening.log);
      case "copy and truncate":
        return world.copyTruncate(happening.log);
      case "compress":
        return world.compress(happening.log, happening.packing);
      case "remove the oldest part":
        return world.removeOldest(happening.log);
      case "move away":
        return world.moveAway(happening.log);
      case "remove":
        return world.remove(happening.log);
      case "step the clock":
        return world.stepClock(happening.seconds);
      default:
        return this.#follow(happening.kind);
    }
  }

  async #follow(kind: "look" | "wait" | "restart" | "kill" | "stop"): Promise<void> {
    switch (kind) {
      case "look":
        await this.#endLook();
        this.#beginLook();
        return await this.#endLook();
      case "wait": // a look goes on while other things happen
        this.#beginLook();
        return await new Promise((resolve) => setImmediate(resolve));
      case "restart":
        return await this.#start();
      case "stop":
        await this.#endLook();
        await this.#followed?.stop();
        return this.#forget();
      case "kill":
        await this.#followed?.kill();
        return this.#forget();
    }
  }

  #beginLook(): void {
    if (this.#look !== undefined) return;
    this.#lookedAt = this.#logInodes();
    this.#look = this.#followed?.look();
    this.#look?.catch(() => undefined); // told at its end
  }

  async #endLook(): Promise<void> {
    if (this.#look === undefined) return;
    await this.#look;
    this.#look = undefined;
    const now = this.#logInodes();
    for (const inode of this.#lookedAt) if (now.includes(inode)) this.#held.add(inode);
  }

  #logInodes(): readonly number[] {
    return this.world.scenario.logs.flatMap((_, log) => this.world.inodeOf(log) ?? []);
  }

  async #start(): Promise<void> {
    if (this.#followed !== undefined) return;
    const { world, store } = this;
    this.#followed = await startFollowing(store, world.directory, world.scenario.asked);
    for (const inode of this.#logInodes()) this.#held.add(inode);
  }

  #forget(): void {
    this.#followed = undefined;
    this.#look = undefined;
    this.#held = new Set();
  }

  /** What cannot be read any more, and was not, may be missing: nobody is to blame. */
  #forgive(): void {
    const readable = this.world.readable(this.#held);
    const stored = new Set(this.store.queueIds());
    for (const [log, name] of this.world.scenario.logs.entries()) {
      const isKnown = this.store.checkpoints().some(({ source }) => source === join(this.world.directory, name));
      if (isKnown || this.world.scenario.asksForParts) continue;
      for (const inode of this.world.partInodes(log)) if (!this.#held.has(inode)) this.#unasked.add(inode);
    }
    for (const inode of this.#unasked) for (const id of this.world.idsIn(inode)) this.forgiven.add(id);
    for (const id of this.world.written) if (!readable.has(id) && !stored.has(id)) this.forgiven.add(id);
  }

  /** Reads what there is, and says what is wrong. */
  async settle(): Promise<readonly string[]> {
    await this.#start();
    await this.#endLook();
    for (const log of this.world.scenario.logs.keys()) {
      this.world.completeLines(log);
      this.world.reopen(log, 0);
      this.world.write(log, 0, 1, false); // the log goes on: what was added to its parts is looked for then
    }
    this.#forgive();
    for (let look = 0; look < 3; look++) await this.#follow("look");
    await this.#followed?.stop();
    const counts = new Map<string, number>();
    for (const id of this.store.queueIds()) counts.set(id, (counts.get(id) ?? 0) + 1);
    const lost = this.world.written.filter((id) => !counts.has(id) && !this.forgiven.has(id));
    const doubled = [...counts].filter(([, count]) => count > 1).map(([id]) => id);
    return [...lost.map((id) => `lost: ${id}`), ...doubled.map((id) => `doubled: ${id}`)];
  }
}

/** A happening as a command of fast-check's, which leaves out those that a failure does not need. */
export function commandOf(happening: Happening): fc.AsyncCommand<Model, History> {
  return {
    check: () => true,
    run: (_, history) => history.happen(happening),
    toString: () => JSON.stringify(happening),
  };
}
