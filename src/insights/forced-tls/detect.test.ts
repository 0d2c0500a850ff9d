import { expect, test } from "vitest";
import { way } from "../ways.testing.ts";
import { detectForcedTls } from "./detect.ts";

const WINDOW = { from: 0, to: 604_800_000 };

test("one message without TLS on a connector that forces it is enough", () => {
  expect(detectForcedTls([way({ none: 1, "TLSv1.3": 99_999 })], () => true, WINDOW)).toMatchObject([
    {
      id: "forced-tls-bypassed:inbound:Partner:Contoso",
      kind: "forced-tls-bypassed",
      outcome: "none",
      messages: 1,
      knownMessages: 100_000,
      thresholds: { share: 0, messages: 1 },
    },
  ]);
});

test.for([
  ["a connector that does not force TLS", way({ none: 500 }), false],
  ["messages whose outcome is unknown: nobody can say that they had none", way({ unknown: 500, "TLSv1.3": 1 }), true],
  ["old versions: they are TLS", way({ "TLSv1.0": 500 }), true],
] as const)("nothing is found with %s", ([, one, forced]) => {
  expect(detectForcedTls([one], () => forced, WINDOW)).toEqual([]);
});
