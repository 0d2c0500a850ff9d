import { describe, expect, test } from "vitest";
import { linesOf, readLines } from "../facts/read-lines.testing.ts";
import { harakaFormat } from "./haraka-reader.ts";

const ID = "3F5E0A5B-2D1E-4C53-9D0F-2F6F6C6D6A11";
const at = (second: number, text: string): string => `2026-11-22T00:00:0${second}.000Z ${text}`;
const connect = at(0, `[NOTICE] [${ID}] [core] connect ip=192.0.2.5 port=37763 local_ip=192.0.2.1 local_port=25`);
const secured = at(1, `[INFO] [${ID}] [tls] secured: cipher=TLS_AES_256_GCM_SHA384 version=TLSv1.3 verified=false`);
const message = (number: number): readonly string[] => [
  at(2, `[NOTICE] [${ID}.${number}] [core] sender <a@example.org> code=CONT msg=""`),
  at(2, `[NOTICE] [${ID}.${number}] [core] recipient <b@example.net> code=OK msg="" sender=a@example.org`),
  at(2, `[NOTICE] [${ID}.${number}] [core] message mid=<${number}@example.org> size=82 rcpts=1/0/0 delay=0 code=CONT msg=""`),
  at(2, `[NOTICE] [${ID}.${number}] [core] queue code=CONT msg="Message Queued"`),
  at(3, `[NOTICE] [${ID}.${number}] [core] queue code=OK msg="Message Queued"`),
];
const disconnect = (tls: "Y" | "N"): string =>
  at(4, `[NOTICE] [${ID}.1] [core] disconnect ip=192.0.2.5 rdns=client.example.org helo=x relay=N tls=${tls} txns=1`);

const read = (lines: readonly string[]) => readLines(harakaFormat, lines);

describe("an inbound message", () => {
  test.for([
    ["after `secured`", [connect, secured, ...message(1), disconnect("Y")], "TLSv1.3 observed TLS_AES_256_GCM_SHA384"],
    ["of a connection that ends without TLS", [connect, ...message(1), disconnect("N")], "none observed"],
    ["of a connection with TLS from its first byte", [connect, ...message(1), disconnect("Y")], "encrypted observed"],
    ["taken before `secured`", [connect, ...message(1), secured, disconnect("Y")], "none inferred"],
  ] as const)("%s", ([, lines, expected]) => {
    expect(read(lines).deliveries).toEqual([`inbound 192.0.2.5 client.example.org: ${expected}, 1 to example.net`]);
  });

  test("of a connection whose end is not logged is unknown without `secured`", () => {
    expect(read([connect, ...message(1)]).deliveries).toEqual(["inbound 192.0.2.5: unknown unknown, 1 to example.net"]);
  });

  test("keeps what its lines tell, and where they stand", () => {
    expect(read([connect, secured, ...message(1), disconnect("Y")]).full).toMatchObject([
      {
        observedAt: Date.parse("2026-11-22T00:00:03Z"),
        queueId: `${ID}.1`,
        messageId: "<1@example.org>",
        senderDomain: "example.org",
        sizeBytes: 82,
        peerTrust: "anonymous",
        evidence: { opened: 0, tls: 1, message: 4, identified: 6, decided: 6, closed: 7 },
      },
    ]);
  });

  test("is a submission where the client has logged in", () => {
    const login = at(1, `[INFO] [${ID}] [core]  hook=unrecognized_command plugin=auth/flat_file params="AUTH PLAIN" retval=OK msg=""`);
    expect(read([connect, secured, login, ...message(1)]).deliveries[0]).toMatch(/^submission /);
  });

  test("has no recipients' domains where more recipients were named than accepted", () => {
    const refused = at(2, `[NOTICE] [${ID}.1] [core] recipient <x@example.com> code=OK msg="" sender=a@example.org`);
    expect(read([connect, refused, ...message(1), disconnect("N")]).full).toMatchObject([{ recipients: 1, recipientDomains: null }]);
  });

  test("that was not taken is an attempt", () => {
    const denied = at(3, `[NOTICE] [${ID}.1] [core] queue code=DENY msg="no such thing"`);
    expect(read([connect, denied])).toMatchObject({ deliveries: [], attempts: ["rejected inbound 192.0.2.5: no such thing (unknown)"] });
  });
});

