import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_ENVELOPE } from "../../../model/report-envelope.ts";
import { parseTlsReport } from "./parse-tls-report.ts";

const SENT = {
  "organization-name": "Contoso",
  "date-range": { "start-datetime": "2026-11-18T00:00:00Z", "end-datetime": "2026-11-18T23:59:59Z" },
  "contact-info": "tls-reports@contoso.example",
  "report-id": "2026-11-18T00:00:00Z_example.org",
  policies: [
    {
      policy: {
        "policy-type": "sts",
        "policy-string": ["version: STSv1", "mode: enforce", "mx: *.example.org", "max_age: 604800"],
        "policy-domain": "example.org",
        "mx-host": ["*.example.org"],
      },
      summary: { "total-successful-session-count": 5326, "total-failure-session-count": 303 },
      "failure-details": [
        {
          "result-type": "certificate-expired",
          "sending-mta-ip": "2001:db8:abcd:12::1",
          "receiving-mx-hostname": "MX1.example.org.",
          "receiving-ip": "203.0.113.56",
          "failed-session-count": 100,
          "failure-reason-code": "X509_V_ERR_CERT_HAS_EXPIRED",
          "additional-information": "https://reports.contoso.example/1",
        },
      ],
    },
  ],
};

const parse = (value: unknown, envelope = NO_ENVELOPE) => parseTlsReport(JSON.stringify(value), envelope);
const onePolicy = (policy: object, rest: object = {}) => ({ ...SENT, policies: [{ policy, ...rest }] });

test("a report as RFC 8460 describes it is read whole", () => {
  expect(parse(SENT)).toEqual({
    report: {
      organization: "Contoso",
      reportId: "2026-11-18T00:00:00Z_example.org",
      contact: "tls-reports@contoso.example",
      beginsAt: Date.UTC(2026, 10, 18),
      endsAt: Date.UTC(2026, 10, 18, 23, 59, 59),
      policies: [
        {
          type: "sts",
          domain: "example.org",
          mode: "enforce",
          mxHosts: ["*.example.org"],
          successful: 5326,
          failed: 303,
          failures: [
            {
              resultType: "certificate-expired",
              sendingAddress: "2001:db8:abcd:12::1",
              receivingHost: "mx1.example.org",
              receivingAddress: "203.0.113.56",
              sessions: 100,
              reason: "X509_V_ERR_CERT_HAS_EXPIRED",
              information: "https://reports.contoso.example/1",
            },
          ],
          failuresLeftOut: 0,
        },
      ],
    },
  });
});

describe("what real reporters do otherwise is read all the same:", () => {
  test.for([
    ["no name, but a submitter", { ...SENT, "organization-name": null }, { organization: "mail.contoso.example" }],
    ["no contact", { ...SENT, "contact-info": null }, { contact: null }],
    ["no id", { ...SENT, "report-id": undefined }, { reportId: "1794960000000-1795046399000" }],
    [
      "times without a zone",
      { ...SENT, "date-range": { "start-datetime": "2026-11-18T00:00:00", "end-datetime": "2026-11-19T00:00:00" } },
      { beginsAt: Date.UTC(2026, 10, 18), endsAt: Date.UTC(2026, 10, 19) },
    ],
    [
      "times with an offset",
      { ...SENT, "date-range": { "start-datetime": "2026-11-18T01:00:00+01:00", "end-datetime": "2026-11-18T23:59:59Z" } },
      { beginsAt: Date.UTC(2026, 10, 18) },
    ],
    [
      "counts in quotes",
      onePolicy({}, { summary: { "total-successful-session-count": "12", "total-failure-session-count": "3" } }),
      { policies: [{ successful: 12, failed: 3 }] },
    ],
    ["no counts, no details", onePolicy({}, { "failure-details": null }), { policies: [{ successful: 0, failed: 0, failures: [] }] }],
    [
      "failures without their sum",
      onePolicy({}, { "failure-details": [{ "failed-session-count": 2 }, { "failed-session-count": 3 }] }),
      { policies: [{ failed: 5 }] },
    ],
    ["no domain, but the mail's", onePolicy({ "policy-type": "sts" }), { policies: [{ domain: "example.net" }] }],
    ["a domain in capitals", onePolicy({ "policy-domain": "Example.ORG." }), { policies: [{ domain: "example.org" }] }],
    ["one server in place of a list", onePolicy({ "mx-host": "mx.example.org" }), { policies: [{ mxHosts: ["mx.example.org"] }] }],
    [
      "a server with the policy's own word",
      onePolicy({ "mx-host": ["mx: mx.example.org"] }),
      { policies: [{ mxHosts: ["mx.example.org"] }] },
    ],
    ["a policy in one text", onePolicy({ "policy-string": "version: STSv1\r\nmode: testing\r\n" }), { policies: [{ mode: "testing" }] }],
    [
      "TLSA records in one text that holds a list",
      onePolicy({ "policy-type": "tlsa", "policy-string": ['["3 1 1 6007EE","3 1 1 837C00"]'] }),
      { policies: [{ type: "tlsa", mode: null }] },
    ],
    [
      "a policy's fields beside its summary",
      { ...SENT, policies: [{ "policy-type": "sts", "policy-domain": "example.org", summary: {} }] },
      { policies: [{ type: "sts", domain: "example.org" }] },
    ],
    [
      "a detail that names neither address nor server nor count",
      onePolicy({}, { "failure-details": [{ "result-type": "sts_policy_fetch_error" }] }),
      { policies: [{ failures: [{ resultType: "sts-policy-fetch-error", sendingAddress: null, receivingHost: null, sessions: 1 }] }] },
    ],
    [
      "an unknown result",
      onePolicy({}, { "failure-details": [{ "result-type": "future-result", "failed-session-count": 4 }] }),
      { policies: [{ failures: [{ resultType: "future-result", sessions: 4 }] }] },
    ],
  ] as const)("%s", ([, sent, expected]) => {
    expect(parse(sent, { submitter: "mail.contoso.example", domain: "example.net" })).toMatchObject({ report: expected });
  });

  test("a byte order mark", () => {
    expect(parseTlsReport(`\uFEFF${JSON.stringify(SENT)}`, NO_ENVELOPE)).toMatchObject({ report: { organization: "Contoso" } });
  });

  test("a name that only the contact tells", () => {
    expect(parse({ ...SENT, "organization-name": undefined })).toMatchObject({ report: { organization: "contoso.example" } });
  });
});

