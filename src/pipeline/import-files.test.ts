import { appendFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../store/store.ts";
import {
  bound,
  directoryForEachTest,
  exportFacts,
  importLab,
  LAB_DELIVERIES,
  LAB_LINES,
  LAB_LOG,
  openStoreInMemory,
} from "./lab-log.testing.ts";

const directory = directoryForEachTest();
let store: Store;
let atOnce: readonly string[];

function write(name: string, content: Uint8Array | string): string {
  const path = join(directory(), name);
  writeFileSync(path, content);
  return path;
}

/** The log cut in three where lines end, sessions crossing the cuts. */
function thirds(): readonly [Buffer, Buffer, Buffer] {
  const first = LAB_LOG.indexOf(10, LAB_LOG.length / 3) + 1;
  const second = LAB_LOG.indexOf(10, (LAB_LOG.length * 2) / 3) + 1;
  return [LAB_LOG.subarray(0, first), LAB_LOG.subarray(first, second), LAB_LOG.subarray(second)];
}

beforeAll(async () => {
  const whole = await openStoreInMemory();
  await importLab(whole, [new URL("../../corpus/postfix/lab/run1/mail.log", import.meta.url).pathname]);
  atOnce = await exportFacts(whole);
  await whole.close();
});

beforeEach(async () => {
  store = await openStoreInMemory();
});

afterEach(() => store.close());

describe("importing a log", () => {
  test("adds its deliveries and accounts for every line", async () => {
    const summary = await importLab(store, [write("mail.log", LAB_LOG)]);
    expect(summary).toMatchObject({ deliveries: LAB_DELIVERIES, linesRead: LAB_LINES, filesAlreadyKnown: [], filesCutOff: [] });
    const [accounting] = summary.accounting;
    expect(accounting).toMatchObject({ source: join(directory(), "mail.log"), reader: "postfix", linesRead: LAB_LINES });
    expect((accounting?.used ?? 0) + (accounting?.irrelevant ?? 0) + (accounting?.unrecognized ?? 0)).toBe(LAB_LINES);
    expect(await store.rows("SELECT count(*) AS messages FROM all_deliveries")).toEqual([{ messages: LAB_DELIVERIES }]);
  });

  test("again adds nothing, and says so", async () => {
    const path = write("mail.log", LAB_LOG);
    await importLab(store, [path]);
    const summary = await importLab(store, [path]);
    expect(summary).toMatchObject({ deliveries: 0, attempts: 0, linesRead: 0, filesAlreadyKnown: [path] });
    expect(summary.accounting).toMatchObject([{ linesRead: LAB_LINES }]);
    expect(await exportFacts(store)).toEqual(atOnce);
  });

  test("of another server, rotated in, begins that server's reader anew", async () => {
    const path = write("mail.log", readFileSync("corpus/sendmail/lab/run1/mail.log"));
    await importLab(store, [path]);
    writeFileSync(path, readFileSync("corpus/opensmtpd/lab/run1/mail.log"));
    const summary = await importLab(store, [path]);
    const alone = await openStoreInMemory();
    const expected = await importLab(alone, [new URL("../../corpus/opensmtpd/lab/run1/mail.log", import.meta.url).pathname]);
    await alone.close();
    expect(expected.deliveries).toBeGreaterThan(0);
    expect(summary).toMatchObject({ deliveries: expected.deliveries, attempts: expected.attempts, linesRead: expected.linesRead });
    expect(summary.accounting).toMatchObject([{ source: path, reader: "opensmtpd" }]);
  });

  test.for([
    ["its compressed copy under another name", "copy-of-yesterday", gzipSync(LAB_LOG)],
    ["its copy under another name", "elsewhere", LAB_LOG],
    ["a copy of its beginning", "early", LAB_LOG.subarray(0, 300_000)],
    ["a compressed copy in two members", "two.gz", Buffer.concat([gzipSync(LAB_LOG.subarray(0, 5000)), gzipSync(LAB_LOG.subarray(5000))])],
  ] as const)("and then %s adds nothing", async ([, name, content]) => {
    await importLab(store, [write("mail.log", LAB_LOG)]);
    const copy = write(name, content);
    expect(await importLab(store, [copy])).toMatchObject({ deliveries: 0, attempts: 0, linesRead: 0, filesAlreadyKnown: [copy] });
    expect(await exportFacts(store)).toEqual(atOnce);
  });

  test("named together with its copies is read once", async () => {
    const files = [write("copy", LAB_LOG), write("mail.log.gz", gzipSync(LAB_LOG)), write("mail.log", LAB_LOG)];
    const summary = await importLab(store, [...files, join(directory(), "mail.log")]);
    expect(summary).toMatchObject({ deliveries: LAB_DELIVERIES, linesRead: LAB_LINES });
    expect(summary.filesAlreadyKnown).toHaveLength(3);
    expect(await exportFacts(store)).toEqual(atOnce);
  });

  test("named together with a copy of its first lines is read once", async () => {
    const lines = LAB_LOG.indexOf(10, 2000) + 1;
    const long = write("mail.log", LAB_LOG.subarray(0, LAB_LOG.indexOf(10, 3500) + 1));
    expect(await importLab(store, [long, write("older-copy", LAB_LOG.subarray(0, lines))])).toMatchObject({ linesRead: 27 });
  });

  test("that was known in part, named with its compressed copy, is read on once", async () => {
    const path = write("mail.log", LAB_LOG.subarray(0, 500_000));
    await importLab(store, [path]);
    writeFileSync(path, LAB_LOG);
    const summary = await importLab(store, [path, write("mail.log.1.gz", gzipSync(LAB_LOG))]);
    expect(summary.accounting).toMatchObject([{ linesRead: LAB_LINES }]);
    expect(await exportFacts(store)).toEqual(atOnce);
  });
});

describe("the rotated parts of a log give the same as the whole log, named", () => {
  test.for([
    ["oldest first", [0, 1, 2]],
    ["newest first", [2, 1, 0]],
    ["as a shell lists them", [2, 1, 0]],
    ["in no order", [1, 2, 0]],
  ] as const)("%s", async ([, order]) => {
    const [first, second, third] = thirds();
    const files = [write("mail.log.2.gz", gzipSync(first)), write("mail.log.1", second), write("mail.log", third)];
    const summary = await importLab(
      store,
      order.map((index) => files[index] ?? ""),
    );
    expect(summary.accounting).toMatchObject([{ source: join(directory(), "mail.log"), linesRead: LAB_LINES }]);
    expect(await exportFacts(store)).toEqual(atOnce);
  });

  test("one by one, and rotated once more in between", async () => {
    const [first, second, third] = thirds();
    await importLab(store, [write("mail.log", first)]);
    await importLab(store, [write("mail.log.1", first), write("mail.log", second)]);
    await importLab(store, [write("mail.log.2.gz", gzipSync(first)), write("mail.log.1", second), write("mail.log", third)]);
    expect(await exportFacts(store)).toEqual(atOnce);
  });
});

test("a log imported in growing pieces, cut anywhere, gives the same as at once", async () => {
  const cuts = fc.array(fc.integer({ min: 1, max: LAB_LOG.length - 1 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const pieces = await openStoreInMemory();
      const path = write("mail.log", "");
      for (const end of [...places.toSorted((left, right) => left - right), LAB_LOG.length]) {
        writeFileSync(path, LAB_LOG.subarray(0, end));
        const { filesCutOff } = await importLab(pieces, [path]);
        expect(filesCutOff).toEqual(LAB_LOG[end - 1] === 10 ? [] : [path]);
      }
      expect(await exportFacts(pieces)).toEqual(atOnce);
      await pieces.close();
    }),
    { numRuns: 12, examples: [[[1, 40]], [[200, 201, 4096, 4097]]] },
  );
});

describe("a file", () => {
  test("that is older than what was read, and comes late, becomes a source of its own", async () => {
    const [first, second] = thirds();
    await importLab(store, [write("mail.log", second)]);
    const late = write("mail.log.1", first);
    const { accounting } = await importLab(store, [late]);
    expect(accounting).toMatchObject([{ source: late }]);
    const sources = await store.checkpoints();
    expect(sources.map(({ source }) => source)).toEqual([join(directory(), "mail.log"), late]);
    const lines = first.toString("latin1").split("\n").length - 1 + second.toString("latin1").split("\n").length - 1;
    expect(sources.reduce((sum, { accounting: { linesRead } }) => sum + linesRead, 0)).toBe(lines);
  });

  test("whose last line has no end is read up to there, and the rest with the next import", async () => {
    const path = write("mail.log", LAB_LOG.subarray(0, LAB_LOG.length - 20));
    expect(await importLab(store, [path])).toMatchObject({ linesRead: LAB_LINES - 1, filesCutOff: [path], filesAlreadyKnown: [] });
    expect(await importLab(store, [path])).toMatchObject({ linesRead: 0, filesCutOff: [path] });
    writeFileSync(path, LAB_LOG);
    expect(await importLab(store, [path])).toMatchObject({ linesRead: 1, filesCutOff: [] });
    expect(await exportFacts(store)).toEqual(atOnce);
  });

  test("that begins like one that was read but goes on differently is read as another", async () => {
    const [first, , third] = thirds();
    await importLab(store, [write("mail.log", first)]);
    const head = LAB_LOG.subarray(0, LAB_LOG.indexOf(10, 5000) + 1);
    const other = write("other.log", Buffer.concat([head, third, third]));
    expect((await importLab(store, [other])).filesAlreadyKnown).toEqual([]);
  });

  test("that is not a mail log stops the import before anything of the others is stored", async () => {
    const good = write("mail.log", LAB_LOG);
    const bad = write("shopping.txt", "milk\nbread\n");
    await expect(importLab(store, [good, bad])).rejects.toMatchObject({ code: "SOURCE_FORMAT_UNKNOWN" });
    expect(await exportFacts(store)).toEqual([]);
  });

  test("that is empty is left out beside others, and refused alone", async () => {
    const empty = write("mail.log", "");
    expect(await importLab(store, [write("mail.log.1", LAB_LOG), empty])).toMatchObject({ deliveries: LAB_DELIVERIES });
    await expect(importLab(store, [empty])).rejects.toMatchObject({ code: "SOURCE_EMPTY" });
  });

  test("of a known log that holds no line of the mail server is read too", async () => {
    const [first, second, third] = thirds();
    await importLab(store, [write("mail.log.2", Buffer.concat([first, second]))]);
    const quiet = "Nov 22 00:57:40 mx dovecot: imap-login: Login: user=<ann>\n";
    const { accounting } = await importLab(store, [write("mail.log", quiet)]);
    expect(accounting).toMatchObject([{ source: join(directory(), "mail.log"), unrecognized: 0 }]);
    expect(third.length).toBeGreaterThan(0);
  });
});

test("a commit that fails loses nothing: the next import gives the same", async () => {
  const path = write("mail.log", LAB_LOG);
  const failing: Store = { ...bound(store), commit: () => Promise.reject(new Error("no space")) };
  await expect(importLab(failing, [path])).rejects.toThrow("no space");
  await importLab(store, [path]);
  expect(await exportFacts(store)).toEqual(atOnce);
});

test("an import that is stopped ends after a commit, and the next one goes on to the same result", async () => {
  const path = write("mail.log", LAB_LOG);
  appendFileSync(path, "");
  const stop = new AbortController();
  const first = await importLab(store, [path], {
    signal: stop.signal,
    onProgress: ({ bytesRead }) => {
      if (bytesRead > 0) stop.abort();
    },
  });
  expect(first.linesRead).toBeGreaterThan(0);
  await importLab(store, [path]);
  expect(await exportFacts(store)).toEqual(atOnce);
});

test("a log that was emptied and written anew goes on as the same source", async () => {
  const [first, second, third] = thirds();
  const path = write("mail.log", Buffer.concat([first, second]));
  await importLab(store, [path]);
  truncateSync(path, 0);
  appendFileSync(path, third);
  await importLab(store, [path]);
  expect(await exportFacts(store)).toEqual(atOnce);
});

test("progress ends at the size of all files", async () => {
  const seen: number[] = [];
  const files = [write("mail.log.1", LAB_LOG.subarray(0, LAB_LOG.indexOf(10, 400_000) + 1))];
  files.push(write("mail.log", LAB_LOG.subarray(LAB_LOG.indexOf(10, 400_000) + 1)));
  await importLab(store, files, { onProgress: ({ bytesRead }) => seen.push(bytesRead) });
  expect(seen.at(-1)).toBe(LAB_LOG.length);
  expect(seen).toEqual(seen.toSorted((left, right) => left - right));
});
