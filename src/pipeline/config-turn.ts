import type { Config } from "../config/config.ts";

/**
 * Lets a running reader change its configuration: it is asked to pause, what is stored is grouped anew while nothing is
 * being read, and it goes on with the new one from what was committed.
 */
export interface ConfigTurn {
  /** What is read by. */
  current(): Config;
  /** Aborted once a change waits; another one after each turn. */
  signal(): AbortSignal;
  /** Waits for its turn. Rejects, the old configuration staying, when what is stored could not be grouped. */
  ask(config: Config): Promise<void>;
  /** For the reader, while it reads nothing: makes the changes that wait. */
  take(): Promise<void>;
  /** The reader has ended: changes no longer wait for it. */
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
  let isEnded = false;

  async function take(): Promise<void> {
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
  }

  return {
    current: () => current,
    signal: () => pause.signal,
    ask: (config) =>
      new Promise((resolve, reject) => {
        wishes.push({ config, resolve, reject });
        if (isEnded) void take();
        else pause.abort();
      }),
    take,
    end: () => {
      isEnded = true;
      return take();
    },
  };
}
