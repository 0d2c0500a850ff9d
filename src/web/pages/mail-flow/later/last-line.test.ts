import { expect, test } from "vitest";
import { createMessages } from "../../../../messages/messages.ts";
import type { SourceState } from "../../../../model/source-state.ts";
import { renderLastLine } from "./last-line.ts";

const NOW = Date.UTC(2026, 10, 19, 16, 42, 30);

test.for([
  ["following", 1_900, "1 s ago"],
  ["following", 59_999, "59 s ago"],
  ["following", 60_000, "1 min ago"],
  ["following", 3_599_999, "59 min ago"],
  ["following", 3_600_000, "19 Nov, 16:42"],
  ["following", -120_000, "19 Nov, 17:44"],
  ["read", 1_900, "19 Nov, 17:42"],
] as const)("of a source that is %s, a line of %d ms ago was written %s", ([state, ageMs, expected]) => {
  const source: SourceState = {
    source: "/var/log/mail.log",
    reader: "postfix",
    linesRead: 1,
    used: 1,
    irrelevant: 0,
    unrecognized: 0,
    open: 0,
    evicted: 0,
    lost: 0,
    lastLineAt: NOW - ageMs,
    state,
    problem: null,
  };
  expect(renderLastLine(source, NOW, "Europe/Amsterdam", createMessages("en"))).toBe(expected);
  expect(renderLastLine({ ...source, lastLineAt: null }, NOW, "Europe/Amsterdam", createMessages("en"))).toBe("none yet");
});
