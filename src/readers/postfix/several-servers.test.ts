import { expect, test } from "vitest";
import { A_MINUTE_LATER, readLog, sentLine, TLS10, TLS12, TLS13 } from "./read-log.testing.ts";

/** One message's four lines, at a host and by an instance that may be any. */
function inbound(host: string, instance: string, queueId: string, address: string, tls: string): readonly string[] {
  const smtpd = `Nov 22 12:00:00 ${host} ${instance}/smtpd[60]: `;
  return [
    `${smtpd}connect from a.example[${address}]`,
    `${smtpd}Anonymous TLS connection established from a.example[${address}]: ${tls}`,
    `${smtpd}${queueId}: client=a.example[${address}]`,
    `Nov 22 12:00:00 ${host} ${instance}/qmgr[71]: ${queueId}: from=<a@b.example>, size=1, nrcpt=1 (queue active)`,
  ];
}

function alternate(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.flatMap((line, index) => [line, right[index] ?? ""]);
}

test("two hosts may use the same process ids and the same queue id", () => {
  const { full } = readLog(
    alternate(inbound("mail1", "postfix", "A0B1C2D3E4", "192.0.2.9", TLS13), inbound("mail2", "postfix", "A0B1C2D3E4", "192.0.2.8", TLS10)),
  );
  expect(full).toMatchObject([
    { host: "mail1", peerAddress: "192.0.2.9", tls: "TLSv1.3" },
    { host: "mail2", peerAddress: "192.0.2.8", tls: "TLSv1.0" },
  ]);
});

test("two instances on one host may use the same process id", () => {
  const { full } = readLog(
    alternate(
      inbound("mail", "postfix", "A0B1C2D3E4", "192.0.2.9", TLS13),
      inbound("mail", "postfix-in", "B0B1C2D3E4", "192.0.2.8", TLS12),
    ),
  );
  expect(full).toMatchObject([
    { service: "postfix/smtpd", tls: "TLSv1.3" },
    { service: "postfix-in/smtpd", tls: "TLSv1.2" },
  ]);
});

test.for(["postfix-out/smtp", "enforced-tls-smtp/smtp", "postfix/amavisfeed/smtp", "mta1/smtp", "postfix/relay/smtp"])(
  "a client service may have any name: %s",
  (tag) => {
    const { full } = readLog([
      `${tag}[80]: Trusted TLS connection established to mx.example.net[192.0.2.25]:25: ${TLS12}`,
      sentLine("A0B1C2D3E4").replace("postfix/smtp", tag),
    ]);
    expect(full).toMatchObject([{ service: tag, tls: "TLSv1.2" }]);
  },
);

test.for(["smtps/smtpd", "postfix/submission/smtpd", "watchdog/smtpd", "postfix/10025/smtpd"])(
  "a server service may have any name: %s",
  (tag) => {
    const lines = inbound("mail", tag.slice(0, -6), "A0B1C2D3E4", "192.0.2.9", TLS12);
    expect(readLog(lines).full).toMatchObject([{ service: tag, tls: "TLSv1.2" }]);
  },
);

test("an instance that logs TLS proves nothing of another", () => {
  const { deliveries } = readLog([
    `postfix-out/smtp[80]: Trusted TLS connection established to mx.example.net[192.0.2.25]:25: ${TLS12}`,
    sentLine("A0B1C2D3E4"),
    A_MINUTE_LATER,
  ]);
  expect(deliveries).toEqual(["outbound A0B1C2D3E4 to 192.0.2.25: unknown"]);
});
