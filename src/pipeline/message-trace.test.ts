import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../store/store.ts";
import { directoryForEachTest, importLab, openStoreInMemory } from "./lab-log.testing.ts";
import { readEvidence } from "./read-evidence.ts";

const TRACE = readFileSync(new URL("../../corpus/microsoft365/samples/message-trace.csv", import.meta.url), "utf8");

const directory = directoryForEachTest();
let store: Store;

beforeEach(async () => {
  store = await openStoreInMemory();
});

afterEach(() => store.close());

/** As Exchange Online sends it. */
function writeTrace(name: string, text: string): string {
  const path = join(directory(), name);
  writeFileSync(path, `\uFEFF${text}`, "utf16le");
  return path;
}

const rowsOf = (from: number, to: number): string => {
  const [names = "", ...rows] = TRACE.trimEnd().split("\r\n");
  return `${[names, ...rows.slice(from, to)].join("\r\n")}\r\n`;
};

describe("a message trace in UTF-16", () => {
  test("is read, and adds nothing when it is imported again", async () => {
    const path = writeTrace("trace.csv", TRACE);
    const summary = await importLab(store, [path]);
    expect(summary).toMatchObject({ deliveries: 60, attempts: 0, linesRead: 121 });
    expect(summary.accounting).toMatchObject([{ source: `${directory()} (message trace)`, reader: "microsoft365", unrecognized: 0 }]);
    expect(await importLab(store, [path])).toMatchObject({ deliveries: 0, linesRead: 0 });
  });

  test("tells a message once that stands in several exports of a folder", async () => {
    const paths = [writeTrace("first.csv", rowsOf(0, 80)), writeTrace("second.csv", rowsOf(40, 120))];
    expect(await importLab(store, paths)).toMatchObject({ deliveries: 60 });
    expect(await store.rows("SELECT direction, count(*) AS messages FROM all_deliveries GROUP BY direction ORDER BY direction")).toEqual([
      { direction: "inbound", messages: 40 },
      { direction: "outbound", messages: 20 },
    ]);
  });

  test("shows its rows again as text", async () => {
    await importLab(store, [writeTrace("trace.csv", TRACE)]);
    const [delivery] = await store.rows("SELECT evidence_tls FROM all_deliveries WHERE tls = 'TLSv1.3' ORDER BY observed_at LIMIT 1");
    const tls = Number(delivery?.evidence_tls);
    const evidence = { opened: null, tls, identified: null, message: null, decided: tls, closed: null };
    const provable = { source: `${directory()} (message trace)`, cipher: "CALG_AES_256", reason: null, evidence };
    const [line] = await readEvidence(provable, await store.checkpoints());
    expect(line?.text).toContain("S:tlsversion=SP_PROT_TLS1_3_SERVER;S:tlscipher=CALG_AES_256");
  });
});
