// The TLS reports of the sample: two weeks of what four invented organizations say of their connections to it, as a mailbox file.

const DAY_MS = 86_400_000;
const LINE = 76;
const SERVERS = ["mx1.lab.test", "mx2.lab.test"];

/** Who reports, with how many sessions on a working day, and whether DANE is looked for beside MTA-STS. */
const REPORTERS = [
  { organization: "Northwind Mail", domain: "northwind.test", sessions: 212, dane: false },
  { organization: "Fabrikam Corporation", domain: "fabrikam.test", sessions: 134, dane: true },
  { organization: "Partner 5", domain: "partner5.test", sessions: 21, dane: false },
  { organization: "Wingtip Post", domain: "wingtip.test", sessions: 9, dane: false },
];

/**
 * A mail for each day and reporter.
 *
 * @param firstDay epoch milliseconds, midnight UTC
 * @param days how many
 */
export function renderReportMails(firstDay, days) {
  const mails = [];
  for (let day = 0; day < days; day++) {
    for (const reporter of REPORTERS) mails.push(renderMail(reporter, firstDay + day * DAY_MS, reportOf(reporter, firstDay, day)));
  }
  return mails.join("\n");
}

function reportOf(reporter, firstDay, day) {
  const at = new Date(firstDay + day * DAY_MS);
  const date = at.toISOString().slice(0, 10);
  const isWeekend = [0, 6].includes(at.getUTCDay());
  const sessions = Math.round(reporter.sessions * (isWeekend ? 0.3 : 1) * (0.85 + ((day * 7 + reporter.sessions) % 10) / 33));
  const failures = failuresOf(reporter, day, sessions);
  const failed = failures.reduce((sum, failure) => sum + failure["failed-session-count"], 0);
  const sts = { type: "sts", string: ["version: STSv1", `mode: ${day < 4 ? "testing" : "enforce"}`, "mx: *.lab.test", "max_age: 604800"] };
  const tlsa = { type: "tlsa", string: ["3 1 1 6007EE0AD4C1B0F6A5C2E9D18B3F7A4C5D6E7F8091A2B3C4D5E6F70812345678"] };
  return {
    "organization-name": reporter.organization,
    "date-range": { "start-datetime": `${date}T00:00:00Z`, "end-datetime": `${date}T23:59:59Z` },
    "contact-info": `tls-reports@${reporter.domain}`,
    "report-id": `${date}T00:00:00Z_lab.test`,
    policies: [policyOf(sts, sessions - failed, failed, failures), ...(reporter.dane ? [policyOf(tlsa, sessions, 0, [])] : [])],
  };
}

function policyOf({ type, string }, successful, failed, failures) {
  return {
    policy: {
      "policy-type": type,
      "policy-string": string,
      "policy-domain": "lab.test",
      ...(type === "sts" ? { "mx-host": ["*.lab.test"] } : {}),
    },
    summary: { "total-successful-session-count": successful, "total-failure-session-count": failed },
    "failure-details": failures,
  };
}

/** A certificate that was renewed four days late; a policy that could not be fetched once; a sender that is too old. */
function failuresOf({ domain }, day, sessions) {
  const failure = (type, count, more) => ({ "result-type": type, "failed-session-count": count, ...more });
  const from = { "sending-mta-ip": "192.0.2.7", "receiving-mx-hostname": SERVERS[1], "receiving-ip": "203.0.113.12" };
  if (domain !== "wingtip.test" && day >= 8 && day <= 11)
    return [failure("certificate-expired", Math.max(1, Math.round(sessions / 12)), from)];
  if (domain === "northwind.test" && day === 2) {
    return [failure("sts-policy-fetch-error", 3, { "failure-reason-code": "unexpected HTTP status 404" })];
  }
  if (domain !== "wingtip.test" || day % 5 !== 1) return [];
  const to = { "sending-mta-ip": "2001:db8::17", "receiving-mx-hostname": SERVERS[0] };
  return [failure("validation-failure", 1, { ...to, "failure-reason-code": "tlsv1 alert protocol version" })];
}

function renderMail({ domain }, day, report) {
  const sentAt = new Date(day + 1.2 * DAY_MS).toUTCString().replace("GMT", "+0000");
  const name = `${domain}!lab.test!${day / 1000}!${day / 1000 + 86_399}.json`;
  return [
    `From noreply@${domain} ${sentAt}`,
    `From: noreply@${domain}`,
    "To: tls-reports@lab.test",
    `Date: ${sentAt}`,
    `Subject: Report Domain: lab.test Submitter: ${domain} Report-ID: <${report["report-id"]}>`,
    "TLS-Report-Domain: lab.test",
    `TLS-Report-Submitter: ${domain}`,
    "MIME-Version: 1.0",
    `Content-Type: application/tlsrpt+json; name="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    ...(Buffer.from(JSON.stringify(report))
      .toString("base64")
      .match(new RegExp(`.{1,${LINE}}`, "g")) ?? []),
    "",
  ].join("\n");
}
