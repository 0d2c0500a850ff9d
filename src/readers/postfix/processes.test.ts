import { describe, expect, test } from "vitest";
import {
  A_MINUTE_LATER,
  accepted,
  CLIENTS_LOG_TLS,
  readLog,
  readWholeLog,
  SERVERS_LOG_TLS,
  sentLine,
  TLS12,
  TLS13,
} from "./read-log.testing.ts";

const STARTED = "postfix/master[1]: daemon started -- version 3.7.11, configuration /etc/postfix";
const RELOADED = "postfix/master[1]: reload -- version 3.7.11, configuration /etc/postfix";
const CONNECT = "postfix/smtpd[60]: connect from a.example[192.0.2.9]";
const CLIENT = "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]";

describe.for([
  ["started", STARTED],
  ["reloaded its configuration", RELOADED],
] as const)("after Postfix %s", ([, line]) => {
  test("it must be shown again that TLS is logged", () => {
    expect(readLog([CLIENTS_LOG_TLS, line, sentLine("A0B1C2D3E4"), A_MINUTE_LATER]).deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: unknown",
    ]);
  });

  test("what waited for a sign that TLS is logged stays unknown", () => {
    expect(readLog([sentLine("A0B1C2D3E4"), A_MINUTE_LATER, line, CLIENTS_LOG_TLS]).deliveries).toEqual([
      "outbound A0B1C2D3E4 to 192.0.2.25: unknown",
    ]);
  });

  test("what was shown of another instance holds", () => {
    const other = sentLine("A0B1C2D3E4").replace("postfix/", "postfix-out/");
    const { deliveries } = readLog([CLIENTS_LOG_TLS.replace("postfix/", "postfix-out/"), line, other, A_MINUTE_LATER]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });
});

test("after a start no connection is open any more, although its process id comes again", () => {
  const { deliveries } = readLog([
    CONNECT,
    `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`,
    STARTED,
    CLIENT,
    ...accepted("A0B1C2D3E4"),
  ]);
  expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: unknown"]);
});

test("a reload leaves open connections alone", () => {
  const { deliveries } = readLog([
    CONNECT,
    `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`,
    RELOADED,
    CLIENT,
    ...accepted("A0B1C2D3E4"),
  ]);
  expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: TLSv1.3 observed"]);
});

