import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OperatorError } from "../../model/operator-error.ts";
import { askKeptLines } from "../../questions/kept-lines.ts";
import type { Store } from "../../store/store.ts";
import { type Follower, type FollowOptions, followSources } from "../follow-sources.ts";
import { bound, exportFacts, importLab, LAB_CONFIG, LAB_DELIVERIES, LAB_LINES, LAB_LOG, openStoreInMemory } from "../lab-log.testing.ts";
import { readEvidence } from "../read-evidence.ts";
import { cutIntoBatches, type LinesByHand, linesByHand } from "./lines-by-hand.testing.ts";

const WAIT = { timeout: 20_000, interval: 10 };
let store: Store;
let follower: Follower | undefined;

beforeEach(async () => {
  store = await openStoreInMemory();
  follower = undefined;
});

afterEach(async () => {
  await follower?.close().catch(() => undefined);
  await store.close();
});

async function follow({ source }: LinesByHand, changes: Partial<FollowOptions> = {}, reader = "auto"): Promise<Follower> {
  const live = [{ source, reader, timeZone: "UTC" }];
  const request = { files: [], store, config: LAB_CONFIG, reader: "auto", year: null, timeZone: null, live, onChange: () => {} };
  follower = await followSources({ ...request, ...changes });
  return follower;
}

async function restart(hand: LinesByHand, changes: Partial<FollowOptions> = {}): Promise<Follower> {
  await follower?.close();
  return follow(hand, changes);
}

async function importedFacts(): Promise<readonly string[]> {
  const other = await openStoreInMemory();
  try {
    await importLab(other, [new URL("../../../corpus/postfix/lab/run1/mail.log", import.meta.url).pathname]);
    return await exportFacts(other);
  } finally {
    await other.close();
  }
}