describe("what cannot be counted on is refused whole:", () => {
  test.for([
    ["no JSON", "{", "not-json"],
    ["a list", "[]", "not-json"],
    ["another JSON", '{"hello":"world"}', "no-policies"],
    ["no period", JSON.stringify({ ...SENT, "date-range": null }), "no-period"],
    ["a day that is none", JSON.stringify({ ...SENT, "date-range": { "start-datetime": "2026-13-40T00:00:00Z" } }), "no-period"],
    [
      "an end before the beginning",
      JSON.stringify({ ...SENT, "date-range": { "start-datetime": "2026-11-18T00:00:00Z", "end-datetime": "2026-11-17T00:00:00Z" } }),
      "no-period",
    ],
    [
      "a time of another century",
      JSON.stringify({ ...SENT, "date-range": { "start-datetime": "9999-01-01T00:00:00Z", "end-datetime": "9999-01-02T00:00:00Z" } }),
      "no-period",
    ],
    ["a negative count", JSON.stringify(onePolicy({}, { summary: { "total-failure-session-count": -1 } })), "bad-policy"],
    ["half a session", JSON.stringify(onePolicy({}, { summary: { "total-successful-session-count": 1.5 } })), "bad-policy"],
    ["a count beyond all mail", JSON.stringify(onePolicy({}, { summary: { "total-successful-session-count": 1e300 } })), "bad-policy"],
    ["a detail that is none", JSON.stringify(onePolicy({}, { "failure-details": [null] })), "bad-policy"],
    ["a hundred and one policies", JSON.stringify({ ...SENT, policies: Array.from({ length: 101 }, () => ({})) }), "too-many-policies"],
  ] as const)("%s", ([, text, fault]) => {
    expect(parseTlsReport(text, NO_ENVELOPE)).toEqual({ fault });
  });
});

test("of more details than are kept the others are counted", () => {
  const details = Array.from({ length: 1003 }, () => ({ "failed-session-count": 1 }));
  const parsed = parse(onePolicy({}, { "failure-details": details, summary: { "total-failure-session-count": 1003 } }));
  expect(parsed).toMatchObject({ report: { policies: [{ failed: 1003, failuresLeftOut: 3 }] } });
});

test("no text is kept longer than it may be", () => {
  const long = "x".repeat(100_000);
  const parsed = parse({ ...SENT, "organization-name": long, "report-id": long, "contact-info": long });
  expect(parsed).toMatchObject({ report: { organization: long.slice(0, 256), reportId: long.slice(0, 256), contact: long.slice(0, 256) } });
});

/** The report of above with any JSON in the place of any of its values. */
function spoiled(): fc.Arbitrary<unknown> {
  const spoil = (value: unknown): fc.Arbitrary<unknown> => {
    if (typeof value !== "object" || value === null) return fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, fc.jsonValue());
    if (Array.isArray(value)) return fc.oneof({ weight: 5, arbitrary: fc.tuple(...value.map(spoil)) }, fc.jsonValue());
    const fields = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, spoil(field)]));
    return fc.oneof({ weight: 9, arbitrary: fc.record(fields, { requiredKeys: [] }) }, fc.jsonValue());
  };
  return spoil(SENT);
}

test("whatever JSON comes, it is a report with counts that can be, or a fault", () => {
  let reports = 0;
  fc.assert(
    fc.property(spoiled(), (value) => {
      const parsed = parse(value);
      if ("fault" in parsed) return;
      reports++;
      const counts = parsed.report.policies.flatMap(({ successful, failed, failures }) => [
        successful,
        failed,
        ...failures.map(({ sessions }) => sessions),
      ]);
      expect(counts.every((count) => Number.isSafeInteger(count) && count >= 0)).toBe(true);
      expect(parsed.report.endsAt).toBeGreaterThanOrEqual(parsed.report.beginsAt);
    }),
    { numRuns: 1000, seed: 8460 },
  );
  expect(reports).toBeGreaterThan(50);
});
