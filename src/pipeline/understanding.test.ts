import { expect, test } from "vitest";
import { startUnderstanding } from "./understanding.ts";

const HOUR = 3_600_000;

function bytes(text: string): [Buffer, number, number] {
  const buffer = Buffer.from(`##${text}##`);
  return [buffer, 2, buffer.length - 2];
}

test("lines count in the hour that the log has reached; those before any time in the first that is known", () => {
  const understanding = startUnderstanding("full");
  understanding.used(null);
  understanding.used(5 * HOUR);
  understanding.used(6 * HOUR - 1);
  understanding.unrecognized(...bytes("what is this"), 6 * HOUR);
  understanding.used(5 * HOUR);
  expect(understanding.take().hours).toEqual([
    { hour: 5 * HOUR, used: 4, unrecognized: 0 },
    { hour: 6 * HOUR, used: 0, unrecognized: 1 },
  ]);
  expect(understanding.take()).toEqual({ hours: [], families: [] });
});

test("of each family and hour the newest line is kept, bounded, without what the privacy setting leaves out", () => {
  const understanding = startUnderstanding("domains");
  understanding.unrecognized(...bytes("postfix/smtp[1]: 4A: to=<ann@example.com> status=odd"), HOUR);
  understanding.unrecognized(...bytes(`postfix/smtp[1]: 4B: to=<zoe@example.org>, sasl_username=zoe, ${"x".repeat(700)}`), HOUR);
  understanding.unrecognized(...bytes("postfix/qmgr[1]: 4B: odd"), HOUR);
  expect(understanding.take().families).toEqual([
    { family: "postfix/smtp: * to=* status=*", hour: HOUR, lines: 1, sample: "postfix/smtp[1]: 4A: to=<@example.com> status=odd" },
    {
      family: "postfix/smtp: * to=* sasl_username=* *",
      hour: HOUR,
      lines: 1,
      sample: expect.stringMatching(/^postfix\/smtp\[1\]: 4B: to=<@example\.org>, sasl_username=…, x{500,600}$/),
    },
    { family: "postfix/qmgr: * odd", hour: HOUR, lines: 1, sample: "postfix/qmgr[1]: 4B: odd" },
  ]);
});