describe("lines of a live source", () => {
  test("give the same facts as the same lines in a file, restarts in the middle of sessions included", async () => {
    const hand = linesByHand();
    await follow(hand);
    const batches = cutIntoBatches(LAB_LOG, 700);
    for (const lines of batches) {
      hand.queue().put({ lines });
      await restart(hand);
    }
    expect(follower?.states()).toMatchObject([{ source: "by hand", reader: "postfix", linesRead: LAB_LINES, state: "following", lost: 0 }]);
    const positions = /"evidence\w*":\d+,?/g;
    const withoutPlaces = (facts: readonly string[]) => facts.map((fact) => fact.replaceAll(positions, "")).sort();
    expect(withoutPlaces(await exportFacts(store))).toEqual(withoutPlaces(await importedFacts()));
  });

  test("are counted as others' until the first tells which mail server they are of", async () => {
    const hand = linesByHand();
    const { states } = await follow(hand);
    expect(states()).toMatchObject([{ reader: "auto", linesRead: 0, state: "following" }]);
    hand.queue().put({ lines: Buffer.from("Nov 22 10:00:00 mx CRON[1]: a\nNov 22 10:00:00 mx sshd[2]: b\n") });
    await vi.waitFor(() => expect(states()).toMatchObject([{ reader: "auto", linesRead: 2, irrelevant: 2 }]), WAIT);
    await restart(hand);
    hand.queue().put({ lines: LAB_LOG });
    await vi.waitFor(() => expect(follower?.states()).toMatchObject([{ reader: "postfix", linesRead: LAB_LINES + 2 }]), WAIT);
    expect((await store.checkpoints())[0]?.stream?.position).toBe(LAB_LOG.length + 60);
  });

  test("are read by the reader that the operator names", async () => {
    const hand = linesByHand();
    const { states } = await follow(hand, {}, "exim");
    hand.queue().put({ lines: Buffer.from("Nov 22 10:00:00 mx CRON[1]: a\n") });
    await vi.waitFor(() => expect(states()).toMatchObject([{ reader: "exim", linesRead: 1 }]), WAIT);
  });

  test("without a year are of the last such day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2027, 0, 1, 0, 0, 5) });
    try {
      const hand = linesByHand();
      const { states } = await follow(hand);
      const line = (time: string) => `${time} mx postfix/smtpd[1]: connect from a.example[192.0.2.1]\n`;
      hand.queue().put({ lines: Buffer.from(line("Dec 31 23:59:59") + line("Jan  1 00:00:01")) });
      await vi.waitFor(() => expect(states()).toMatchObject([{ linesRead: 2, lastLineAt: Date.UTC(2027, 0, 1, 0, 0, 1) }]), WAIT);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a live source", () => {
  test("goes on from the place and with the receipts of its last durable lines", async () => {
    const hand = linesByHand();
    await follow(hand);
    hand.lost = 4;
    const receipt = { key: "k", content: "c", lines: 1 };
    hand.queue().put({ lines: LAB_LOG.subarray(0, LAB_LOG.indexOf(10) + 1), cursor: "here", receipt });
    await restart(hand);
    expect(hand.openings).toEqual([
      { cursor: "", receipts: [] },
      { cursor: "here", receipts: [receipt] },
    ]);
    expect(follower?.states()).toMatchObject([{ lost: 4 }]);
    hand.lost = 1;
    hand.queue().put({ lines: Buffer.from("x\n") });
    await vi.waitFor(() => expect(follower?.states()).toMatchObject([{ lost: 5 }]), WAIT);
  });

  test("tells whoever sent lines once they are durable", async () => {
    const hand = linesByHand();
    await follow(hand);
    const stored = new Promise((resolve) => {
      hand.queue().put({ lines: LAB_LOG, settled: () => resolve(store.checkpoints()) });
    });
    expect(await stored).toMatchObject([{ accounting: { linesRead: LAB_LINES } }]);
  });

  test("keeps lines that could not be stored, and stores them once that is possible", async () => {
    const hand = linesByHand();
    const commit = vi.fn(store.commit.bind(store)).mockRejectedValueOnce(new OperatorError("STORE_DISK_FULL", "The disk is full"));
    const { states } = await follow(hand, { store: { ...bound(store), commit }, retryAfterMs: 5 });
    hand.queue().put({ lines: LAB_LOG });
    await vi.waitFor(() => expect(states()).toMatchObject([{ linesRead: LAB_LINES, state: "following", problem: null }]), WAIT);
    const [counted] = await store.rows("SELECT count(*) AS deliveries FROM all_deliveries");
    expect([counted?.deliveries, commit.mock.calls.length]).toEqual([LAB_DELIVERIES, 2]);
  });

  /** On a full disk the engine may say that a commit failed which is durable. */
  function commitOnceInSecret() {
    const commit = store.commit.bind(store);
    return vi.fn(commit).mockImplementationOnce(async (made) => {
      await commit(made);
      throw new OperatorError("STORE_DISK_FULL", "The disk is full");
    });
  }

  test("does not store again what was stored by a commit that failed all the same", async () => {
    const hand = linesByHand();
    const commit = commitOnceInSecret();
    const { states } = await follow(hand, { store: { ...bound(store), commit }, retryAfterMs: 5 });
    hand.queue().put({ lines: LAB_LOG });
    await vi.waitFor(() => expect(states()).toMatchObject([{ linesRead: LAB_LINES, state: "following", problem: null }]), WAIT);
    const [counted] = await store.rows("SELECT count(*) AS deliveries FROM all_deliveries");
    expect([counted?.deliveries, commit.mock.calls.length]).toEqual([LAB_DELIVERIES, 1]);
  });

  test("tells a sender of such lines that they are stored", async () => {
    const hand = linesByHand();
    await follow(hand, { store: { ...bound(store), commit: commitOnceInSecret() }, retryAfterMs: 5 });
    const told = new Promise((resolve) => {
      hand.queue().put({ lines: LAB_LOG, settled: () => resolve("settled"), refused: () => resolve("refused") });
    });
    expect(await told).toBe("settled");
  });

  test("gives lines that could not be stored back to a sender that keeps them", async () => {
    const hand = linesByHand();
    const failure = new OperatorError("STORE_DISK_FULL", "The disk is full");
    const commit = vi.fn(store.commit.bind(store)).mockRejectedValueOnce(failure);
    const { states } = await follow(hand, { store: { ...bound(store), commit }, retryAfterMs: 5 });
    const refused = vi.fn();
    hand.queue().put({ lines: LAB_LOG, settled: () => {}, refused });
    await vi.waitFor(() => expect(states()).toMatchObject([{ state: "failed", problem: { code: "STORE_DISK_FULL" } }]), WAIT);
    expect(refused.mock.calls).toEqual([[failure]]);
    hand.queue().put({ lines: LAB_LOG.subarray(0, LAB_LOG.indexOf(10) + 1) });
    await vi.waitFor(() => expect(states()).toMatchObject([{ state: "following", linesRead: 1 }]), WAIT);
  });

  test("that failed is opened again where it stood", async () => {
    const hand = linesByHand();
    const { states } = await follow(hand, { retryAfterMs: 5 });
    hand.queue().put({ lines: LAB_LOG, cursor: "here" });
    hand.queue().end(new OperatorError("SOURCE_NOT_FOUND", "It is gone"));
    await vi.waitFor(() => expect(hand.openings).toHaveLength(2), WAIT);
    expect(hand.openings[1]?.cursor).toBe("here");
    await vi.waitFor(() => expect(states()).toMatchObject([{ state: "following", linesRead: LAB_LINES }]), WAIT);
  });

  test("keeps no lines, and says so where they are asked for", async () => {
    const hand = linesByHand();
    await follow(hand);
    hand.queue().put({ lines: LAB_LOG });
    await follower?.close();
    const evidence = { opened: null, tls: 40, identified: null, message: null, decided: 90, closed: null };
    const lines = await readEvidence({ source: "by hand", cipher: null, reason: null, evidence }, await store.checkpoints());
    expect(lines).toMatchObject([
      { position: 40, text: null, absence: "not-kept" },
      { position: 90, text: null, absence: "not-kept" },
    ]);
  });

  test("keeps its lines for as long as it is told to, as evidence, and forgets them then", async () => {
    const hand = linesByHand();
    const keeping = (keepLinesDays: number | null) => ({ config: { ...LAB_CONFIG, evidence: { keepLinesDays } } });
    const second = LAB_LOG.indexOf(10) + 1;
    const evidence = { opened: null, tls: second, identified: null, message: null, decided: LAB_LOG.length, closed: null };
    const readLines = async () => {
      const provable = { source: "by hand", cipher: null, reason: null, evidence };
      const lines = await readEvidence(provable, await store.checkpoints(), await askKeptLines(store, provable));
      return lines.map(({ text, absence }) => text ?? absence);
    };
    await follow(hand, keeping(7));
    hand.queue().put({ lines: LAB_LOG });
    await restart(hand, keeping(7));
    hand.queue().put({ lines: Buffer.from("Nov 22 10:00:00 mx postfix/qmgr[9]: é\n") });
    await restart(hand, keeping(null));
    const written = LAB_LOG.toString("utf8", second, LAB_LOG.indexOf(10, second));
    expect(await readLines()).toEqual([written, "Nov 22 10:00:00 mx postfix/qmgr[9]: é"]);
    hand.queue().put({ lines: Buffer.from("x\n") });
    await follower?.close();
    expect(await readLines()).toEqual(["not-kept", "not-kept"]);
  });

  test("that has ended has been read", async () => {
    const hand = linesByHand();
    const { states } = await follow(hand);
    hand.queue().put({ lines: LAB_LOG });
    hand.queue().end();
    await vi.waitFor(() => expect(states()).toMatchObject([{ state: "read", linesRead: LAB_LINES }]), WAIT);
  });

  test("that cannot be opened stops the start, and closes those before it", async () => {
    const first = linesByHand("first");
    const failing = { name: "second", open: () => Promise.reject(new OperatorError("PORT_IN_USE", "Taken")) };
    const live = [first.source, failing].map((source) => ({ source, reader: "auto", timeZone: "UTC" }));
    await expect(follow(first, { live })).rejects.toMatchObject({ code: "PORT_IN_USE" });
    expect(first.queue().state()).toBe("ended");
  });

  test("reads on by other connectors, each message once", async () => {
    const hand = linesByHand();
    await follow(hand);
    const batches = cutIntoBatches(LAB_LOG, 2000);
    for (const [index, lines] of batches.entries()) {
      hand.queue().put({ lines });
      const ownNetworks = index % 2 === 0 ? ["127.0.0.0/8"] : [];
      await follower?.regroup({ ...LAB_CONFIG, network: { ...LAB_CONFIG.network, ownNetworks } });
    }
    await follower?.close();
    const rows = await store.rows("SELECT path, count(*) AS deliveries FROM all_deliveries GROUP BY path ORDER BY path");
    expect(rows.reduce((sum, { deliveries }) => sum + Number(deliveries), 0)).toBe(LAB_DELIVERIES);
    expect(rows.map(({ path }) => path)).toEqual([batches.length % 2 === 1 ? "own-network" : "internet"]);
  });
});
