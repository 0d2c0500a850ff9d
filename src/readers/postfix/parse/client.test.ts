import { describe, expect, test } from "vitest";
import { parseClient } from "./client.ts";

describe("parseClient reads", () => {
  test.for([
    ["a client", "a.example[192.0.2.9]", { host: "a.example", address: "192.0.2.9", port: null }, null, null],
    ["a client with its port", "a.example[192.0.2.9]:54321", { host: "a.example", address: "192.0.2.9", port: 54321 }, null, null],
    ["a client without a name", "unknown[192.0.2.9]", { host: null, address: "192.0.2.9", port: null }, null, null],
    ["a client without anything", "unknown[unknown]", { host: null, address: null, port: null }, null, null],
    ["an IPv6 client", "unknown[2001:db8::9]", { host: null, address: "2001:db8::9", port: null }, null, null],
    [
      "a user",
      "a.example[192.0.2.9], sasl_method=PLAIN, sasl_username=alice@example.com",
      { host: "a.example" },
      "alice@example.com",
      null,
    ],
    [
      "a user whose name has blanks, commas and signs",
      'a.example[192.0.2.9], sasl_method=LOGIN, sasl_username=Smith, J = "x"@corp',
      { host: "a.example" },
      'Smith, J = "x"@corp',
      null,
    ],
    [
      "a user who sends for another",
      "a.example[192.0.2.9], sasl_method=LOGIN, sasl_username=alice, sasl_sender=<x@example.org>",
      { host: "a.example" },
      "alice",
      null,
    ],
    [
      "a user's message that comes back from a filter",
      "a.example[192.0.2.9], sasl_method=PLAIN, sasl_username=alice, orig_queue_id=0E05521C8F4, orig_client=b.example[192.0.2.8]",
      { host: "a.example" },
      "alice",
      "0E05521C8F4",
    ],
    [
      "a message that comes back from a filter",
      "mail.example.com[127.0.0.1], orig_queue_id=0E05521C8F4, orig_client=b.example[192.0.2.8]",
      { address: "127.0.0.1" },
      null,
      "0E05521C8F4",
    ],
    [
      "a message that comes back with a long id",
      "mail.example.com[127.0.0.1], orig_queue_id=4jX9Vw0tTmzJfxr, orig_client=b.example[192.0.2.8]",
      { address: "127.0.0.1" },
      null,
      "4jX9Vw0tTmzJfxr",
    ],
    [
      "a message that a before-queue proxy passes on",
      "mail.example.com[127.0.0.1], orig_client=b.example[192.0.2.8]",
      { address: "127.0.0.1" },
      null,
      null,
    ],
  ] as const)("%s", ([, text, peer, saslUser, originalQueueId]) => {
    expect(parseClient(text)).toMatchObject({ peer, saslUser, originalQueueId });
  });

  test("no more than 256 characters of a user's name", () => {
    const client = parseClient(`a.example[192.0.2.9], sasl_method=PLAIN, sasl_username=${"u".repeat(5000)}`);
    expect(client).toMatchObject({ saslUser: "u".repeat(256) });
  });
});

test.for(["", "a.example", "a.example[192.0.2.9", "two names[192.0.2.9]"])("parseClient counts as unrecognized: %s", (text) => {
  expect(parseClient(text)).toBe("unrecognized");
});
