import { describe, expect, test } from "vitest";
import type { LoggedTransaction } from "../../model/delivery.ts";
import { openMicrosoft365Reader } from "./microsoft365-reader.ts";
import { parseCustomData } from "./parse/custom-data.ts";
import { parseNextHop, parseTraceTime } from "./parse/trace-row.ts";

const NAMES =
  "date_time_utc,client_ip,client_hostname,server_ip,server_hostname,source_context,connector_id,source,event_id,internal_message_id,message_id,network_message_id,recipient_address,recipient_status,total_bytes,recipient_count,related_recipient_address,reference,message_subject,sender_address,return_path,message_info,directionality,tenant_id,original_client_ip,original_server_ip,custom_data";
const TLS12 = "S:ProxyHop1=A(10.0.0.1);S:tlsversion=SP_PROT_TLS1_2_SERVER;S:tlscipher=CALG_AES_256";

const COMMON: Readonly<Record<string, string>> = {
  date_time_utc: "2026-11-22T01:00:00.1234567Z",
  source: "SMTP",
  event_id: "RECEIVE",
  connector_id: "Default Frontend",
  message_id: "<1@example.net>",
  network_message_id: "0A1B2C3D-0000-4000-8000-000000000001",
  recipient_address: "bob@example.com;carol@example.org",
  total_bytes: "6000",
  recipient_count: "2",
  message_subject: 'Offer, "final"',
  sender_address: "alice@example.net",
  directionality: "Incoming",
  original_client_ip: "203.0.113.5",
  custom_data: TLS12,
};

function row(changes: Readonly<Record<string, string>> = {}): string {
  return NAMES.split(",")
    .map((name) => `"${(changes[name] ?? COMMON[name] ?? "").replaceAll('"', '""')}"`)
    .join(",");
}

const second = { network_message_id: "0a1b2c3d-0000-4000-8000-000000000002" };
const sent = {
  event_id: "SENDEXTERNAL",
  directionality: "Originating",
  recipient_status: "[{LED=250 2.0.0 OK};{MSG=};{FQDN=MX.example.net};{IP=192.0.2.2};{LRT=11/22/2026 1:00:00 AM}]",
  custom_data: "S:OutboundIPPoolName=x",
};

function read(...rows: readonly string[]) {
  const full: LoggedTransaction[] = [];
  const reader = openMicrosoft365Reader(
    { isOwnAddress: () => false, timeZone: "UTC", year: 2026 },
    { delivery: (delivery) => full.push(delivery), attempt: () => {} },
  );
  const uses = [NAMES, ...rows].map((line, position) => {
    const bytes = Buffer.from(line);
    return reader.readLine(bytes, 0, bytes.length, position);
  });
  full.push(...reader.openDeliveries());
  const deliveries = full.map(
    ({ direction, peerHost, peerAddress, tls, certainty, recipients }) =>
      `${direction} ${peerHost ?? peerAddress}: ${tls} ${certainty}, ${recipients}`,
  );
  return { deliveries, full, uses: uses.slice(1) };
}

describe("mail that comes in", () => {
  test.for([
    ["over TLS", [row()], ["inbound 203.0.113.5: TLSv1.2 observed, 2"]],
    [
      "over TLS of a version that is not known",
      [row({ custom_data: "S:tlsversion=TLS9" })],
      ["inbound 203.0.113.5: encrypted observed, 2"],
    ],
    [
      "nobody knows how, where no row of the export names a version",
      [row({ custom_data: "" })],
      ["inbound 203.0.113.5: unknown unknown, 2"],
    ],
    [
      "in plaintext, where others have a version",
      [row(), row({ ...second, custom_data: "" })],
      ["inbound 203.0.113.5: TLSv1.2 observed, 2", "inbound 203.0.113.5: none inferred, 2"],
    ],
    [
      "nobody knows how, from Exchange Online's own hosts",
      [row(), row({ ...second, custom_data: "", original_client_ip: "2603:10a6:208::1" })],
      ["inbound 203.0.113.5: TLSv1.2 observed, 2", "inbound 2603:10a6:208::1: unknown unknown, 2"],
    ],
    [
      "once, though two rows tell of it, in either order",
      [row({ custom_data: "S:ProxyHop2=B" }), row(), row()],
      ["inbound 203.0.113.5: TLSv1.2 observed, 2"],
    ],
    [
      "from one's own server over a connector",
      [row({ directionality: "Originating", custom_data: `${TLS12};S:InboundConnectorData=Name=Hybrid;ConnectorType=OnPremises` })],
      ["inbound 203.0.113.5: TLSv1.2 observed, 2"],
    ],
  ] as const)("%s", ([, rows, expected]) => {
    expect(read(...rows)).toMatchObject({ deliveries: expected });
  });

  test("is known with all that the row tells", () => {
    expect(read(row()).full[0]).toMatchObject({
      observedAt: Date.UTC(2026, 10, 22, 1, 0, 0, 123),
      service: "Default Frontend",
      queueId: "0a1b2c3d-0000-4000-8000-000000000001",
      messageId: "<1@example.net>",
      senderDomain: "example.net",
      recipientDomains: ["example.com", "example.org"],
      sizeBytes: 6000,
      cipher: "CALG_AES_256",
      evidence: { tls: 1, decided: 1 },
    });
  });
});

test("mail that goes out is told with its next host, and its TLS as unknown; the same row again adds nothing", () => {
  expect(read(row(sent), row(sent)).deliveries).toEqual(["outbound mx.example.net: unknown unknown, 2"]);
});

test("other events, one's own users' mail and other lines are counted, not taken", () => {
  const rows = [
    row({ event_id: "DELIVER", source: "STOREDRIVER" }),
    row({ directionality: "Originating", custom_data: "" }),
    "x,y",
    '"open',
  ];
  expect(read(...rows)).toMatchObject({ deliveries: [], uses: ["irrelevant", "irrelevant", "unrecognized", "unrecognized"] });
});

test.for([
  ["2026-11-22T01:00:00.1234567Z", Date.UTC(2026, 10, 22, 1, 0, 0, 123)],
  ["2026-11-22T01:00:00", Date.UTC(2026, 10, 22, 1)],
  ["11/22/2026 1:00:00 AM", Date.UTC(2026, 10, 22, 1)],
  ["11/2/2026 12:05:09 PM", Date.UTC(2026, 10, 2, 12, 5, 9)],
  ["22.11.2026 01:00", Number.NaN],
] as const)("a time is %j", ([text, expected]) => {
  expect(parseTraceTime(text)).toBe(expected);
});

test("a connector's name may stand among its other properties", () => {
  expect(parseCustomData("S:InboundConnectorData=Name=From Partner;ConnectorType=Partner;S:Oorg=x")).toEqual({
    tlsVersion: null,
    tlsCipher: null,
    connector: "From Partner",
  });
});

test("a status without a host gives none", () => {
  expect(parseNextHop("250 2.6.0 Queued")).toEqual({ name: null, address: null });
});
