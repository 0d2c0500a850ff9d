import type { Store } from "../store.ts";
import type { DuckDbStore } from "./duckdb-store.ts";

/**
 * A store that is opened again, with the next question or commit, after a full disk had made the engine give up on its file:
 * whoever uses it goes on once there is room. While there is none it may fail to open, and is tried again the next time.
 *
 * @param reopen opens the same store, which is closed
 */
export function reopenWhenNeeded(first: DuckDbStore, reopen: () => Promise<DuckDbStore>): Store {
  let store = first;
  let opening: Promise<void> | undefined;
  let isClosed = false;

  async function replace(): Promise<void> {
    await store.close();
    store = await reopen();
  }

  async function current(): Promise<DuckDbStore> {
    if (store.needsReopening && !isClosed) {
      opening ??= replace().finally(() => {
        opening = undefined;
      });
      await opening;
    }
    return store;
  }

  return {
    rows: async (sql, parameters) => (await current()).rows(sql, parameters),
    async *stream(sql, parameters) {
      yield* (await current()).stream(sql, parameters);
    },
    commit: async (commit) => (await current()).commit(commit),
    checkpoints: async () => (await current()).checkpoints(),
    receipts: async (source) => (await current()).receipts(source),
    async *copy() {
      yield* (await current()).copy();
    },
    assignConnectors: async (basis, assign) => (await current()).assignConnectors(basis, assign),
    putSnooze: async (snooze) => (await current()).putSnooze(snooze),
    removeSnooze: async (insight) => (await current()).removeSnooze(insight),
    putTlsReports: async (batch) => (await current()).putTlsReports(batch),
    reportPlaces: async () => (await current()).reportPlaces(),
    reportFiles: async (place) => (await current()).reportFiles(place),
    putReport: async (report) => (await current()).putReport(report),
    removeReport: async (id) => (await current()).removeReport(id),
    expire: async (limits) => (await current()).expire(limits),
    async close() {
      isClosed = true;
      await opening?.catch(() => undefined); // told to whoever asked
      await store.close();
    },
  };
}
