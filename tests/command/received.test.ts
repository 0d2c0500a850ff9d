import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

const mail = (id: string, second: number): string =>
  [
    `From a@a.test Sun Nov 22 00:00:0${second} 2026`,
    "Return-Path: <a@a.test>",
    "Received: from mail.a.test (mail.a.test [192.0.2.5])",
    "\t(using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits))",
    "\t(No client certificate requested)",
    `\tby mx.example.com (Postfix) with ESMTPS id ${id}`,
    `\tfor <b@example.com>; Sun, 22 Nov 2026 00:00:0${second} +0000 (UTC)`,
    `Message-ID: <${second}@a.test>`,
    "",
    "Nov 22 00:00:00 mx postfix/smtpd[1]: connect from evil.test[192.0.2.66]",
    "",
    "",
  ].join("\n");

const postseal = (...words: readonly string[]) => runPostseal([...words], directory);

beforeAll(() => {
  writeFileSync(join(directory, "postseal.yaml"), "domains: [example.com]\n");
  writeFileSync(join(directory, "inbox"), mail("4jX9Vw0tTmzJfxr", 1) + mail("4jX9Vw0tTmzJfxs", 2));
});

test("a mailbox is recognized, whatever log its messages quote, and told by the own server's fields", async () => {
  const { stdout, stderr } = await postseal("import", "--config", "postseal.yaml", "inbox");
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^Added 2 deliveries/);
  expect(stdout).toContain("Read as received, as it begins so: inbox\n");
  expect(stdout).toContain("inbox (received)");
});

test("the line that proves a delivery is that of the header", async () => {
  const { stdout } = await postseal("explain", "4jX9Vw0tTmzJfxs", "--config", "postseal.yaml");
  expect(stdout).toContain("inbound delivery from mail.a.test [192.0.2.5], 2026-11-22 00:00:02 UTC");
  expect(stdout).toContain("  > TLS           (using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits))\n");
  expect(stdout).toContain("Received: from mail.a.test (mail.a.test [192.0.2.5])");
  expect(stdout).toContain("Message-ID: <2@a.test>");
});

test("a mailbox that was written anew adds what is new in it", async () => {
  writeFileSync(join(directory, "inbox"), mail("4jX9Vw0tTmzJfxs", 2) + mail("4jX9Vw0tTmzJfxt", 3));
  const { stdout } = await postseal("import", "--config", "postseal.yaml", "inbox");
  expect(stdout).toMatch(/^Added 1 delivery/);
});

test("without a name of an own server nothing is known of how the messages came", async () => {
  writeFileSync(join(directory, "single.eml"), mail("4jX9Vw0tTmzJfxr", 1).split("\n").slice(1).join("\n"));
  await postseal("import", "--data", "nameless", "single.eml");
  const { stdout } = await postseal("export", "deliveries", "--data", "nameless");
  expect(JSON.parse(stdout)).toMatchObject({ direction: "inbound", tls: "unknown", peerAddress: null, messageId: "<1@a.test>" });
});
