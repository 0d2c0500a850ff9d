import { describe, expect, test } from "vitest";
import type { PathTls } from "../../questions/path-tls.ts";
import { counts, way } from "../ways.testing.ts";
import { detectConnectorTls } from "./detect.ts";

const WINDOW = { from: 0, to: 604_800_000 };
const THRESHOLDS = { share: 0.01, messages: 10 };
const detect = (...ways: readonly PathTls[]) => detectConnectorTls(ways, () => false, THRESHOLDS, WINDOW);

test("an inbound partner with significant TLS 1.0, and the numbers that triggered it", () => {
  const before = counts({ "TLSv1.0": 5, "TLSv1.2": 45, unknown: 7 });
  expect(detect(way({ "TLSv1.0": 25, "TLSv1.3": 75 }, { before }))).toEqual([
    {
      id: "significant-tls10:inbound:Partner:Contoso",
      kind: "significant-tls10",
      direction: "inbound",
      path: "connector",
      connector: "Contoso",
      connectorType: "Partner",
      peer: null,
      source: null,
      outcome: "TLSv1.0",
      outcomes: ["SSLv3", "TLSv1.0"],
      messages: 25,
      knownMessages: 100,
      share: 0.25,
      observedMessages: 25,
      certainty: "observed",
      window: WINDOW,
      firstSeenAt: null,
      lastSeenAt: null,
      since: null,
      before: { messages: 5, knownMessages: 50, share: 0.1 },
      formerVersion: null,
      withoutTls: null,
      peers: [],
      hosts: [],
      settings: [],
      thresholds: { share: 0.01, messages: 10 },
      snooze: null,
    },
  ]);
});

describe("significant", () => {
  test.for([
    ["exactly both thresholds", { none: 10, "TLSv1.3": 990 }, ["significant-no-tls"]],
    ["too few messages", { none: 9, "TLSv1.3": 1 }, []],
    ["too small a share", { none: 10, "TLSv1.3": 991 }, []],
    ["a share of what is known: unknown messages do not dilute it", { none: 10, "TLSv1.3": 990, unknown: 9_000 }, ["significant-no-tls"]],
    ["encrypted without a version counts as known", { none: 10, encrypted: 991 }, []],
    ["nothing known at all", { unknown: 500 }, []],
    ["SSLv3 and TLS 1.0 together", { SSLv3: 6, "TLSv1.0": 4, "TLSv1.3": 90 }, ["significant-tls10"]],
    ["only SSLv3", { SSLv3: 10 }, ["significant-tls10"]],
    ["TLS 1.1", { "TLSv1.1": 10 }, ["significant-tls11"]],
    ["TLS 1.2 never", { "TLSv1.2": 10_000 }, []],
  ] as const)("%s", ([, byTls, kinds]) => {
    expect(detect(way(byTls)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

test("a connector that forces TLS is left to the other finding where it went without, and kept for old versions", () => {
  const found = detectConnectorTls([way({ none: 50, "TLSv1.0": 50 })], () => true, THRESHOLDS, WINDOW);
  expect(found.map(({ kind }) => kind)).toEqual(["significant-tls10"]);
});

test("SSLv3 alone is still told as TLS 1.0, with which it goes away", () => {
  expect(detect(way({ SSLv3: 10 }))).toMatchObject([{ outcome: "TLSv1.0" }]);
});

test("a finding is as sure as its least sure message", () => {
  const ways = way({ none: 12, "TLSv1.3": 50 }, { observed: counts({ none: 11 }) });
  expect(detect(ways)).toMatchObject([{ certainty: "inferred", messages: 12, observedMessages: 11 }]);
});

test("thresholds of zero do not report what never happened", () => {
  expect(detectConnectorTls([way({ "TLSv1.3": 5 })], () => false, { share: 0, messages: 0 }, WINDOW)).toEqual([]);
});

test("mail without a connector is none of its business", () => {
  const internet = { path: "internet", connector: null, connectorType: null } as const;
  expect(detect(way({ none: 500 }, internet), way({ none: 500 }, { direction: "submission" }))).toEqual([]);
});
