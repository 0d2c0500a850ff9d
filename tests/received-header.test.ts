import { describe, expect, test } from "vitest";
import { parseReceivedHeader } from "./lab/received-header.ts";

describe("the topmost Received header", () => {
  test.for([
    [
      "names TLS, folded over lines",
      "Received: from a.test (a.test [127.0.1.6])\r\n\t(using TLSv1.2 with cipher AES128-SHA (128/128 bits))\r\n\tby mx.lab.test (Postfix) with ESMTPS id A470C21C606\r\n\tfor <b@lab.test>; Sun, 22 Nov 2026\r\n\r\nbody",
      { queueId: "A470C21C606", negotiated: { version: "TLSv1.2", cipher: "AES128-SHA" } },
    ],
    [
      "names no TLS",
      "Received: from a.test (unknown [127.0.1.6])\n\tby mx.lab.test (Postfix) with ESMTP id 4jX9fj0gcNzJfyh; Sun, 22 Nov 2026\n\nbody",
      { queueId: "4jX9fj0gcNzJfyh", negotiated: null },
    ],
    [
      "of two is the first",
      "Received: by mx.lab.test (Postfix)\n\tid B1D4421C606; Sun\nReceived: by other.test (Postfix) id FFFFFFFFFF; Sat\n\nbody",
      { queueId: "B1D4421C606", negotiated: null },
    ],
    ["is missing", "Subject: none\n\nbody", undefined],
  ] as const)("%s", ([, message, expected]) => {
    expect(parseReceivedHeader(message)).toEqual(expected);
  });
});
