import { describe, expect, test } from "vitest";
import { lineMemory } from "../../syslog/bytes.ts";
import { findQueuedAs, findQueueId } from "./queue-id.ts";

function idOf(text: string): string | undefined {
  const memory = lineMemory(Buffer.from(`..${text}`));
  const place = { memory, idStart: 0, idEnd: 0, idHash: 0 };
  return findQueueId(place, memory, 2, memory.bytes.length) ? memory.bytes.toString("utf8", place.idStart, place.idEnd) : undefined;
}

describe("findQueueId finds", () => {
  test.for([
    ["a short id", "E66AA21C8E1: client=a[192.0.2.9]", "E66AA21C8E1"],
    ["a short id of six digits", "012345: removed", "012345"],
    ["a short id that looks like a number", "1234567890: removed", "1234567890"],
    ["a short id that looks like a power of ten", "1E5000000: removed", "1E5000000"],
    ["a short id that looks like a word", "DEADBEEF12: removed", "DEADBEEF12"],
    ["a long id", "4jX9Vw0tTmzJfxr: removed", "4jX9Vw0tTmzJfxr"],
    ["a long id of twenty characters", "4jX9Vw0tTmz123456789: removed", "4jX9Vw0tTmz123456789"],
  ] as const)("%s", ([, text, id]) => {
    expect(idOf(text)).toBe(id);
  });
});

describe("findQueueId finds none in", () => {
  test.for([
    ["NOQUEUE", "NOQUEUE: client=a[192.0.2.9]"],
    ["a warning", "warning: E66AA21C8E1: queue file size limit exceeded"],
    ["a fatal error", "fatal: no SASL"],
    ["words", "connect from a.example[192.0.2.9]"],
    ["five digits", "12345: removed"],
    ["an id without what follows", "E66AA21C8E1"],
    ["an id without a blank after the colon", "E66AA21C8E1:removed"],
    ["more characters than any id has", `${"B".repeat(30)}: removed`],
    ["nothing", ""],
  ] as const)("%s", ([, text]) => {
    expect(idOf(text)).toBeUndefined();
  });
});

describe("findQueuedAs finds the next server's id in", () => {
  test.for([
    ["Postfix's reply", "250 2.0.0 Ok: queued as 248A721C726", "248A721C726"],
    ["a reply with a long id", "250 2.0.0 Ok: queued as 4jX9Vw0tTmzJfxr", "4jX9Vw0tTmzJfxr"],
    ["a filter's reply", "250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 157B221C8F7", "157B221C8F7"],
    ["the last of several", "250 ok queued as AAAAAAAAAA: 250 Ok: queued as BBBBBBBBBB", "BBBBBBBBBB"],
    ["a reply that goes on", "250 2.0.0 Ok: queued as 248A721C726; from=<a@example.org>", "248A721C726"],
  ] as const)("%s", ([, reply, id]) => {
    expect(findQueuedAs(reply)).toBe(id);
  });

  test.for(["250 ok", "250 2.0.0 Ok: queued as ", "250 OK queued as a0b1c2d3e4f5.12", "250 2.0.0 Ok: queued as 123-456"])(
    "and none in: %s",
    (reply) => {
      expect(findQueuedAs(reply)).toBeUndefined();
    },
  );
});
