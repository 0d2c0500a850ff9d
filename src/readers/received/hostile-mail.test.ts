import { expect, test } from "vitest";
import { parseTrace } from "./parse/trace.ts";
import { openReceivedReader } from "./received-reader.ts";

const OWN = { isOwnAddress: () => false, isOwnHost: (name: string) => name === "mx.lab.test", timeZone: "UTC", year: 2026 };

/** How many messages a file told, and how many of its lines were not understood. */
function read(lines: readonly string[]): { readonly told: number; readonly unrecognized: number } {
  let told = 0;
  let unrecognized = 0;
  const reader = openReceivedReader(OWN, { delivery: () => told++, attempt: () => {} });
  for (const line of lines) {
    const bytes = Buffer.from(line, "latin1");
    if (reader.readLine(bytes, 0, bytes.length, 0) === "unrecognized") unrecognized++;
  }
  return { told: told + reader.openDeliveries().length, unrecognized };
}

test.for(["(", ")", '"', "<", "\\", '("', '"(', "(<", " by", " with SMTPS (", ";", "((using TLSv1.3 with cipher "])(
  "a field of many %j is read to its end",
  (piece) => {
    const trace = parseTrace(piece.repeat(2048).slice(0, 2048));
    expect(trace.observedAt).toBeNaN();
    expect(trace.tls?.version ?? null).toBeNull();
  },
);

test("a header of many fields keeps the first ones, and the message is told by them", () => {
  const real = "Received: from x (a.test [192.0.2.5]) by mx.lab.test (Postfix) with ESMTPS id 1; Sun, 22 Nov 2026 00:00:00 +0000";
  const forged = "Received: from x (b.test [192.0.2.6]) by mx.lab.test (Postfix) with ESMTPS id 2; Sun, 22 Nov 2026 00:00:00 +0000";
  expect(read([real, ...Array.from({ length: 5000 }, () => forged), ""])).toEqual({ told: 1, unrecognized: 0 });
});

test("a field that is folded without end stays bounded", () => {
  const folded = Array.from({ length: 5000 }, () => "\tfrom x (a.test [192.0.2.5]) by mx.lab.test with ESMTPS");
  expect(read(["Received:", ...folded, ""])).toEqual({ told: 0, unrecognized: 1 });
});

test("bytes of any kind are read", () => {
  const all = String.fromCharCode(...Array.from({ length: 256 }, (_, code) => code)).replace("\n", "");
  expect(read([all, `Received: ${all}`, `\t${all}`, "", all])).toEqual({ told: 0, unrecognized: 0 });
});
