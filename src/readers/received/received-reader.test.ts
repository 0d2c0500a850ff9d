import { describe, expect, test } from "vitest";
import type { LoggedTransaction } from "../../model/delivery.ts";
import { linesOf } from "../facts/read-lines.testing.ts";
import { openReceivedReader } from "./received-reader.ts";

/** Reads files of an organization whose servers are in lab.test, its own networks 10.0.0.0/8; a line's position is its place. */
function read(...files: readonly (readonly string[])[]): { readonly told: readonly string[]; readonly full: readonly LoggedTransaction[] } {
  const full: LoggedTransaction[] = [];
  const reader = openReceivedReader(
    {
      isOwnAddress: (address) => address === "127.0.0.1",
      isOwnHost: (name) => name.endsWith(".lab.test"),
      isOwnNetwork: (address) => address.startsWith("10."),
      timeZone: "UTC",
      year: 2026,
    },
    { delivery: (delivery) => full.push(delivery), attempt: () => {} },
  );
  for (const lines of files) {
    reader.startFile?.();
    for (const [position, line] of lines.entries()) reader.readLine(Buffer.from(line), 0, Buffer.byteLength(line), position);
  }
  full.push(...reader.openDeliveries());
  return { told: full.map(describeDelivery), full };
}

function describeDelivery({ direction, peerAddress, peerHost, tls, certainty, cipher }: LoggedTransaction): string {
  const peer = [peerAddress, peerHost].filter((part) => part !== null).join(" ");
  return `${direction} ${peer}: ${[tls, certainty, cipher].filter((part) => part !== null).join(" ")}`;
}

const field = (client: string, by: string, protocol: string, id = "1"): string =>
  `Received: from x (${client}) by ${by} (Postfix) with ${protocol} id ${id}; Sun, 22 Nov 2026 00:00:00 +0000`;
const OUTSIDE = "a.test [192.0.2.5]";

test("a mailbox of many servers' words", () => {
  expect(read(linesOf("received/samples/several-servers.mbox")).told).toEqual([
    "submission 203.0.113.204: TLSv1.2 observed TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    "inbound 203.0.113.37 pro152-37.mxout.example.org: TLSv1.2 observed ECDHE-ECDSA-AES128-GCM-SHA256",
    "inbound 203.0.113.7: TLSv1.2 observed TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384_P384",
    "inbound 203.0.113.47: TLSv1.3 observed TLS_AES_128_GCM_SHA256",
    "inbound : unknown unknown",
    "submission 192.0.2.5 client.example.org: encrypted observed DHE-RSA-AES256-SHA",
    "inbound 192.0.2.16 a9-16.example.org: unknown unknown",
  ]);
});

