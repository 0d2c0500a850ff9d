import { describe, expect, test } from "vitest";
import { parseConfig } from "./parse-config.ts";

const TOKEN = "0123456789abcdef01234567";

function sourcesOf(yaml: string): unknown {
  const parsed = parseConfig(`sources:\n${yaml}`);
  return "config" in parsed
    ? parsed.config.sources
    : parsed.problems.map(({ line, column, path, message }) => `${line}:${column}: ${path}: ${message}`);
}

describe("a source is", () => {
  test.for([
    ["a file", "  - file: mail.log", { kind: "file", name: "mail.log", file: "mail.log" }],
    [
      "a listener for syslog",
      '  - syslog: { listen: "0.0.0.0:5514" }',
      { kind: "syslog", name: "syslog tcp 0.0.0.0:5514", listen: "0.0.0.0:5514", protocol: "tcp", tls: null, senders: [] },
    ],
    [
      "one with TLS for some senders",
      '  - syslog: { listen: "[::]:6514", tls: { certificate: a.crt, key: a.key, clientAuthorities: ca.crt }, senders: [192.0.2.0/24] }',
      {
        kind: "syslog",
        name: "syslog tcp [::]:6514",
        listen: "[::]:6514",
        protocol: "tcp",
        tls: { certificate: "a.crt", key: "a.key", clientAuthorities: "ca.crt" },
        senders: ["192.0.2.0/24"],
      },
    ],
    ["the journal", "  - journald: true", { kind: "journald", name: "journald", directory: null, matches: ["SYSLOG_FACILITY=2"] }],
    [
      "a part of another machine's journal",
      "  - journald: { directory: /var/log/journal/remote, matches: [_SYSTEMD_UNIT=postfix@-.service] }",
      {
        kind: "journald",
        name: "journald /var/log/journal/remote",
        directory: "/var/log/journal/remote",
        matches: ["_SYSTEMD_UNIT=postfix@-.service"],
      },
    ],
    [
      "lines that are pushed, of whose token only a hash is kept",
      `  - push: { token: ${TOKEN} }`,
      { kind: "push", name: "push", tokenHash: "8865fea8edb697169ac2b4f5e6339e16439381033640eeb4f55edbad9bdc2d3d" },
    ],
  ] as const)("%s", ([, yaml, source]) => {
    expect(sourcesOf(yaml)).toEqual([{ ...source, reader: "auto", timezone: null }]);
  });
});

describe("a source is refused, with its place, that", () => {
  test.for([
    ["is none", "  - timezone: UTC", "2:5: sources[0].file: is missing; a source is a file, syslog, journald, push or tlsReports"],
    ["is two", "  - file: mail.log\n    journald: true", "3:15: sources[0].journald: stands beside file; a source is one of them"],
    ["has a mistyped name", '  - syslog: { lisen: "0.0.0.0:5514" }', "2:15: sources[0].syslog.lisen: unknown name; did you mean listen?"],
    [
      "asks for TLS over UDP",
      '  - syslog: { listen: "0.0.0.0:5514", protocol: udp, tls: { certificate: a, key: b } }',
      "2:59: sources[0].syslog.tls: needs protocol: tcp",
    ],
    [
      "has a token that can be guessed",
      "  - push: { token: secret }",
      "2:20: sources[0].push.token: must be at least 24 characters: `openssl rand -hex 24` makes a good one",
    ],
    [
      "has a match that is none",
      "  - journald: { matches: [--rotate] }",
      "2:27: sources[0].journald.matches[0]: must be a field and its value, like SYSLOG_FACILITY=2",
    ],
    [
      "stands there already",
      `  - push: { token: ${TOKEN} }\n  - push: { token: ${TOKEN}1 }`,
      "3:5: sources[1]: is the same source as sources[0]; give it another name or address",
    ],
  ])("%s", ([, yaml = "", problem]) => {
    expect(sourcesOf(yaml)).toContain(problem);
  });
});
