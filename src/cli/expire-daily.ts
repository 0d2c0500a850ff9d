import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../config/config.ts";
import { expireOld } from "../pipeline/expire-old.ts";
import { askStoredPeriod } from "../questions/stored-period.ts";
import type { Store } from "../store/store.ts";

/** A day that is over is noticed within this time. */
const EVERY_MS = 3_600_000;

/** What is asked of a store for that. */
type ExpiringStore = Pick<Store, "rows" | "expire">;

/**
 * Deletes what is older than the configuration of the moment keeps, now and from day to day, until the signal comes.
 *
 * @param onFailure told of a failure that the operator can mend, or of a fault; it is tried again
 */
export async function expireDaily(
  store: ExpiringStore,
  config: Pick<Config, "retention" | "timezone">,
  signal: AbortSignal,
  onFailure: (failure: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await expireNow(store, config).catch(onFailure);
    await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined); // woken by the end
  }
}

/** Deletes what is older than the configuration keeps. */
export async function expireNow(store: ExpiringStore, config: Pick<Config, "retention" | "timezone">) {
  const stored = await askStoredPeriod(store);
  return expireOld(store, config, stored === null ? null : stored.to - 1, Date.now());
}
