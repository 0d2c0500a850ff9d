import { describe, expect, test } from "vitest";
import { A_MINUTE_LATER, accepted, CLIENTS_LOG_TLS, readLog, sentLine, TLS12, TLS13 } from "./read-log.testing.ts";

const OUTER = [
  "postfix/smtpd[60]: connect from a.example[192.0.2.9]",
  `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`,
];
const OUTER_END = "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7";

describe("through a before-queue proxy a message has the outer connection's TLS,", () => {
  const inner = [
    "postfix/inner/smtpd[61]: connect from localhost[127.0.0.1]",
    "postfix/inner/smtpd[61]: A0B1C2D3E4: client=localhost[127.0.0.1], orig_client=a.example[192.0.2.9]",
    "postfix/cleanup[70]: A0B1C2D3E4: message-id=<x@client.example>",
  ];
  const active = "postfix/qmgr[71]: A0B1C2D3E4: from=<alice@client.example>, size=1000, nrcpt=1 (queue active)";
  const innerEnd = "postfix/inner/smtpd[61]: disconnect from localhost[127.0.0.1] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5";
  const noQueue = "postfix/smtpd[60]: NOQUEUE: client=a.example[192.0.2.9]";
  const accept =
    "postfix/smtpd[60]: proxy-accept: END-OF-MESSAGE: 250 2.0.0 Ok: queued as A0B1C2D3E4; from=<alice@client.example> to=<bob@example.com> proto=ESMTP helo=<a.example>";

  test.for([
    ["when it is accepted before the queue takes it up", [...inner, accept, active, innerEnd]],
    ["when the queue takes it up first", [...inner, active, accept, innerEnd]],
    ["when the inner connection ends first", [...inner, active, innerEnd, accept]],
  ] as const)("%s", ([, middle]) => {
    const { deliveries, full } = readLog([...OUTER, noQueue, ...middle, OUTER_END]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: TLSv1.3 observed"]);
    expect(full).toMatchObject([{ messageId: "<x@client.example>", service: "postfix/smtpd" }]);
  });

  test("and plaintext when the outer connection had none", () => {
    const plainEnd = "postfix/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5";
    const { deliveries } = readLog([OUTER[0] ?? "", noQueue, ...inner, active, accept, plainEnd]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none observed"]);
  });

  test("and is not told at all when the proxy refused it", () => {
    const { deliveries } = readLog([
      ...OUTER,
      noQueue,
      "postfix/smtpd[60]: proxy-reject: END-OF-MESSAGE: 550 5.7.1 Spam, queued as A0B1C2D3E4; from=<alice@client.example> to=<bob@example.com>",
      OUTER_END,
    ]);
    expect(deliveries).toEqual([]);
  });

  test("whatever the sender's address pretends", () => {
    const forged = accept.replace("alice@client.example", 'x queued as B0B1C2D3E4"@client.example');
    const { deliveries } = readLog([...OUTER, noQueue, ...inner, forged, active, innerEnd, OUTER_END]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: TLSv1.3 observed"]);
  });
});

describe("through an after-queue filter a message counts once in and once out,", () => {
  const first = [...OUTER, "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]", ...accepted("A0B1C2D3E4"), OUTER_END];
  const toFilter = sentLine("A0B1C2D3E4", {
    relay: "127.0.0.1[127.0.0.1]:10024",
    rest: "delay=0.3, delays=0.1/0/0/0.2, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as B0B1C2D3E4)",
  });
  const out = [
    `postfix/smtp[80]: Trusted TLS connection established to mx.example.net[192.0.2.25]:25: ${TLS12}`,
    sentLine("B0B1C2D3E4"),
    A_MINUTE_LATER,
  ];
  const both = ["inbound A0B1C2D3E4 from 192.0.2.9: TLSv1.3 observed", "outbound B0B1C2D3E4 to 192.0.2.25: TLSv1.2 observed"];

  test("when it comes back from this server", () => {
    const back = [
      "postfix/back/smtpd[62]: connect from localhost[127.0.0.1]",
      "postfix/back/smtpd[62]: B0B1C2D3E4: client=localhost[127.0.0.1]",
    ];
    expect(readLog([...first, ...back, ...accepted("B0B1C2D3E4"), toFilter, ...out]).deliveries).toEqual(both);
  });

  test("when it comes back with its former queue id, from a filter on another host", () => {
    const back = [
      "postfix/back/smtpd[62]: connect from filter.example[192.0.2.50]",
      "postfix/back/smtpd[62]: B0B1C2D3E4: client=filter.example[192.0.2.50], orig_queue_id=A0B1C2D3E4, orig_client=a.example[192.0.2.9]",
    ];
    const elsewhere = toFilter.replaceAll("127.0.0.1", "192.0.2.50");
    expect(readLog([...first, ...back, ...accepted("B0B1C2D3E4"), elsewhere, ...out]).deliveries).toEqual(both);
  });

  test.for([
    ["127.0.0.1[127.0.0.1]:10024"],
    ["localhost[::1]:10024"],
    ["filter[10.0.0.1]:10024"],
    ["mail.example.com[private/filter]"],
    ["filter[unknown]"],
  ] as const)("and the way to the filter is none: relay=%s", ([relay]) => {
    expect(readLog([CLIENTS_LOG_TLS, sentLine("A0B1C2D3E4", { relay }), A_MINUTE_LATER]).deliveries).toEqual([]);
  });
});

test.for([
  ["local", "delivered to mailbox"],
  ["virtual", "delivered to maildir"],
  ["pipe", "delivered via dovecot service"],
  ["discard", "example.net"],
] as const)("a hand-over by %s is no connection", ([daemon, reply]) => {
  const { deliveries, uses } = readLog([
    `postfix/${daemon}[90]: A0B1C2D3E4: to=<bob@example.com>, relay=${daemon}, delay=0, delays=0/0/0/0, dsn=2.0.0, status=sent (${reply})`,
  ]);
  expect(deliveries).toEqual([]);
  expect(uses).toEqual(["irrelevant"]);
});
