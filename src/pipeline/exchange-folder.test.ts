import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Store } from "../store/store.ts";
import { type Follower, followFiles } from "./follow-files.ts";
import { directoryForEachTest, importLab, LAB_CONFIG, openStoreInMemory } from "./lab-log.testing.ts";
import { readEvidence } from "./read-evidence.ts";

const SAMPLES = new URL("../../corpus/exchange/samples/", import.meta.url);
const NAMES = ["RECV2026112201-1.LOG", "SEND2026112201-1.LOG", "MSGTRK2026112201-1.LOG"] as const;
const PLACES = ["FrontEnd/ProtocolLog/SmtpReceive", "Hub/ProtocolLog/SmtpSend", "MessageTracking"] as const;
/** Of the 150 sessions of the sample. */
const DELIVERIES = 177;

const directory = directoryForEachTest();
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

const sampleOf = (name: string): Buffer => readFileSync(new URL(name, SAMPLES));

/** A folder as Exchange keeps it, below a name of its own. */
function writeServer(name: string): string {
  const folder = join(directory(), name);
  for (const [index, place] of PLACES.entries()) {
    mkdirSync(join(folder, place), { recursive: true });
    copyFileSync(new URL(NAMES[index] ?? "", SAMPLES), join(folder, place, NAMES[index] ?? ""));
  }
  return folder;
}

async function countDeliveries(): Promise<unknown> {
  return store.rows("SELECT source, count(*) AS messages FROM all_deliveries GROUP BY source ORDER BY source");
}

describe("a folder of an Exchange Server", () => {
  test("is one source, however deep its logs stand in it", async () => {
    const folder = writeServer("ex01");
    const { accounting, deliveries } = await importLab(store, [folder]);
    expect(deliveries).toBe(DELIVERIES);
    expect(accounting).toMatchObject([{ source: folder, reader: "exchange", linesRead: 2769, unrecognized: 0 }]);
    expect(await countDeliveries()).toEqual([{ source: folder, messages: DELIVERIES }]);
  });

  test("adds nothing when it is imported again, with its files compressed", async () => {
    const folder = writeServer("ex01");
    await importLab(store, [folder]);
    const path = join(folder, PLACES[0], NAMES[0]);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
    rmSync(path);
    expect(await importLab(store, [folder])).toMatchObject({ deliveries: 0, attempts: 0, linesRead: 0 });
    expect(await countDeliveries()).toEqual([{ source: folder, messages: DELIVERIES }]);
  });

  test("gives the same whichever of its files comes first", async () => {
    const folder = join(directory(), "flat");
    mkdirSync(folder);
    for (const name of NAMES) {
      copyFileSync(new URL(name, SAMPLES), join(folder, name));
      await importLab(store, [join(folder, name)]);
    }
    expect(await countDeliveries()).toEqual([{ source: folder, messages: DELIVERIES }]);
  });

  test("finds the rows again that prove a message, in whichever file they stand", async () => {
    const folder = writeServer("ex01");
    await importLab(store, [folder]);
    const [delivery] = await store.rows(
      "SELECT * FROM all_deliveries WHERE direction = 'outbound' AND tls = 'TLSv1.3' AND evidence_opened IS NOT NULL ORDER BY observed_at LIMIT 1",
    );
    const positionOf = (name: string): number => Number(delivery?.[name]);
    const evidence = {
      opened: positionOf("evidence_opened"),
      tls: positionOf("evidence_tls"),
      identified: null,
      message: null,
      decided: positionOf("evidence_decided"),
      closed: null,
    };
    const lines = await readEvidence({ source: folder, cipher: null, reason: null, evidence }, await store.checkpoints());
    expect(lines.map(({ text }) => /,([-+<>*]),([^,]{0,12})/.exec(text ?? "")?.slice(1))).toEqual([
      ["+", ""],
      ["*", ""],
      ["<", "250 ok"],
    ]);
    expect(lines.find(({ decides }) => decides)?.text).toContain("SP_PROT_TLS1_3_CLIENT");
  });

  test("is followed, and the files that come new into it", async () => {
    const folder = join(directory(), "ex02");
    mkdirSync(folder);
    const [receive, send, tracking] = NAMES.map(sampleOf);
    writeFileSync(join(folder, NAMES[0]), receive?.subarray(0, 100_000) ?? "");
    const request = {
      files: [folder],
      store,
      config: LAB_CONFIG,
      reader: "auto",
      year: null,
      timeZone: "UTC",
      pollEveryMs: 5,
      onChange: () => {},
    };
    follower = await followFiles(request);
    await follower.caughtUp();
    writeFileSync(join(folder, NAMES[1]), send ?? "");
    writeFileSync(join(folder, NAMES[2]), tracking ?? "");
    appendFileSync(join(folder, NAMES[0]), receive?.subarray(100_000) ?? "");
    const caughtUp = { source: folder, reader: "exchange", linesRead: 2769, state: "following" };
    await vi.waitFor(() => expect(follower?.states()).toMatchObject([caughtUp]), { timeout: 10_000, interval: 20 });
    expect(await countDeliveries()).toEqual([{ source: folder, messages: DELIVERIES }]);
  });
});
