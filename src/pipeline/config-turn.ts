import type { Config } from "../config/config.ts";

/**
 * Lets running readers change their configuration: they are asked to pause, what is stored is grouped anew while nothing is
 * being read, and they go on with the new one from what was committed.
 */
export interface ConfigTurn {
  /** What is read by. */
  current(): Config;
  /** Waits for its turn. Rejects, the old configuration staying, when what is stored could not be grouped. */
  ask(config: Config): Promise<void>;
  /** For one more reader. */
  join(): ReaderTurn;
}

/** One reader's part in it. */
export interface ReaderTurn {
  /** Aborted once a change waits; another one after each turn. */
  signal(): AbortSignal;
  /** While it reads nothing: waits for the others where a change waits, and until the change is made. */
  take(): Promise<void>;
  /** It has ended: changes no longer wait for it. */
  end(): Promise<void>;
}

interface Wish {
  readonly config: Config;
  readonly resolve: () => void;
  readonly reject: (failure: unknown) => void;
}

/** @param group groups what is stored */
export function startConfigTurn(started: Config, group: (config: Config) => Promise<void>): ConfigTurn {
  const wishes: Wish[] = [];
  let current = started;
  let pause = new AbortController();
  let readers = 0;
  let arrived = 0;
  let turning: Promise<void> | undefined;
  let onTurned: (() => void)[] = [];

  async function makeChanges(): Promise<void> {
    for (let wish = wishes.shift(); wish !== undefined; wish = wishes.shift()) {
      try {
        await group(wish.config);
        current = wish.config;
        wish.resolve();
      } catch (failure) {
        wish.reject(failure);
      }
    }
    if (pause.signal.aborted) pause = new AbortController();
    turning = undefined;
    const tell = onTurned;
    onTurned = [];
    arrived = 0;
    for (const turned of tell) turned();
  }

  /** Once every reader has arrived. */
  function turnIfAll(): Promise<void> | undefined {
    if (wishes.length > 0 && arrived === readers) turning ??= makeChanges();
    return turning;
  }

  function arrive(): Promise<void> {
    if (wishes.length === 0 && turning === undefined) return Promise.resolve();
    arrived++;
    const turned = new Promise<void>((resolve) => {
      onTurned.push(resolve);
    });
    void turnIfAll();
    return turned;
  }

  function join(): ReaderTurn {
    readers++;
    let hasEnded = false;
    return {
      signal: () => pause.signal,
      take: arrive,
      async end() {
        if (hasEnded) return;
        hasEnded = true;
        readers--;
        await turnIfAll();
      },
    };
  }

  return {
    current: () => current,
    ask: (config) =>
      new Promise((resolve, reject) => {
        wishes.push({ config, resolve, reject });
        pause.abort();
        void turnIfAll();
      }),
    join,
  };
}
