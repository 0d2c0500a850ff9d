import { deserialize, serialize } from "node:v8";
import { describe, expect, test } from "vitest";
import { accepted, feedLine, openReader, sentLine, TLS13 } from "../read-log.testing.ts";

const CLIENT = "a.example[192.0.2.9]";
/** A message in every state: returned by a filter, removed, accepted, refused, in an open session, with its TLS known and without. */
const LINES = [
  "Nov 22 10:00:00 mail postfix/qmgr[71]: 00000000000: removed",
  `postfix/smtpd[60]: connect from ${CLIENT}`,
  `postfix/smtpd[60]: Anonymous TLS connection established from ${CLIENT}: ${TLS13}`,
  `postfix/smtpd[60]: A0B1C2D3E4: client=${CLIENT}`,
  `postfix/smtpd[61]: connect from ${CLIENT}`,
  `postfix/smtpd[61]: B0B1C2D3E4: client=${CLIENT}, sasl_method=PLAIN, sasl_username=alice`,
  ...accepted("A0B1C2D3E4"),
  `postfix/smtpd[60]: disconnect from ${CLIENT} ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7`,
  `postfix/smtpd[62]: C0B1C2D3E4: client=localhost[127.0.0.1], orig_queue_id=A0B1C2D3E4, orig_client=${CLIENT}`,
  `postfix/smtpd[60]: connect from ${CLIENT}`,
  ...accepted("B0B1C2D3E4", 2),
  sentLine("A0B1C2D3E4"),
  "postfix/qmgr[71]: A0B1C2D3E4: removed",
  `postfix/smtpd[60]: D0B1C2D3E4: client=${CLIENT}`,
  ...accepted("C0B1C2D3E4"),
  `postfix/smtpd[61]: disconnect from ${CLIENT} ehlo=1 auth=1 mail=1 rcpt=2 data=1 quit=1 commands=6`,
  `postfix/cleanup[70]: D0B1C2D3E4: milter-reject: END-OF-MESSAGE from ${CLIENT}: 5.7.1 no; from=<x@client.example> to=<y@mail.example>`,
  `postfix/smtp[80]: Trusted TLS connection established to mx.example.net[192.0.2.25]:25: ${TLS13}`,
  sentLine("C0B1C2D3E4", { to: "carol@example.org" }),
  sentLine("C0B1C2D3E4", { to: "dave@example.net" }),
  `postfix/smtpd[60]: disconnect from ${CLIENT} ehlo=1 mail=0/1 commands=1/2`,
  sentLine("B0B1C2D3E4"),
] as const;

/** Everything that the lines tell, with a restart before the lines at these places. */
function readWithRestarts(restarts: ReadonlySet<number>) {
  const told: unknown[] = [];
  let reader = openReader(
    (fact) => told.push(fact),
    (fact) => told.push(fact),
  );
  for (const [place, line] of LINES.entries()) {
    if (restarts.has(place)) {
      reader = openReader(
        (fact) => told.push(fact),
        (fact) => told.push(fact),
        deserialize(serialize(reader.snapshot())),
      );
    }
    feedLine(reader, line, place);
  }
  return { told, open: reader.openDeliveries() };
}

describe("a reader that is restarted from its snapshot goes on as if nothing had been", () => {
  const whole = readWithRestarts(new Set());
  test.for(LINES.map((_, place) => place))("before line %i", (place) => {
    expect(readWithRestarts(new Set([place]))).toEqual(whole);
  });

  test("before every line", () => {
    expect(readWithRestarts(new Set(LINES.keys()))).toEqual(whole);
  });
});

test("a snapshot of another version is left aside", () => {
  const reader = openReader(
    () => undefined,
    () => undefined,
    { version: 2, hosts: new Map() },
  );
  expect(reader.newestLineAt()).toBeNull();
});