describe("an outbound message", () => {
  const handshake = at(5, `[INFO] [${ID}.1.1] [outbound] secured verified=true cipher=AES128-SHA version=TLSv1 cn=mx.example.net`);
  const delivered = (tls: "Y" | "N"): string =>
    at(
      6,
      `[NOTICE] [${ID}.1.1] [outbound]  delivered file=x domain=Example.NET host=mx.example.net ip=198.51.100.2 port=25 mode=SMTP tls=${tls} auth=N response=ok rcpts=2/0/1`,
    );

  test.for([
    ["with TLS", [handshake, delivered("Y")], "TLSv1.0 observed AES128-SHA"],
    ["with TLS that was logged elsewhere", [delivered("Y")], "encrypted observed"],
    ["without", [delivered("N")], "none observed"],
    ["without, after a handshake with another server", [handshake, delivered("N")], "none observed"],
  ] as const)("%s", ([, lines, expected]) => {
    expect(read(lines).deliveries).toEqual([`outbound 198.51.100.2 mx.example.net: ${expected}, 2 to example.net`]);
  });

  test("a server that breaks the handshake off is an attempt", () => {
    const broken = at(
      5,
      `[ERROR] [${ID}.1.1] [outbound] Ongoing connection failed to 198.51.100.2:25 : Error: 802CC86C3C7F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/x.c:350: `,
    );
    expect(read([broken]).attempts).toEqual(["tls-failed outbound 198.51.100.2: wrong version number (unknown)"]);
  });
});

test.for([
  ["syslog", `Nov 22 00:00:06 mail haraka[7]: `],
  ["the journal", `2026-11-22T00:00:06+0000 mail haraka[7]: `],
  ["Kubernetes", `2026-11-22T00:00:06.123456789Z stdout F `],
] as const)("lines are read from %s", ([, head]) => {
  const line = `[NOTICE] [${ID}.1.1] [outbound]  delivered host=198.51.100.2 ip=198.51.100.2 port=25 tls=N rcpts=1/0/0`;
  expect(read([head + line]).deliveries).toEqual(["outbound 198.51.100.2: none observed, 1 to nobody"]);
});

test("lines are read from Docker's JSON", () => {
  const log = `[NOTICE] [${ID}.1.1] [outbound]  delivered ip=198.51.100.2 port=25 tls=N rcpts=1/0/0\n`;
  const line = JSON.stringify({ log, stream: "stdout", time: "2026-11-22T00:00:06.123456789Z" });
  expect(read([line]).deliveries).toEqual(["outbound 198.51.100.2: none observed, 1 to nobody"]);
});

test.for([
  ["json", "TLSv1.2 observed ECDHE-RSA-CHACHA20-POLY1305"],
  ["logfmt", "TLSv1.2 observed ECDHE-RSA-CHACHA20-POLY1305"],
] as const)("format=%s names the cipher too", ([name, expected]) => {
  const told = read(linesOf(`haraka/samples/${name}.log`)).deliveries;
  expect(told).toContain(`inbound 127.0.1.8: ${expected}, 2 to lab.test`);
  expect(told).toContain("submission 127.0.1.1: encrypted observed, 1 to p1.test");
});

test("a line of Haraka's without a time is not understood", () => {
  expect(read([`[NOTICE] [${ID}] [core] connect ip=192.0.2.5 port=1`, "loaded TLD files: 1=1437"]).uses).toEqual([
    "unrecognized",
    "irrelevant",
  ]);
});
