import type { ServiceTelling, SourceSurvey } from "../model/source-survey.ts";

/** A log that lacks nothing, for tests to vary. */
export function completeSurvey(changes: Partial<SourceSurvey> = {}): SourceSurvey {
  return {
    source: "/var/log/mail.log",
    reader: "postfix",
    files: ["/var/log/mail.log"],
    linesRead: 1_000,
    used: 900,
    irrelevant: 100,
    unrecognized: 0,
    messages: 200,
    evicted: 0,
    firstLineAt: Date.parse("2026-11-19T08:00:00Z"),
    lastLineAt: Date.parse("2026-11-19T20:00:00Z"),
    services: [],
    lostLines: [],
    assumedZone: null,
    aheadOfFile: null,
    backwards: null,
    stretches: [],
    ...changes,
  };
}

/** A program that names the cipher of every message. */
export function tellingService(changes: Partial<ServiceTelling> = {}): ServiceTelling {
  return {
    host: "mx",
    service: "postfix/smtp",
    direction: "outbound",
    messages: 200,
    silent: 0,
    tellsOfTls: true,
    lastSilentAt: null,
    lastNamedAt: 1_000,
    ...changes,
  };
}
