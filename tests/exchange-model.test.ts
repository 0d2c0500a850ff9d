import fc from "fast-check";
import { expect, test } from "vitest";
import { readExchange } from "../src/readers/exchange/read-log.testing.ts";
import { simulateExchange } from "./readers/exchange-model.ts";

const seeds = fc.nat();
const sessions = fc.integer({ min: 1, max: 120 });
const orders = fc.shuffledSubarray(["receive", "send", "tracking"] as const, { minLength: 3 });

test("the logs of a server give every delivery that it made, and each once, in whatever order the files come", () => {
  fc.assert(
    fc.property(seeds, sessions, orders, (seed, count, order) => {
      const hour = simulateExchange(seed, count);
      const { deliveries, uses } = readExchange(...order.map((log) => hour[log]));
      expect(deliveries.toSorted()).toEqual(hour.truth);
      expect(uses).not.toContain("unrecognized");
    }),
    { numRuns: 60 },
  );
});

test("without the tracking log nothing is missing but what no session was logged of", () => {
  fc.assert(
    fc.property(seeds, sessions, (seed, count) => {
      const { receive, send, truth } = simulateExchange(seed, count);
      const known = truth.filter((delivery) => !delivery.includes("unknown"));
      expect(readExchange(receive, send).deliveries.toSorted()).toEqual(known.toSorted());
    }),
    { numRuns: 30 },
  );
});

test("without the rows that name a version, what was encrypted is told as encrypted, and nothing else changes", () => {
  fc.assert(
    fc.property(seeds, sessions, (seed, count) => {
      const { receive, send, truth } = simulateExchange(seed, count);
      const silent = [receive, send].map((rows) => rows.filter((row) => !row.includes("TLS protocol ")));
      const known = truth.filter((delivery) => !delivery.includes("unknown")).map((delivery) => delivery.replace(/TLSv1\.\d/, "encrypted"));
      expect(readExchange(...silent).deliveries.toSorted()).toEqual(known.toSorted());
    }),
    { numRuns: 30 },
  );
});
