import { describe, expect, test } from "vitest";
import { emptyTlsCounts, type TlsOutcome } from "../../../model/tls.ts";
import type { PeerHost } from "../../../questions/peers/peer-details.ts";
import { findAdvice, isOwn } from "./find-advice.ts";
import { peerAnswer } from "./peer-answer.testing.ts";

function host(name: string | null, counts: Partial<Record<TlsOutcome, number>>, direction: PeerHost["direction"] = "outbound"): PeerHost {
  return {
    direction,
    host: name,
    addresses: [],
    byTls: { ...emptyTlsCounts(), ...counts },
    oldest: null,
    newest: null,
    firstSeenAt: 0,
    lastSeenAt: 0,
    ciphers: [],
    certificates: [],
  };
}

const UNTRUSTED = { direction: "outbound", trust: "untrusted", name: null, messages: 3 } as const;
const FALLBACK = { direction: "inbound", withoutTls: 4, ofHostsWithTls: 2, days: 1, withTls: 9 } as const;
const DOWNGRADE = {
  direction: "inbound",
  from: "TLSv1.3",
  to: "TLSv1.0",
  lastDay: "2026-11-03",
  sinceDay: "2026-11-04",
  messages: 9,
} as const;

describe("the advice", () => {
  test.for([
    [
      "hosts that never use TLS",
      { hosts: [host("mx1", { none: 4 })] },
      [{ kind: "no-tls", direction: "outbound", hosts: ["mx1"], messages: 4 }],
    ],
    ["not hosts that use it at times", { hosts: [host("mx1", { none: 4, "TLSv1.2": 1 })] }, [{ kind: "nothing" }]],
    ["nor hosts of users", { hosts: [host("pc", { none: 4, "TLSv1.0": 1 }, "submission")] }, [{ kind: "nothing" }]],
    [
      "old versions, of both directions together",
      { hosts: [host("mx1", { "TLSv1.0": 1 }), host("mx1", { SSLv3: 2 }, "inbound"), host("mx2", { "TLSv1.1": 4, "TLSv1.3": 9 })] },
      [{ kind: "old-tls", versions: ["SSLv3", "TLSv1.0", "TLSv1.1"], hosts: ["mx1", "mx2"], messages: 7 }],
    ],
    ["hosts that fell back", { fallbacks: [FALLBACK] }, [{ kind: "fell-back", fallback: FALLBACK }]],
    ["not where only other hosts used TLS", { fallbacks: [{ ...FALLBACK, ofHostsWithTls: 0 }] }, [{ kind: "nothing" }]],
    ["a change for the worse", { downgrades: [DOWNGRADE] }, [{ kind: "downgrade", downgrade: DOWNGRADE }]],
    ["a certificate that is not trusted", { certificates: [UNTRUSTED] }, [{ kind: "untrusted", messages: 3 }]],
    ["never a client's", { certificates: [{ ...UNTRUSTED, direction: "inbound" }] }, [{ kind: "nothing" }]],
    [
      "attempts that failed",
      { attempts: [{ direction: "inbound", outcome: "tls-failed", host: null, attempts: 7, reasons: [], lastAt: 0 }] },
      [{ kind: "failed", attempts: 7 }],
    ],
    [
      "what is not known",
      { byDirection: { inbound: { ...emptyTlsCounts(), unknown: 5 }, outbound: emptyTlsCounts(), submission: emptyTlsCounts() } },
      [{ kind: "unknown", messages: 5 }],
    ],
    ["nothing", {}, [{ kind: "nothing" }]],
  ] as const)("names %s", ([, changes, expected]) => {
    expect(findAdvice(peerAnswer(changes))).toEqual(expected);
  });
});

const WAY = { direction: "inbound", connector: null, connectorType: null, byTls: emptyTlsCounts() } as const;

test.for([
  ["over the own network", [{ ...WAY, path: "own-network" }], true],
  ["over an own connector", [{ ...WAY, path: "connector", connector: "Scanners", connectorType: "OnPremises" }], true],
  [
    "over the internet too",
    [
      { ...WAY, path: "own-network" },
      { ...WAY, path: "internet" },
    ],
    false,
  ],
  ["of nobody", [], false],
] as const)("a peer's hosts are our own when its mail goes %s", ([, paths, expected]) => {
  expect(isOwn(peerAnswer({ paths }))).toBe(expected);
});
