import { POLICY_MODES, type PolicyMode, type ReportedFailure, type ReportedPolicy } from "../../../model/tls-report.ts";
import { LONGEST_NAME, LONGEST_TEXT, MOST_FAILURES, MOST_HOSTS } from "../limits.ts";
import { countOf, type Fields, fieldsOf, listOf, textOf } from "./json-values.ts";
import { parseFailure } from "./parse-failure.ts";

/** Lines of a policy that are looked at for its mode. */
const MOST_LINES = 50;

/**
 * Reads one entry of `policies`.
 *
 * @param domain what the report is about where the policy does not say
 * @returns `undefined` when its numbers cannot be read
 * @see RFC 8460 4.4
 */
export function parsePolicy(value: unknown, domain: string): ReportedPolicy | undefined {
  const entry = fieldsOf(value);
  if (entry === undefined) return undefined;
  // Some reporters write the policy's own fields beside its summary.
  const policy = fieldsOf(entry.policy) ?? entry;
  const summary = fieldsOf(entry.summary) ?? {};
  const details = listOf(entry["failure-details"]);
  const failures = details.slice(0, MOST_FAILURES).map(parseFailure);
  const successful = countOf(summary["total-successful-session-count"]);
  const failed = countOf(summary["total-failure-session-count"]);
  if (successful === null || failed === null || !failures.every(isRead)) return undefined;
  return {
    type: (textOf(policy["policy-type"], LONGEST_NAME) ?? "unknown").toLowerCase(),
    domain: domainOf(policy) ?? domain,
    mode: modeOf(policy),
    mxHosts: hostsOf(policy),
    successful: successful ?? 0,
    failed: failed ?? failures.reduce((sum, { sessions }) => sum + sessions, 0),
    failures,
    failuresLeftOut: details.length - failures.length,
  };
}

function isRead(failure: ReportedFailure | undefined): failure is ReportedFailure {
  return failure !== undefined;
}

function domainOf(policy: Fields): string | undefined {
  return textOf(policy["policy-domain"], LONGEST_NAME)?.toLowerCase().replace(/\.$/, "");
}

/** `mode: enforce` among the lines of an MTA-STS policy, which stand in a list or in one text. */
function modeOf(policy: Fields): PolicyMode | null {
  const texts = listOf(policy["policy-string"]).slice(0, MOST_LINES);
  const lines = texts.flatMap((text) => (textOf(text, 10 * LONGEST_TEXT) ?? "").split(/[\r\n]/, MOST_LINES));
  const mode = lines.map((line) => /^\s{0,8}mode\s{0,8}:\s{0,8}([a-z]{1,10})/i.exec(line)?.[1]?.toLowerCase());
  return POLICY_MODES.find((known) => mode.includes(known)) ?? null;
}

/** A list (RFC 8460, erratum 6241) or one text, sometimes with the name that it has in the policy: `mx: mx.example.org`. */
function hostsOf(policy: Fields): readonly string[] {
  const hosts = listOf(policy["mx-host"]).map((host) =>
    textOf(host, LONGEST_NAME)
      ?.replace(/^mx:\s{0,8}/i, "")
      .toLowerCase(),
  );
  return hosts.filter((host) => host !== undefined && host !== "").slice(0, MOST_HOSTS) as readonly string[];
}
