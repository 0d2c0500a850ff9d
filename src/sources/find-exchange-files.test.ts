import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { directoryForEachTest } from "./directory-for-each-test.testing.ts";
import { findExchangeFiles } from "./find-exchange-files.ts";

const directory = directoryForEachTest();

test("a folder stands for the logs of an Exchange Server in it and below", async () => {
  mkdirSync(directory.path("Hub/ProtocolLog/SmtpSend"), { recursive: true });
  for (const name of [
    "RECV2026112202-1.LOG",
    "RECV2026112201-1.LOG.gz",
    "CONNECTLOG2026112201-1.LOG",
    "Hub/ProtocolLog/SmtpSend/SEND2026112201-1.LOG",
  ]) {
    directory.write(name, "x\n");
  }
  const found = await findExchangeFiles(directory.path("."));
  expect(found).toEqual(
    ["Hub/ProtocolLog/SmtpSend/SEND2026112201-1.LOG", "RECV2026112201-1.LOG.gz", "RECV2026112202-1.LOG"].map(directory.path),
  );
});

test.for(["mail.log", "missing.log"])("%s stands for itself", async (name) => {
  writeFileSync(directory.path("mail.log"), "x\n");
  expect(await findExchangeFiles(directory.path(name))).toEqual([directory.path(name)]);
});

test("a folder without such logs is refused", async () => {
  directory.write("mail.log", "x\n");
  const refusal = { code: "SOURCE_UNREADABLE", message: `${join(directory.path("."))} is a directory` };
  await expect(findExchangeFiles(join(directory.path(".")))).rejects.toMatchObject(refusal);
});
