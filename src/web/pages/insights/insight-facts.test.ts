import { describe, expect, test } from "vitest";
import { contosoInsight } from "../../../insights/insight.testing.ts";
import type { Insight } from "../../../insights/insight.ts";
import { counts } from "../../../insights/ways.testing.ts";
import { createMessages } from "../../../messages/messages.ts";
import { howMuch, howSure, sinceInShort, sinceWhen, whoItIs } from "./insight-facts.ts";

const english = createMessages("en");
const ZONE = "Europe/Amsterdam";
const DAYS = [
  { date: "2026-10-30", byTls: counts({ "TLSv1.2": 90, "TLSv1.3": 10, "TLSv1.0": 1 }) },
  { date: "2026-11-03", byTls: counts({ "TLSv1.2": 50, "TLSv1.0": 40 }) },
  { date: "2026-11-04", byTls: counts({ SSLv3: 2, "TLSv1.0": 8 }) },
];

describe("how much", () => {
  test.for([
    [{}, "268 of 680", "39.4% of the messages whose outcome is known"],
    [{ kind: "unknown-tls" }, "268 of 680", "39.4% of the messages of this log"],
    [{ kind: "tls-failures" }, "268 of 680", "39.4% of the handshakes and messages"],
    [{ kind: "unrecognized-lines" }, "268 of 680", "39.4% of the lines about mail"],
  ] as const satisfies readonly (readonly [Partial<Insight>, string, string])[])("of %j: %s, %s", ([change, figure, says]) => {
    expect(howMuch(english, contosoInsight(change))).toEqual({ figure, says, names: [] });
  });
});

describe("since when", () => {
  test.for([
    ["with what came so far and what was before", {}, "Since 3 Nov", "50 messages so far; TLS 1.2 before"],
    [
      "nobody knows what was before the oldest mail",
      { since: { day: "2026-11-03", orEarlier: true } },
      "Since 3 Nov",
      "or earlier: too little mail before it to tell",
    ],
    ["nothing of it is known before", { since: { day: "2026-10-30", orEarlier: false } }, "Since 30 Oct", "51 messages so far"],
    ["it was most of the mail before as well: no turn is claimed", { outcomes: ["TLSv1.2"] }, "Since 3 Nov", "50 messages so far"],
    ["only the window is known", { since: null }, "Seen from 13 Nov", "in these days"],
    ["no time is known", { since: null, firstSeenAt: null }, "Since it is read", ""],
  ] as const satisfies readonly (readonly [string, Partial<Insight>, string, string])[])("%s", ([, change, figure, says]) => {
    expect(sinceWhen(english, contosoInsight(change), { days: DAYS }, ZONE)).toMatchObject({ figure, says });
  });

  test("in short", () => {
    expect(sinceInShort(english, contosoInsight(), ZONE)).toBe("3 Nov");
    expect(sinceInShort(english, contosoInsight({ since: { day: "2026-11-03", orEarlier: true } }), ZONE)).toBe("3 Nov or earlier");
    expect(sinceInShort(english, contosoInsight({ since: null }), ZONE)).toBe("Seen from 13 Nov");
  });
});

test.for([
  [{}, "Observed", "a log line proves all 268"],
  [{ certainty: "inferred", observedMessages: 200 }, "Partly inferred", "a log line proves 200 of 268; a rule implies the others"],
  [{ certainty: "inferred", observedMessages: 0 }, "Inferred", "a rule implies all 268"],
  [{ certainty: "unknown", observedMessages: 0 }, "Not known", "no line of the log tells"],
] as const satisfies readonly (readonly [Partial<Insight>, string, string])[])("how sure: %j", ([change, figure, says]) => {
  expect(howSure(english, contosoInsight(change))).toEqual({ figure, says, names: [] });
});

describe("who", () => {
  const host = (name: string) => ({ host: name, messages: 1, byTls: counts({ "TLSv1.0": 1 }) });
  test.for([
    ["one", [host("mail-b.contoso.example")], 1, { figure: "1 host", says: "", names: ["mail-b.contoso.example"] }],
    [
      "many",
      [host("a.example"), host("b.example"), host("c.example")],
      9,
      { figure: "9 hosts", says: "and 7 more", names: ["a.example", "b.example"] },
    ],
    ["nobody", [], 0, { figure: "0 hosts", says: "The log names nobody", names: [] }],
    ["a name that tries to do harm", [host("evil\u202e.example")], 1, { figure: "1 host", says: "", names: ["evil‹U+202E›.example"] }],
  ] as const)("%s", ([, peerHosts, peerHostCount, expected]) => {
    expect(whoItIs(english, contosoInsight(), { peerHosts, peerHostCount })).toEqual(expected);
  });

  test("the own servers that do not log TLS", () => {
    const silent = contosoInsight({ kind: "unknown-tls", source: "/var/log/mx2.log", hosts: [{ host: "mx2", messages: 9 }] });
    expect(whoItIs(english, silent, { peerHosts: [], peerHostCount: 0 })).toEqual({ figure: "1 server", says: "", names: ["mx2"] });
  });
});
