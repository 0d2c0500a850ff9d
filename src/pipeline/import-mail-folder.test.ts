import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDefaultConfig } from "../config/default-config.ts";
import type { Store } from "../store/store.ts";
import { importFiles } from "./import-files.ts";
import { directoryForEachTest, openStoreInMemory } from "./lab-log.testing.ts";
import { readEvidence } from "./read-evidence.ts";

const directory = directoryForEachTest();
let store: Store;

beforeEach(async () => {
  store = await openStoreInMemory();
});

afterEach(() => store.close());

/** A message that came over TLS; its number is its second. */
function mail(number: number): string {
  return [
    `Received: from x (a.test [192.0.2.${number}])`,
    "\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))",
    `\tby mx.example.com (Postfix) with ESMTPS id Q${number}; Sun, 22 Nov 2026 00:00:0${number} +0000`,
    `Message-ID: <${number}@a.test>`,
    "",
    "No line end, as files have it",
  ].join("\n");
}

function put(path: string, content: string): void {
  mkdirSync(dirname(join(directory(), path)), { recursive: true });
  writeFileSync(join(directory(), path), content);
}

const importFolder = (folder: string) =>
  importFiles({
    files: [join(directory(), folder)],
    store,
    config: { ...createDefaultConfig(), domains: ["example.com"] },
    reader: "auto",
    year: null,
    timeZone: null,
  });

async function stored(): Promise<readonly string[]> {
  const rows = await store.rows("SELECT queue_id, peer_address, tls FROM all_deliveries ORDER BY observed_at");
  return rows.map((row) => `${row.queue_id} ${row.peer_address} ${row.tls}`);
}

const FIRST = "Q1 192.0.2.1 TLSv1.3";
const SECOND = "Q2 192.0.2.2 TLSv1.3";
const THIRD = "Q3 192.0.2.3 TLSv1.3";

test("a Maildir is one source: its messages, and those of its subfolders, not what is being delivered", async () => {
  put("Maildir/new/1.M1.mail", mail(1));
  put("Maildir/cur/2.M2.mail:2,S", mail(2));
  put("Maildir/.Archive/cur/3.M3.mail:2,", mail(3));
  put("Maildir/tmp/4.M4.mail", mail(4));
  put("Maildir/dovecot.index.log", "no mail");
  const summary = await importFolder("Maildir");
  expect(summary).toMatchObject({ deliveries: 3, linesRead: 18, filesCutOff: [], filesAlreadyKnown: [] });
  expect(summary.accounting).toMatchObject([{ source: join(directory(), "Maildir"), reader: "received", linesRead: 18 }]);
  expect(await stored()).toEqual([FIRST, SECOND, THIRD]);
});

test("again it adds what is new, wherever the others were moved", async () => {
  put("Maildir/new/1.M1.mail", mail(1));
  await importFolder("Maildir");
  renameSync(join(directory(), "Maildir/new/1.M1.mail"), join(directory(), "Maildir/1.M1.mail"));
  mkdirSync(join(directory(), "Maildir/cur"));
  renameSync(join(directory(), "Maildir/1.M1.mail"), join(directory(), "Maildir/cur/1.M1.mail:2,RS"));
  expect(await importFolder("Maildir")).toMatchObject({ deliveries: 0, linesRead: 0, filesAlreadyKnown: [join(directory(), "Maildir")] });
  put("Maildir/new/2.M2.mail", mail(2));
  put("Maildir/.Copies/cur/9.M9.mail:2,S", mail(1));
  expect(await importFolder("Maildir")).toMatchObject({ deliveries: 1, filesAlreadyKnown: [] });
  expect(await stored()).toEqual([FIRST, SECOND]);
});

test("a directory of .eml files is read, and what else is in it is not", async () => {
  put("mails/a.eml", mail(1));
  put("mails/2026/b.EML", mail(2));
  put("mails/notes.txt", mail(3));
  put("mails/empty.eml", "");
  put("mails/picture.eml", "\u0001\u0002\u0003\u0004");
  await importFolder("mails");
  expect(await stored()).toEqual([FIRST, SECOND]);
});

test("the lines that prove a message are found, also when it was moved within its Maildir", async () => {
  for (const number of [1, 2, 3]) put(`Maildir/new/${number}.M.mail`, mail(number));
  await importFolder("Maildir");
  rmSync(join(directory(), "Maildir/new/1.M.mail"));
  mkdirSync(join(directory(), "Maildir/cur"));
  renameSync(join(directory(), "Maildir/new/2.M.mail"), join(directory(), "Maildir/cur/2.M.mail:2,S"));
  const rows = await store.rows(
    "SELECT queue_id, evidence_decided AS decided, evidence_tls AS tls FROM all_deliveries ORDER BY observed_at",
  );
  const none = { opened: null, identified: null, message: null, closed: null };
  const texts = rows.map(async (row) => {
    const evidence = { ...none, decided: Number(row.decided), tls: Number(row.tls) };
    const provable = { source: join(directory(), "Maildir"), cipher: null, reason: null, evidence };
    return (await readEvidence(provable, await store.checkpoints())).map(({ text }) => text);
  });
  const tls = "\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))";
  expect(await Promise.all(texts)).toEqual([
    [null, null],
    ["Received: from x (a.test [192.0.2.2])", tls],
    ["Received: from x (a.test [192.0.2.3])", tls],
  ]);
});

test("a directory without mail is refused", async () => {
  put("logs/mail.log", "Nov 22 00:00:00 mx postfix/smtpd[1]: connect from a[192.0.2.1]\n");
  await expect(importFolder("logs")).rejects.toThrow("is a directory");
});