describe("a process that died", () => {
  test.for(["killed by signal 9", "exit status 1"])("ends its connection: %s", (end) => {
    const { deliveries } = readLog([
      SERVERS_LOG_TLS,
      CONNECT,
      CLIENT,
      ...accepted("A0B1C2D3E4"),
      `postfix/master[1]: warning: process /usr/lib/postfix/sbin/smtpd pid 60 ${end}`,
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none inferred"]);
  });

  test("hands over what it had sent, and leaves its TLS to nobody", () => {
    const { deliveries, waiting } = readLog([
      `postfix/smtp[80]: Trusted TLS connection established to mx.example.net[192.0.2.25]:25: ${TLS12}`,
      sentLine("A0B1C2D3E4"),
      "postfix/master[1]: warning: process /usr/lib/postfix/sbin/smtp pid 80 killed by signal 11",
      sentLine("B0B1C2D3E4"),
      A_MINUTE_LATER,
    ]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: TLSv1.2 observed", "outbound B0B1C2D3E4 to 192.0.2.25: none inferred"]);
    expect(waiting).toEqual([]);
  });

  test("of another instance with the same id ends nothing", () => {
    const { deliveries } = readLog([
      CONNECT,
      `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`,
      "postfix-out/master[2]: warning: process /usr/lib/postfix/sbin/smtp pid 60 killed by signal 9",
      CLIENT,
      ...accepted("A0B1C2D3E4"),
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: TLSv1.3 observed"]);
  });
});

test("a process id that comes again is another process", () => {
  const { deliveries } = readLog([
    CONNECT,
    `postfix/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`,
    "Nov 22 20:00:00 mail postfix/smtpd[60]: connect from b.example[192.0.2.8]",
    "Nov 22 20:00:01 mail postfix/smtpd[60]: B0B1C2D3E4: client=b.example[192.0.2.8]",
    "Nov 22 20:00:01 mail postfix/qmgr[71]: B0B1C2D3E4: from=<b@b.example>, size=1, nrcpt=1 (queue active)",
    "Nov 22 20:00:02 mail postfix/smtpd[60]: disconnect from b.example[192.0.2.8] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5",
  ]);
  expect(deliveries).toEqual(["inbound B0B1C2D3E4 from 192.0.2.8: none observed"]);
});

test("a connection without a word for six hours is over", () => {
  const { deliveries, waiting } = readLog([
    SERVERS_LOG_TLS,
    CONNECT,
    CLIENT,
    ...accepted("A0B1C2D3E4"),
    "Nov 22 19:00:00 mail postfix/qmgr[71]: 00000000000: removed",
  ]);
  expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none inferred"]);
  expect(waiting).toEqual([]);
});

describe("after the logging system said that it dropped lines,", () => {
  const open = [SERVERS_LOG_TLS, CONNECT, CLIENT, ...accepted("A0B1C2D3E4")];
  const endWithoutCounts = "postfix/smtpd[60]: disconnect from a.example[192.0.2.9]";
  const markers: readonly string[] = [
    "Nov 22 12:00:00 mail rsyslogd[5]: imuxsock lost 12 messages from pid 452 due to rate-limiting",
    "Nov 22 12:00:00 mail rsyslogd-2177: imuxsock begins to drop messages from pid 452 due to rate-limiting",
    "Nov 22 12:00:00 mail rsyslogd[5]: imjournal: begin to drop messages due to rate-limiting",
    "Nov 22 12:00:00 mail rsyslogd[5]: imuxsock[pid: 452, name: /usr/lib/postfix/sbin/smtpd] from <postfix/smtpd:smtpd>: 12 messages lost due to rate-limiting",
    "Nov 22 12:00:00 mail systemd-journald[5]: Suppressed 1234 messages from postfix.service",
    "Nov 22 12:00:00 mail systemd-journald[5]: Suppressed 1234 messages from postfix@-.service",
  ];

  test.for(markers)("a missing TLS line proves nothing in an open connection: %s", (marker) => {
    expect(readLog([...open, marker, endWithoutCounts]).deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: unknown"]);
    expect(readLog([...open, endWithoutCounts]).deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none inferred"]);
  });

  test("a client process that was seen before may have lost its TLS line", () => {
    const lines = [
      CLIENTS_LOG_TLS.replace("[89]", "[80]"),
      sentLine("A0B1C2D3E4"),
      markers[0] ?? "",
      sentLine("B0B1C2D3E4"),
      A_MINUTE_LATER,
    ];
    expect(readLog(lines).deliveries.at(-1)).toBe("outbound B0B1C2D3E4 to 192.0.2.25: unknown");
  });

  test("and so may one that was never seen before", () => {
    const { deliveries } = readLog([CLIENTS_LOG_TLS, markers[0] ?? "", sentLine("B0B1C2D3E4"), A_MINUTE_LATER]);
    expect(deliveries).toEqual(["outbound B0B1C2D3E4 to 192.0.2.25: unknown"]);
  });

  test("connections that begin later are whole again", () => {
    const { deliveries } = readLog([
      CLIENTS_LOG_TLS,
      markers[0] ?? "",
      "Nov 22 12:10:00 mail postfix/qmgr[71]: 00000000000: removed",
      ...["Nov 22 12:10:05 mail "].map((time) => time + sentLine("B0B1C2D3E4")),
      "Nov 22 12:20:00 mail postfix/qmgr[71]: 00000000000: removed",
    ]);
    expect(deliveries).toEqual(["outbound B0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });

  test("another host's lines are as good as before", () => {
    const { deliveries } = readLog([...open, (markers[0] ?? "").replace("mail", "web"), endWithoutCounts]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none inferred"]);
  });
});

describe("at the beginning of a log", () => {
  test("a delivery whose TLS line may stand before it is unknown", () => {
    const { deliveries } = readWholeLog([sentLine("A0B1C2D3E4"), CLIENTS_LOG_TLS, A_MINUTE_LATER]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: unknown"]);
  });

  test.for([
    ["Nov 22 12:00:04", "4/0/3/1", "unknown"],
    ["Nov 22 12:00:08", "8/0/3/1", "none inferred"],
    ["Nov 22 12:05:00", "310/0/2/303", "unknown"],
  ] as const)("its delays tell when its connection began: at %s after %s it is %s", ([time, delays, told]) => {
    const line = sentLine("A0B1C2D3E4", { rest: `delay=9, delays=${delays}, dsn=2.0.0, status=sent (250 ok)` });
    const later = "Nov 22 12:06:00 mail postfix/qmgr[71]: 00000000000: removed";
    const { deliveries } = readWholeLog([CLIENTS_LOG_TLS, `${time} mail ${line}`, later]);
    expect(deliveries).toEqual([`outbound A0B1C2D3E4 to 192.0.2.25: ${told}`]);
  });

  test("everything is known where it begins with the start of Postfix", () => {
    const { deliveries } = readWholeLog([STARTED, sentLine("A0B1C2D3E4"), CLIENTS_LOG_TLS, A_MINUTE_LATER]);
    expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: none inferred"]);
  });
});
