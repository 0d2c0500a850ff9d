import { describe, expect, test } from "vitest";
import { lineMemory } from "../../syslog/bytes.ts";
import { startDomains } from "./address.ts";
import { parseQueueActive } from "./queue-active.ts";

function parse(text: string) {
  const buffer = Buffer.from(`....${text}....`);
  return parseQueueActive(startDomains(), lineMemory(buffer), 4, buffer.length - 4);
}

describe("parseQueueActive reads", () => {
  test.for([
    ["a message", "from=<alice@Example.ORG>, size=632, nrcpt=2 (queue active)", ["example.org", 632, 2]],
    ["the null sender", "from=<>, size=3088, nrcpt=1 (queue active)", [null, 3088, 1]],
    ["a sender without a domain", "from=<MAILER-DAEMON>, size=9, nrcpt=1 (queue active)", [null, 9, 1]],
    [
      "a quoted sender that looks like fields",
      'from=<"a>, size=1, nrcpt=9 (queue active)"@example.org>, size=632, nrcpt=2 (queue active)',
      ["example.org", 632, 2],
    ],
    ["a large message for many", "from=<a@example.org>, size=104857600, nrcpt=50000 (queue active)", ["example.org", 104857600, 50000]],
    ["a line without a remark", "from=<a@example.org>, size=632, nrcpt=2", ["example.org", 632, 2]],
    ["a remark of another kind", "from=<a@example.org>, size=632, nrcpt=2 (queue incoming)", ["example.org", 632, 2]],
  ] as const)("%s", ([, text, [senderDomain, sizeBytes, recipients]]) => {
    expect(parse(text)).toEqual({ senderDomain, sizeBytes, recipients });
  });
});

describe("parseQueueActive counts as unrecognized", () => {
  test.for([
    ["a line that was cut off", "from=<alice@example.org>, size=632, nrc"],
    ["a line without a count", "from=<alice@example.org>, size=632, nrcpt= (queue active)"],
    ["a line without a size", "from=<alice@example.org>, size=, nrcpt=2 (queue active)"],
    ["a message that expired", "from=<alice@example.org>, status=expired, returned to sender"],
    ["only a remark", "from=<(queue active)"],
  ] as const)("%s", ([, text]) => {
    expect(parse(text)).toBe("unrecognized");
  });
});
