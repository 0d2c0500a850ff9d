import { expect, test } from "vitest";
import { createMessages } from "../../../messages/messages.ts";
import type { MessageFilter } from "../../../questions/message-filter.ts";
import { EVERY_DELIVERY } from "../../../questions/message-filter.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { LAST_WEEK } from "../../address/period-choice.ts";
import { findActiveClauses, withoutClauses } from "./active-clauses.ts";

const FULL: MessageFilter = {
  kind: "attempts",
  direction: "flow",
  path: "inbound:Contoso",
  party: "partners",
  tls: ["none", "TLSv1.0"],
  certainty: "inferred",
  peer: "contoso.example",
  host: "mx\u202e.example",
  domain: "b.example",
  cipher: "X",
  user: "@c.example",
  source: "/var/log/mail.log",
  outcome: "tls-failed",
  because: "tls",
  search: "4dKm",
};
const WINDOW = { from: Date.UTC(2026, 10, 12, 16), to: Date.UTC(2026, 10, 19, 16) };
const full = messagesAddress(LAST_WEEK, FULL, { window: WINDOW, order: "oldest", tablePage: 3 });
const english = createMessages("en");

test("every clause of a filter is told, in words; names that would turn their neighbours are seen", () => {
  expect(findActiveClauses(full, english, "Europe/Amsterdam").map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "Time: 12 Nov, 17:00:00 – 19 Nov, 17:00:00",
    "Direction: Inbound and outbound",
    "Way: Contoso (Inbound)",
    "Other end: Partners",
    "TLS: No TLS, TLS 1.0",
    "Certainty: inferred",
    "Result: TLS failed",
    "Reason: because of TLS",
    "Peer: contoso.example",
    "Host or address: mx‹U+202E›.example",
    "Mail domain: b.example",
    "Cipher: X",
    "User: @c.example",
    "Source: /var/log/mail.log",
    "Search: 4dKm",
  ]);
});

test("each can be left out alone, from the first page on, and all of them at once", () => {
  for (const { name, without } of findActiveClauses(full, english, "UTC")) {
    const expected = name === "window" ? { ...full, window: null } : { ...full, filter: { ...FULL, [name]: EVERY_DELIVERY[name] } };
    expect(without).toEqual({ ...expected, tablePage: 1 });
  }
  expect(withoutClauses(full)).toEqual(messagesAddress(LAST_WEEK, { kind: "attempts" }, { order: "oldest" }));
});

test("a list of all deliveries has no clause", () => {
  expect(findActiveClauses(messagesAddress(LAST_WEEK), english, "UTC")).toEqual([]);
});
