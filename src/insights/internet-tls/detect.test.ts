import { expect, test } from "vitest";
import { way } from "../ways.testing.ts";
import { detectInternetTls } from "./detect.ts";

const WINDOW = { from: 0, to: 604_800_000 };
const THRESHOLDS = { share: 0.05, messages: 10 };
const internet = { path: "internet", connector: null, connectorType: null } as const;

test("each direction for itself, by its own threshold", () => {
  const from = way({ none: 50, "TLSv1.0": 30, "TLSv1.1": 19, "TLSv1.3": 901 }, internet);
  const to = way({ none: 49, "TLSv1.0": 30, "TLSv1.1": 21, "TLSv1.3": 900 }, { ...internet, direction: "outbound" });
  expect(detectInternetTls([from, to], THRESHOLDS, WINDOW)).toMatchObject([
    { id: "internet-no-tls:inbound", path: "internet", connector: null, messages: 50, share: 0.05 },
    { id: "internet-old-tls:outbound", outcome: "TLSv1.0", messages: 51 },
  ]);
});

test("connectors, the own network and submissions are others'", () => {
  const ways = [
    way({ none: 99 }),
    way({ none: 99 }, { ...internet, path: "own-network" }),
    way({ none: 99 }, { ...internet, direction: "submission" }),
  ];
  expect(detectInternetTls(ways, THRESHOLDS, WINDOW)).toEqual([]);
});
