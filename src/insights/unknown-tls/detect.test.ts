import { expect, test } from "vitest";
import { counts } from "../ways.testing.ts";
import { detectUnknownTls } from "./detect.ts";

const WINDOW = { from: 0, to: 604_800_000 };
const THRESHOLDS = { share: 0.05, messages: 10 };

test("a log that does not tell, in one direction; the share is of all its messages", () => {
  const mx2 = { source: "/var/log/mx2.log", direction: "outbound", byTls: counts({ unknown: 50, "TLSv1.3": 950 }) } as const;
  const rarely = { source: "/var/log/mx1.log", direction: "outbound", byTls: counts({ unknown: 49, "TLSv1.3": 951 }) } as const;
  expect(detectUnknownTls([mx2, rarely], THRESHOLDS, WINDOW)).toMatchObject([
    {
      id: "unknown-tls:outbound:/var/log/mx2.log",
      direction: "outbound",
      source: "/var/log/mx2.log",
      outcome: "unknown",
      messages: 50,
      knownMessages: 1_000,
      share: 0.05,
      certainty: "unknown",
    },
  ]);
});