describe("the field that counts", () => {
  test.for([
    ["is that of the own server", [field(OUTSIDE, "mx.lab.test", "ESMTPS")], ["inbound 192.0.2.5 a.test: encrypted observed"]],
    [
      "is none below the one whose client is a stranger",
      [field(OUTSIDE, "mx.lab.test", "ESMTP"), field("bank.test [192.0.2.9]", "mx.lab.test", "ESMTPS")],
      ["inbound 192.0.2.5 a.test: none observed"],
    ],
    [
      "stands below hand-overs within the own servers",
      [
        "Received: by store.lab.test (Postfix) with LMTP id 3; Sun, 22 Nov 2026 00:00:02 +0000",
        field("mx.lab.test [10.0.0.1]", "store.lab.test", "ESMTP", "2"),
        field("localhost [127.0.0.1]", "mx.lab.test", "ESMTP", "1"),
        field(OUTSIDE, "mx.lab.test", "ESMTPS", "0"),
        field("bank.test [192.0.2.9]", "mx.lab.test", "ESMTPSA"),
      ],
      ["inbound 192.0.2.5 a.test: encrypted observed"],
    ],
    [
      "is the lowest own one, where the mail began in the own network",
      [field("printer [10.0.0.7]", "mx.lab.test", "ESMTP"), field(OUTSIDE, "elsewhere.test", "ESMTPS")],
      ["inbound 10.0.0.7: none observed"],
    ],
    ["is none, where the mail began on the own server", [field("localhost [127.0.0.1]", "mx.lab.test", "ESMTP")], []],
    [
      "is not known, where the topmost is not an own server's",
      [field(OUTSIDE, "mx.elsewhere.test", "ESMTPS"), field(OUTSIDE, "mx.lab.test", "ESMTPS")],
      ["inbound : unknown unknown"],
    ],
    [
      "does not lend its trust to a name that only ends like an own one",
      [field(OUTSIDE, "mx.evil-lab.test", "ESMTPS")],
      ["inbound : unknown unknown"],
    ],
    [
      "stands below those of a filter on the server, which calls itself localhost",
      [
        field("localhost [127.0.0.1]", "mx.lab.test", "ESMTP", "2"),
        "Received: from mx.lab.test ([127.0.0.1]) by localhost (mx.lab.test [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id x; Sun, 22 Nov 2026 00:00:00 +0000",
        field(OUTSIDE, "mx.lab.test", "ESMTPS"),
      ],
      ["inbound 192.0.2.5 a.test: encrypted observed"],
    ],
    [
      "stands below those of qmail's programs",
      [
        "Received: (qmail 12345 invoked from network); Sun, 22 Nov 2026 00:00:01 +0000",
        "Received: from x (HELO a.test) (192.0.2.5) by mx.lab.test with (TLS_AES_256_GCM_SHA384 encrypted) ESMTPS; Sun, 22 Nov 2026 00:00:00 +0000",
      ],
      ["inbound 192.0.2.5: TLSv1.3 inferred TLS_AES_256_GCM_SHA384"],
    ],
    [
      "stands below hand-overs to the mailbox in Exchange",
      [
        "Received: from A.lab.test (2001:db8::1) by B.lab.test with HTTPS; Sun, 22 Nov 2026 00:00:01 +0000",
        "Received: from mail.a.test (192.0.2.5) by A.lab.test (10.1.1.1) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_RSA_WITH_AES_128_CBC_SHA) id 15; Sun, 22 Nov 2026 00:00:00 +0000",
      ],
      ["inbound 192.0.2.5: TLSv1.2 observed TLS_RSA_WITH_AES_128_CBC_SHA"],
    ],
    [
      "is not known, where a client has an own server's name and an address that is not known as own",
      [
        "Received: from A.lab.test (2001:db8::1) by B.lab.test (2001:db8::2) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15; Sun, 22 Nov 2026 00:00:01 +0000",
        field(OUTSIDE, "A.lab.test", "ESMTP"),
      ],
      ["inbound : unknown unknown"],
    ],
    [
      "is not known, where mail was fetched from another mailbox",
      [
        field("localhost [127.0.0.1]", "mx.lab.test", "ESMTP", "2"),
        "Received: from pop.provider.test [203.0.113.1] by localhost with POP3 (fetchmail-6.4.37) for <b@lab.test> (single-drop); Sun, 22 Nov 2026 00:00:00 +0000",
        field(OUTSIDE, "mx.provider.test", "ESMTPS"),
      ],
      ["inbound : unknown unknown"],
    ],
    [
      "is not known below a hand-over within the server, where the next is not an own server's",
      ["Received: by store.lab.test with LMTP id 3; Sun, 22 Nov 2026 00:00:02 +0000", field(OUTSIDE, "mx.provider.test", "ESMTPS")],
      ["inbound : unknown unknown"],
    ],
    [
      "is none, where a local user wrote the mail",
      ["Received: from alice by mx.lab.test with local (Exim 4.96) id 1; Sun, 22 Nov 2026 00:00:00 +0000"],
      [],
    ],
    ["is not there, in a mail that was never sent", ["Subject: draft"], []],
  ] as const)("%s", ([, header, expected]) => {
    expect(read([...header, "", "text"]).told).toEqual(expected);
  });
});

