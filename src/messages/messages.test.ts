import { describe, expect, test } from "vitest";
import type { Insight } from "../insights/insight.ts";
import { adviseInsight, explainInsight, ruleOfInsight, titleOfInsight } from "./explain-insight.ts";
import { MESSAGE_LANGUAGES } from "./languages.ts";
import { createMessages } from "./messages.ts";

const english = createMessages("en");

const CONTOSO: Insight = {
  id: "significant-tls10:inbound:Contoso",
  kind: "significant-tls10",
  direction: "inbound",
  connector: "Contoso",
  connectorType: "Partner",
  outcome: "TLSv1.0",
  messages: 268,
  knownMessages: 680,
  share: 268 / 680,
  certainty: "observed",
  window: { from: Date.UTC(2026, 10, 12, 17), to: Date.UTC(2026, 10, 19, 17) },
  firstSeenAt: Date.UTC(2026, 10, 13, 8),
  lastSeenAt: Date.UTC(2026, 10, 19, 16),
  peers: [{ peer: "contoso.example", messages: 268 }],
  thresholds: { share: 0.01, messages: 10 },
};

describe("the title of an insight", () => {
  test.for([
    [{}, "Inbound Partner connector seeing significant TLS1.0 mail flow"],
    [{ connectorType: "OnPremises" }, "Inbound OnPremises connector seeing significant TLS1.0 mail flow"],
    [{ direction: "outbound", kind: "significant-tls11" }, "Outbound Partner connector seeing significant TLS1.1 mail flow"],
    [{ kind: "significant-no-tls" }, "Inbound Partner connector seeing significant mail flow without TLS"],
  ] as const satisfies readonly (readonly [Partial<Insight>, string])[])("of %j is: %s", ([change, expected]) => {
    expect(titleOfInsight(english, { ...CONTOSO, ...change })).toBe(expected);
  });
});

test("an insight is told with its numbers, its rule and an advice", () => {
  expect(explainInsight(english, CONTOSO)).toBe("268 of 680 messages (39.4%) used TLS 1.0.");
  expect(ruleOfInsight(english, CONTOSO)).toBe("Shown from 1% and 10 messages in 7 days.");
  expect(adviseInsight(english, CONTOSO)).toMatch(/^Ask the partner to let the servers named here use TLS 1\.2 or later/);
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
