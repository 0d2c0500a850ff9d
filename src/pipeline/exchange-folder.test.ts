import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RECEIVE_HEADER, receiveRows } from "../readers/exchange/read-log.testing.ts";
import type { Store } from "../store/store.ts";
import { type Follower, followFiles } from "./follow-files.ts";
import { directoryForEachTest, importLab, LAB_CONFIG, openStoreInMemory } from "./lab-log.testing.ts";
import { readEvidence } from "./read-evidence.ts";

const SAMPLES = new URL("../../corpus/exchange/samples/", import.meta.url);
const NAMES = ["RECV2026112201-1.LOG", "SEND2026112201-1.LOG", "MSGTRK2026112201-1.LOG"] as const;
const PLACES = ["FrontEnd/ProtocolLog/SmtpReceive", "Hub/ProtocolLog/SmtpSend", "MessageTracking"] as const;
/** Of the 150 sessions of the sample. */
const DELIVERIES = 167;

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
    expect(accounting).toMatchObject([{ source: folder, reader: "exchange", linesRead: 2680, unrecognized: 0 }]);
    expect(await countDeliveries()).toEqual([{ source: folder, messages: DELIVERIES }]);
  });

  test("knows the servers that mail went to by the names of the tracking log, from the first hour on", async () => {
    await importLab(store, [writeServer("ex01")]);
    const named = "SELECT count(*) AS messages, count(peer_host) AS named FROM all_deliveries WHERE direction = 'outbound'";
    expect(await store.rows(named)).toEqual([{ messages: 69, named: 69 }]);
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

  test("finds the row of the handshake in Front End's log, though that was read after the message", async () => {
    const client = { id: "08DE000000000005", connector: "EX01\\Client Frontend EX01", remote: "203.0.113.70:50100" };
    const words = [
      "+",
      "<STARTTLS",
      ">220 ready",
      "*|TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded",
      "<EHLO x",
      ">250 x",
      "<AUTH LOGIN",
    ];
    const relay = ["+", "<XPROXY SID=08DE000000000005 IP=203.0.113.70 PORT=50100", ">250 ok"];
    const message = [
      "<MAIL FROM:<ann@example.com>",
      ">250 ok",
      "<RCPT TO:<bob@example.net>",
      ">250 ok",
      "<BDAT 9 LAST",
      ">250 2.6.0 <1@x> [InternalId=7]",
    ];
    const write = (name: string, rows: readonly string[]): string => {
      const path = join(directory(), name);
      writeFileSync(path, [...RECEIVE_HEADER, ...rows].map((row) => `${row}\r\n`).join(""));
      return path;
    };
    await importLab(store, [write("RECV2026112201-1.LOG", receiveRows([...relay, ...message], { local: "192.0.2.10:465" }))]);
    await importLab(store, [write("RECV2026112201-2.LOG", receiveRows(words, client))]);
    const [delivery] = await store.rows("SELECT tls, certainty, evidence_tls, evidence_decided FROM all_deliveries");
    expect(delivery).toMatchObject({ tls: "TLSv1.2", certainty: "observed" });
    const evidence = { opened: null, identified: null, message: null, closed: null };
    const places = { tls: Number(delivery?.evidence_tls), decided: Number(delivery?.evidence_decided) };
    const lines = await readEvidence(
      { source: directory(), cipher: null, reason: null, evidence: { ...evidence, ...places } },
      await store.checkpoints(),
    );
    expect(lines.map(({ text }) => text?.split(",").slice(6).join(","))).toEqual([
      ">,250 2.6.0 <1@x> [InternalId=7],",
      "*,,TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded",
    ]);
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
    const caughtUp = { source: folder, reader: "exchange", linesRead: 2680, state: "following" };
    await vi.waitFor(() => expect(follower?.states()).toMatchObject([caughtUp]), { timeout: 10_000, interval: 20 });
    expect(await countDeliveries()).toEqual([{ source: folder, messages: DELIVERIES }]);
  });
});
