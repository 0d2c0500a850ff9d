import { afterEach, beforeEach } from "vitest";
import type { Store } from "../store.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";

/** An empty store in memory for every test of a file; days begin in Amsterdam. */
export function storeForEachTest(): () => Store {
  let store: Store;
  beforeEach(async () => {
    store = await openDuckDbStore({ directory: null, timeZone: "Europe/Amsterdam", mode: "create" });
  });
  afterEach(() => store.close());
  return () => store;
}
