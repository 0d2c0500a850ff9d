import { describe, expect, test } from "vitest";
import { contosoInsight } from "../insights/insight.testing.ts";
import type { Insight } from "../insights/insight.ts";
import { adviseInsight, explainInsight, ruleOfInsight, subjectOfInsight, titleOfInsight } from "./explain-insight.ts";
import { MESSAGE_LANGUAGES } from "./languages.ts";
import { createMessages } from "./messages.ts";

const english = createMessages("en");

const CONTOSO = contosoInsight();

describe("the title of an insight", () => {
  test.for([
    [{}, "Inbound Partner connector seeing significant TLS1.0 mail flow"],
    [{ connectorType: "OnPremises" }, "Inbound OnPremises connector seeing significant TLS1.0 mail flow"],
    [{ direction: "outbound", kind: "significant-tls11" }, "Outbound Partner connector seeing significant TLS1.1 mail flow"],
    [{ kind: "significant-no-tls" }, "Inbound Partner connector seeing significant mail flow without TLS"],
    [{ kind: "forced-tls-bypassed" }, "Inbound Partner connector forces TLS but carried mail without it"],
    [{ kind: "tls-downgrade", direction: "outbound" }, "Outbound Partner connector uses weaker TLS than before"],
    [{ kind: "submission-no-tls", direction: "submission" }, "SMTP AUTH clients seeing significant mail flow without TLS"],
    [{ kind: "internet-old-tls", direction: "outbound" }, "Significant mail to the internet with TLS older than 1.2"],
  ] as const satisfies readonly (readonly [Partial<Insight>, string])[])("of %j is: %s", ([change, expected]) => {
    expect(titleOfInsight(english, { ...CONTOSO, ...change })).toBe(expected);
  });
});

test("an insight is told with its numbers, its rule and an advice", () => {
  expect(explainInsight(english, CONTOSO)).toBe("268 of 680 messages (39.4%) used TLS 1.0.");
  expect(ruleOfInsight(english, CONTOSO)).toBe("Shown from 1% and 10 messages in 7 days.");
  expect(adviseInsight(english, CONTOSO)).toMatch(/^Ask the partner to let the servers named here use TLS 1\.2 or later/);
});

describe("a finding of another kind is told", () => {
  test.for([
    [{ kind: "forced-tls-bypassed" }, "268 of 680 messages (39.4%) came without TLS, although the connector forces it."],
    [{ kind: "submission-old-tls" }, "268 of 680 messages (39.4%) were submitted with TLS older than 1.2."],
    [
      { kind: "tls-downgrade", formerVersion: "TLSv1.3", before: { messages: 2, knownMessages: 100, share: 0.02 } },
      "268 of 680 messages (39.4%) used less than TLS 1.3, against 2.0% in the 7 days before.",
    ],
    [{ kind: "tls-failures", messages: 23, knownMessages: 62 }, "23 TLS handshakes failed; 39 messages were handed over in the same days."],
    [
      { kind: "tls-failures", messages: 23, knownMessages: 62, withoutTls: 12 },
      "23 TLS handshakes failed; 39 messages were handed over in the same days, 12 of them without TLS.",
    ],
    [
      { kind: "tls-failures", messages: 23, knownMessages: 62, withoutTls: 39 },
      "23 TLS handshakes failed; 39 messages were handed over in the same days, without TLS.",
    ],
    [{ kind: "tls-failures", messages: 23, knownMessages: 23 }, "23 TLS handshakes failed; no message was handed over in the same days."],
    [{ kind: "unknown-tls" }, "For 268 of 680 messages (39.4%) the log does not tell whether TLS was used."],
    [{ kind: "unrecognized-lines" }, "268 of 680 lines about mail (39.4%) are not understood since the log was first read."],
  ] as const satisfies readonly (readonly [Partial<Insight>, string])[])("%j: %s", ([change, expected]) => {
    expect(explainInsight(english, contosoInsight(change))).toBe(expected);
  });
});

test("what a finding is about has the name of its connector, peer or log, or of its way", () => {
  const nameless = { connector: null, connectorType: null, path: null } as const;
  expect(subjectOfInsight(english, CONTOSO)).toBe("Contoso");
  expect(subjectOfInsight(english, contosoInsight({ ...nameless, source: "/var/log/mx2.log" }))).toBe("/var/log/mx2.log");
  expect(subjectOfInsight(english, contosoInsight({ ...nameless, peer: "evil\u202e.example" }))).not.toContain("\u202e");
  expect(subjectOfInsight(english, contosoInsight({ ...nameless, direction: "submission" }))).toBe("SMTP AUTH clients");
  expect(subjectOfInsight(english, contosoInsight({ ...nameless, path: "internet", direction: "outbound" }))).toBe("To the internet");
});

describe("the widget's sentence", () => {
  test.for([
    ["en", 12826, 0.96866, "In the past week, 12,826 messages were sent, of which 96.9% were protected in transit (by TLS)."],
    ["en", 1, 1, "In the past week, 1 message was sent, of which 100.0% was protected in transit (by TLS)."],
    ["en", 0, null, "In the past week, no messages were sent."],
    ["en", 4, null, "In the past week, 4 messages were sent; the log does not say how they were protected."],
    [
      "sv",
      12826,
      0.96866,
      "Den senaste veckan skickades 12\u00a0826 meddelanden, varav 96,9\u00a0% var skyddade under överföringen (med TLS).",
    ],
    ["nl", 12826, 0.96866, "In de afgelopen week zijn 12.826 berichten verzonden, waarvan 96,9% onderweg beveiligd was (met TLS)."],
  ] as const)("in %s for %d messages", ([language, messages, share, expected]) => {
    const { text, format } = createMessages(language);
    expect(text.flow.sent(format, text.period.pastWeek, messages, share)).toBe(expected);
  });
});

describe("every language", () => {
  const keysOf = (value: object, path = ""): readonly string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === "object" && inner !== null ? keysOf(inner, `${path}${key}.`) : [`${path}${key}`],
    );
  const emptyTexts = (value: object): readonly string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === "object" && inner !== null ? emptyTexts(inner) : typeof inner === "string" && inner.trim() === "" ? [key] : [],
    );
  test.for(MESSAGE_LANGUAGES)("$name has the same texts as English, none empty, no key more", ({ language }) => {
    const { text } = createMessages(language);
    expect(keysOf(text).toSorted()).toEqual(keysOf(english.text).toSorted());
    expect(emptyTexts(text)).toEqual([]);
  });
});
