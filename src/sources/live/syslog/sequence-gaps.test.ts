import { expect, test } from "vitest";
import { createSequenceGaps } from "./sequence-gaps.ts";

const numbered = (number: number, host = "mx1"): Buffer =>
  Buffer.from(`<22>1 2026-11-22T10:00:00Z ${host} postfix/smtpd 1 - [timeQuality tzKnown="1"][meta sequenceId="${number}"] connect from a`);

function missingAfter(messages: readonly Buffer[], sender = "192.0.2.1"): number {
  const gaps = createSequenceGaps();
  for (const message of messages) gaps.see(sender, message);
  return gaps.missing();
}

test.for([
  ["none are missing of what comes in order, from whatever number on", [7, 8, 9], 0],
  ["those between two numbers are missing", [1, 2, 5, 6, 9], 4],
  ["one that comes late is not missing", [1, 3, 2, 4], 0],
  ["a sender that begins anew has lost nothing", [500, 501, 1, 2], 0],
  ["a sender that goes far back has begun anew", [90_000, 5, 6], 0],
  ["a number out of all proportion is no loss", [1, 2_147_483_647, 2], 0],
] as const)("%s", ([, numbers, missing]) => {
  expect(missingAfter(numbers.map((number) => numbered(number)))).toBe(missing);
});

test("every host counts for itself, and a message without a number tells nothing", () => {
  expect(missingAfter([numbered(1, "mx1"), numbered(70, "mx2"), Buffer.from("<22>Nov 22 10:00:00 mx a: b"), numbered(2, "mx1")])).toBe(0);
});

test("senders beyond a thousand push out the one not heard of for longest", () => {
  const gaps = createSequenceGaps();
  gaps.see("192.0.2.1", numbered(1));
  for (let sender = 0; sender < 1000; sender++) gaps.see(`198.51.100.${sender}`, numbered(1));
  gaps.see("192.0.2.1", numbered(10));
  expect(gaps.missing()).toBe(0);
});