describe("without details", () => {
  test.for([
    ["ESMTPS is TLS", "(Postfix) with ESMTPS", "encrypted observed"],
    ["SMTPs is TLS", "with SMTPs", "encrypted observed"],
    ["UTF8SMTPS is TLS", "(Postfix) with UTF8SMTPS", "encrypted observed"],
    ["ESMTP of Postfix is plaintext", "(Postfix) with ESMTP", "none observed"],
    ["SMTP of Postfix is plaintext by a rule, as the client may have asked for TLS before HELO", "(Postfix) with SMTP", "none inferred"],
    ["esmtp of Exim is plaintext", "with esmtp (Exim 4.96)", "none observed"],
    ["ESMTP of Sendmail is plaintext", "(8.17.1.9/8.17.1.9/Debian-2) with ESMTP", "none observed"],
    ["ESMTP of an unknown server is unknown", "with ESMTP", "unknown unknown"],
    ["Microsoft's words are unknown", "with Microsoft SMTP Server", "unknown unknown"],
  ] as const)("%s", ([, words, expected]) => {
    const header = `Received: from x (${OUTSIDE}) by mx.lab.test ${words} id 1; Sun, 22 Nov 2026 00:00:00 +0000`;
    expect(read([header, "", "text"]).told).toEqual([`inbound 192.0.2.5 a.test: ${expected}`]);
  });
});

describe("messages are told apart", () => {
  const header = field(OUTSIDE, "mx.lab.test", "ESMTPS");
  const other = field(OUTSIDE, "mx.lab.test", "ESMTPS", "2");

  test("a `From ` line begins one only after an empty line and with a date", () => {
    const separator = "From a@a.test Sun Nov 22 00:00:00 2026";
    expect(read([separator, header, "", "text", separator, other, "", "From here on", other, "", "From where?", other]).told).toHaveLength(
      1,
    );
    expect(read([separator, header, "", "text", "", separator, other, ""]).told).toHaveLength(2);
  });

  test("a single message has none in its text", () => {
    const forged = ["", "From a@a.test Sun Nov 22 00:00:00 2026", other, ""];
    expect(read([header, "", "text", ...forged]).told).toHaveLength(1);
  });

  test("the same message counts once, in another file too", () => {
    expect(read([header, "", "text"], ["Return-Path: <a@a.test>", header, "", "text"], [other, "", "text"]).told).toHaveLength(2);
  });

  test("a header without an end is told as far as it goes", () => {
    expect(read([header, "Subject: no end"]).told).toHaveLength(1);
    expect(read([header], [other, ""]).told).toHaveLength(2);
  });
});

test("a delivery keeps what its header tells, and where", () => {
  const { full } = read([
    "Return-Path: <Alice@A.test>",
    "Received: from x (a.test [192.0.2.5])",
    "\t(using TLSv1.2 with cipher AES128-SHA (128/128 bits))",
    '\t(Client CN "a.test", Issuer "CA" (verified OK))',
    "\tby mx.lab.test (Postfix) with ESMTPS id 4jX9",
    "\tfor <bob@b.test>; Sun, 22 Nov 2026 00:00:00 +0000",
    "Return-Path: <forged@bank.test>",
    "Message-ID: <1@a.test>",
    "",
  ]);
  expect(full).toMatchObject([
    {
      observedAt: Date.UTC(2026, 10, 22),
      host: "mx.lab.test",
      queueId: "4jX9",
      messageId: "<1@a.test>",
      senderDomain: "a.test",
      recipientDomains: ["b.test"],
      recipients: null,
      tls: "TLSv1.2",
      cipherBits: 128,
      peerTrust: "trusted",
      evidence: { decided: 1, tls: 2, message: 7 },
    },
  ]);
});

test("without details, the line that names the protocol proves what it says", () => {
  const lines = [
    "Received: from x (a.test [192.0.2.5])",
    "\tby mx.lab.test (Postfix)",
    "\twith ESMTPS id 1; Sun, 22 Nov 2026 00:00:00 +0000",
    "",
  ];
  expect(read(lines).full).toMatchObject([{ tls: "encrypted", evidence: { decided: 0, tls: 2 } }]);
});

test("a field without a date is not understood, and tells nothing", () => {
  expect(read(["Received: from x (a.test [192.0.2.5]) by mx.lab.test with ESMTPS id 1", "", "text"]).told).toEqual([]);
});
