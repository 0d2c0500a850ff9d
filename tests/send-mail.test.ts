import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { MailConfig } from "../src/config/config.ts";
import type { OutgoingMail } from "../src/dispatch/outgoing-mail.ts";
import { sendMail } from "../src/dispatch/send-mail.ts";
import { type Certificates, writeCertificates } from "./lab/certificates.ts";
import { findFreePort } from "./lab/free-port.ts";
import { openSink, type Sink, type SinkOptions, type SunkMessage } from "./lab/sink.ts";

const LOGIN = { user: "postseal", password: "p\u00e4ss word" };
const MAIL: OutgoingMail = {
  subject: "TLS of the week, på svenska: 13 – 19 Nov 2026",
  text: ".a line that begins with a dot\nåäö\n",
  html: "<p>åäö</p>",
  file: { name: "report.csv", content: "Connector,Volume\r\nFrån internet,607\r\n" },
  messageId: "report.1@example.com",
  recipients: ["ann@example.com", "bob@example.com"],
  at: Date.parse("2026-11-20T06:00:00Z"),
};

let directory: string;
let certificates: Certificates;
let messages: SunkMessage[];
let sink: Sink | undefined;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "postseal-send-"));
  certificates = writeCertificates(directory);
});
afterEach(() => sink?.close());
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A relay on this machine whose certificate names `mx.partner.test`, not `localhost`. */
async function relay(options: Partial<SinkOptions> = {}, mail: Partial<MailConfig> = {}): Promise<MailConfig> {
  messages = [];
  const base = { name: "relay", address: "127.0.0.1", protocol: "smtp", offers: ["TLSv1.3"], keyPair: certificates.trusted } as const;
  sink = await openSink({ ...base, ...options, onMessage: (message) => messages.push(message) }, "", { truth: [], headers: [] });
  return {
    host: "127.0.0.1",
    port: sink.port,
    tls: "starttls",
    verifyCertificate: false,
    caFile: null,
    user: null,
    password: null,
    passwordFile: null,
    from: "postseal@example.com",
    recipientDomains: [],
    pageUrl: null,
    ...mail,
  };
}

const send = (config: MailConfig, mail: OutgoingMail = MAIL) => sendMail(mail, config, new AbortController().signal);

test("a mail arrives whole: text, HTML and file, over TLS, marked as written by a machine", async () => {
  expect(await send(await relay())).toEqual({ refused: [] });
  const [message] = messages;
  expect(message).toMatchObject({
    sender: "postseal@example.com",
    recipients: ["ann@example.com", "bob@example.com"],
    tlsVersion: "TLSv1.3",
  });
  const read = await PostalMime.parse(message?.content ?? "");
  expect(read).toMatchObject({
    subject: MAIL.subject,
    from: { name: "Postseal", address: "postseal@example.com" },
    to: [{ address: "ann@example.com" }, { address: "bob@example.com" }],
    messageId: "<report.1@example.com>",
    date: "2026-11-20T06:00:00.000Z",
  });
  expect(read.text?.trimEnd()).toBe(MAIL.text.trimEnd());
  expect(read.html?.trim()).toBe(MAIL.html);
  expect(read.headers).toContainEqual(expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }));
  const [file] = read.attachments;
  expect(file).toMatchObject({ filename: "report.csv", mimeType: "text/csv", disposition: "attachment" });
  expect(new TextDecoder().decode(file?.content as ArrayBuffer)).toBe(MAIL.file.content);
});

test.for([
  ["TLS from the start", { wrapped: true }, { tls: "implicit" }, "TLSv1.3"],
  ["no TLS where none is wanted, though it is offered", {}, { tls: "none" }, null],
] as const)("%s", async ([, options, mail, expected]) => {
  await send(await relay(options, mail));
  expect(messages.map(({ tlsVersion }) => tlsVersion)).toEqual([expected]);
});

test("a login goes by the password of the configuration, or of a file without the line's end", async () => {
  await send(await relay({ login: LOGIN }, LOGIN));
  expect(messages).toHaveLength(1);
  const passwordFile = join(directory, "password");
  writeFileSync(passwordFile, `${LOGIN.password}\n`);
  sink?.close();
  await send(await relay({ login: LOGIN }, { user: LOGIN.user, passwordFile }));
  expect(messages).toHaveLength(1);
});

test("recipients that are refused are named, the others get it", async () => {
  const mail = { ...MAIL, recipients: ["gone@example.com", "ann@example.com"] };
  expect(await send(await relay(), mail)).toEqual({ refused: ["gone@example.com"] });
  expect(messages[0]?.recipients).toEqual(["ann@example.com"]);
});

describe("nothing is sent, and why is told,", () => {
  test.for([
    ["when the certificate is nobody's that is trusted", {}, { verifyCertificate: true }, "MAIL_TLS_FAILED", /certificate/],
    ["when the relay offers no TLS", { offers: ["absent"] }, {}, "MAIL_TLS_FAILED", /TLS not available/],
    ["when the relay refuses TLS", { offers: ["refused"] }, {}, "MAIL_TLS_FAILED", /TLS not available/],
    ["when the relay knows only TLS 1.0", { offers: ["TLSv1"] }, {}, "MAIL_TLS_FAILED", /version|protocol/],
    ["when TLS is expected from the start and does not come", {}, { tls: "implicit" }, "MAIL_TLS_FAILED", /SSL|wrong version/],
    ["when the login is wrong", { login: LOGIN }, { user: "postseal", password: "wrong" }, "MAIL_LOGIN_REFUSED", /credentials invalid/],
    ["when the relay wants a login", { login: LOGIN }, {}, "MAIL_REFUSED", /Authentication required/],
    ["when the password's file is missing", {}, { user: "postseal", passwordFile: "/nowhere/password" }, "MAIL_FILE_UNREADABLE", /ENOENT/],
    ["when the password's file is a directory", {}, { user: "postseal", passwordFile: "/" }, "MAIL_FILE_UNREADABLE", /cannot be read/],
  ] as const)("%s", async ([, options, mail, code, words]) => {
    const config = await relay(options as Partial<SinkOptions>, mail);
    await expect(send(config)).rejects.toMatchObject({ name: "OperatorError", code, message: expect.stringMatching(words) });
    expect(messages).toEqual([]);
  });

  test("when every recipient is refused", async () => {
    await expect(send(await relay(), { ...MAIL, recipients: ["gone@example.com"] })).rejects.toMatchObject({
      code: "MAIL_REFUSED",
      message: expect.stringContaining("No such mailbox"),
    });
  });

  test("when nobody listens", async () => {
    const port = await findFreePort("127.0.0.1");
    await expect(send({ ...(await relay()), port })).rejects.toMatchObject({ code: "MAIL_RELAY_UNREACHABLE" });
  });
});

test("a certificate of one's own authority is trusted, and must name the relay", async () => {
  const trusted = { verifyCertificate: true, caFile: certificates.authorityFile };
  await expect(send(await relay({}, trusted))).rejects.toMatchObject({
    code: "MAIL_TLS_FAILED",
    message: expect.stringMatching(/does not match|altnames/),
  });
});
