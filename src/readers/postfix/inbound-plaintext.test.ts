import { describe, expect, test } from "vitest";
import { accepted, readLog, SERVERS_LOG_TLS, TLS13 } from "./read-log.testing.ts";

const CLIENT = "a.example[192.0.2.9]";

/** A whole connection: its program, its messages, and what its last line counts (nothing before Postfix 3.0). */
function connection(tag: string, queueIds: readonly string[], counts: string, client = ""): readonly string[] {
  return [
    `${tag}[60]: connect from ${CLIENT}`,
    ...queueIds.flatMap((queueId) => [`${tag}[60]: ${queueId}: client=${CLIENT}${client}`, ...accepted(queueId)]),
    `${tag}[60]: disconnect from ${CLIENT}${counts}`,
  ];
}

const PLAIN = " ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5";
const USER = ", sasl_method=PLAIN, sasl_username=alice";

describe("a message without a TLS line went in plaintext", () => {
  test("where the connection's counts have no STARTTLS", () => {
    const { deliveries, full } = readLog(connection("postfix/smtpd", ["A0B1C2D3E4"], PLAIN));
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none observed"]);
    expect(full).toMatchObject([{ peerTrust: "none", cipher: null, evidence: { opened: 0, tls: 4, closed: 4 } }]);
  });

  test("where STARTTLS was tried and failed", () => {
    const { deliveries } = readLog(connection("postfix/smtpd", ["A0B1C2D3E4"], " ehlo=1 starttls=0/1 mail=1 rcpt=1 data=1 commands=4/5"));
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none observed"]);
  });

  test("before Postfix 3.0, as soon as another connection shows that TLS is logged", () => {
    const before = connection("postfix/smtpd", ["A0B1C2D3E4"], "");
    expect(readLog(before).deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: unknown"]);
    expect(readLog([...before, SERVERS_LOG_TLS]).deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none inferred"]);
    expect(readLog([SERVERS_LOG_TLS, ...before]).deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none inferred"]);
  });

  test("where a proxy elsewhere passed it on (XCLIENT)", () => {
    const { deliveries } = readLog([
      "postfix/smtpd[60]: connect from proxy.example[192.0.2.7]",
      `postfix/smtpd[60]: A0B1C2D3E4: client=${CLIENT}`,
      ...accepted("A0B1C2D3E4"),
      `postfix/smtpd[60]: disconnect from ${CLIENT} ehlo=2 xclient=1 mail=1 rcpt=1 data=1 quit=1 commands=7`,
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none observed"]);
  });
});

describe("where TLS is not logged (level 0)", () => {
  test("the only message of a connection with STARTTLS was encrypted, the version unknown", () => {
    const { deliveries, full } = readLog(
      connection("postfix/smtpd", ["A0B1C2D3E4"], " ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7"),
    );
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: encrypted inferred"]);
    expect(full).toMatchObject([{ cipher: null, cipherBits: null, peerTrust: null }]);
  });

  test("of several messages the last was encrypted, an earlier one may have gone before STARTTLS", () => {
    const { deliveries } = readLog(
      connection("postfix/smtpd", ["A0B1C2D3E4", "A0B1C2D3E5"], " ehlo=2 starttls=1 mail=2 rcpt=2 data=2 quit=1 commands=10"),
    );
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: unknown", "inbound A0B1C2D3E5 from 192.0.2.9: encrypted inferred"]);
  });

  test("nothing is known of a message when the last MAIL of the connection got no queue id", () => {
    const { deliveries } = readLog(
      connection("postfix/smtpd", ["A0B1C2D3E4"], " ehlo=2 starttls=1 mail=2 rcpt=1/2 data=1 quit=1 commands=8/9"),
    );
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: unknown"]);
  });

  test.for(["postfix/smtps/smtpd", "postfix/submissions/smtpd", "smtps/smtpd", "postfix/465/smtpd"])(
    "a service whose TLS begins with the connection counts no STARTTLS: %s",
    (tag) => {
      const { deliveries } = readLog(connection(tag, ["A0B1C2D3E4"], " ehlo=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=6", USER));
      expect(deliveries).toEqual(["submission A0B1C2D3E4 from 192.0.2.9: unknown"]);
    },
  );

  test("a service where users log in and nobody used STARTTLS may be such a one", () => {
    const counts = " ehlo=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=6";
    const { deliveries } = readLog(connection("postfix/users/smtpd", ["A0B1C2D3E4"], counts, USER));
    expect(deliveries).toEqual(["submission A0B1C2D3E4 from 192.0.2.9: unknown"]);
  });

  test("a service of its own name that was seen to offer STARTTLS is none, so that a user without it went in plaintext", () => {
    const { deliveries } = readLog([
      ...connection("postfix/users/smtpd", ["A0B1C2D3E4"], " ehlo=2 starttls=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=8", USER),
      ...connection("postfix/users/smtpd", ["A0B1C2D3E5"], " ehlo=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=6", USER),
    ]);
    expect(deliveries).toEqual([
      "submission A0B1C2D3E4 from 192.0.2.9: encrypted inferred",
      "submission A0B1C2D3E5 from 192.0.2.9: none observed",
    ]);
  });
});

describe("where TLS is logged (level 1)", () => {
  test("a service whose TLS begins with the connection has its TLS line like any other", () => {
    const { deliveries } = readLog([
      "postfix/smtps/smtpd[60]: connect from a.example[192.0.2.9]",
      `postfix/smtps/smtpd[60]: Anonymous TLS connection established from a.example[192.0.2.9]: ${TLS13}`,
      `postfix/smtps/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]${USER}`,
      ...accepted("A0B1C2D3E4"),
      "postfix/smtps/smtpd[60]: disconnect from a.example[192.0.2.9] ehlo=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=6",
    ]);
    expect(deliveries).toEqual(["submission A0B1C2D3E4 from 192.0.2.9: TLSv1.3 observed"]);
  });

  test("the main service's TLS line says nothing of another service, which has a log level of its own", () => {
    const counts = " ehlo=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=6";
    const { deliveries } = readLog([SERVERS_LOG_TLS, ...connection("postfix/users/smtpd", ["A0B1C2D3E4"], counts, USER)]);
    expect(deliveries).toEqual(["submission A0B1C2D3E4 from 192.0.2.9: unknown"]);
  });

  test("a user of the main service without STARTTLS went in plaintext", () => {
    const counts = " ehlo=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=6";
    const { deliveries } = readLog([SERVERS_LOG_TLS, ...connection("postfix/smtpd", ["A0B1C2D3E4"], counts, USER)]);
    expect(deliveries).toEqual(["submission A0B1C2D3E4 from 192.0.2.9: none observed"]);
  });
});

describe("nothing is known", () => {
  test("of a message whose connection began before the log and ended without counts", () => {
    const [, ...rest] = connection("postfix/smtpd", ["A0B1C2D3E4"], "");
    expect(readLog([SERVERS_LOG_TLS, ...rest]).deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: unknown"]);
  });

  test("of a message that a proxy on this server passed on (XCLIENT): its client's connection ended there", () => {
    const { deliveries } = readLog([
      SERVERS_LOG_TLS,
      "postfix/smtpd[60]: connect from localhost[127.0.0.1]",
      `postfix/smtpd[60]: A0B1C2D3E4: client=${CLIENT}`,
      ...accepted("A0B1C2D3E4"),
      `postfix/smtpd[60]: disconnect from ${CLIENT} ehlo=2 xclient=1 mail=1 rcpt=1 data=1 quit=1 commands=7`,
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: unknown"]);
  });

  test("of a message whose connection was left open when its process took the next client", () => {
    const { deliveries } = readLog([
      "postfix/smtpd[60]: connect from a.example[192.0.2.9]",
      "postfix/smtpd[60]: A0B1C2D3E4: client=a.example[192.0.2.9]",
      ...accepted("A0B1C2D3E4"),
      "postfix/smtpd[60]: connect from b.example[192.0.2.8]",
    ]);
    expect(deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: unknown"]);
  });
});

describe("a connection that began before the log", () => {
  const rest = (counts: string) => connection("postfix/smtpd", ["A0B1C2D3E4"], counts).slice(1);

  test("is told by its counts: encrypted", () => {
    expect(readLog(rest(" ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7")).deliveries).toEqual([
      "inbound A0B1C2D3E4 from 192.0.2.9: encrypted inferred",
    ]);
  });

  test("is told by its counts: plaintext", () => {
    expect(readLog(rest(PLAIN)).deliveries).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: none observed"]);
  });

  test("is unknown where earlier messages stood before the log", () => {
    expect(readLog(rest(" ehlo=2 starttls=1 mail=3 rcpt=3 data=3 quit=1 commands=13")).deliveries).toEqual([
      "inbound A0B1C2D3E4 from 192.0.2.9: unknown",
    ]);
  });
});

test("a message waits for the end of its connection, and is told as unknown until then", () => {
  const { waiting } = readLog(connection("postfix/smtpd", ["A0B1C2D3E4"], PLAIN).slice(0, -1));
  expect(waiting).toEqual(["inbound A0B1C2D3E4 from 192.0.2.9: unknown"]);
});
