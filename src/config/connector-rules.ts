import type { DescribedIssue } from "./describe-issue.ts";

/**
 * Finds what no single value shows: two connectors of one name, and connectors that could never match.
 *
 * @param connectors as they stand in the file, so that these are found beside other problems too
 */
export function detectConnectorProblems(connectors: unknown): readonly DescribedIssue[] {
  if (!Array.isArray(connectors)) return [];
  const seen = new Map<string, number>();
  return connectors.flatMap((connector: unknown, index) => {
    if (typeof connector !== "object" || connector === null) return [];
    const properties = connector as Readonly<Record<string, unknown>>;
    return [...detectDuplicateName(properties, index, seen), ...detectUnusable(properties, index)];
  });
}

function detectDuplicateName(
  connector: Readonly<Record<string, unknown>>,
  index: number,
  seen: Map<string, number>,
): readonly DescribedIssue[] {
  const { name } = connector;
  if (typeof name !== "string") return [];
  const earlier = seen.get(name);
  if (earlier === undefined) {
    seen.set(name, index);
    return [];
  }
  const message = `connectors[${earlier}] has the same name; every connector needs its own`;
  return [{ path: ["connectors", index, "name"], atKey: false, message }];
}

function detectUnusable(connector: Readonly<Record<string, unknown>>, index: number): readonly DescribedIssue[] {
  const problem = (property: string, message: string): DescribedIssue => ({ path: ["connectors", index, property], atKey: true, message });
  const addresses = isGiven(connector.senderIpAddresses);
  const certificate = isGiven(connector.tlsSenderCertificateName);
  if (connector.direction === "outbound") {
    if (isGiven(connector.recipientDomains) || isGiven(connector.smartHosts)) return [];
    return [problem("name", "nothing identifies its mail; give it recipientDomains or smartHosts")];
  }
  if (connector.direction !== "inbound") return [];
  const problems: DescribedIssue[] = [];
  if (connector.restrictDomainsToIpAddresses === true && !addresses)
    problems.push(problem("restrictDomainsToIpAddresses", "needs senderIpAddresses to restrict to"));
  if (connector.restrictDomainsToCertificate === true && !certificate)
    problems.push(problem("restrictDomainsToCertificate", "needs tlsSenderCertificateName to restrict to"));
  if (problems.length > 0 || addresses || certificate) return problems;
  if (connector.connectorType === "OnPremises")
    return [problem("name", "an OnPremises connector needs senderIpAddresses or tlsSenderCertificateName")];
  if (isGiven(connector.senderDomains)) return [];
  return [problem("name", "nothing identifies its mail; give it senderDomains, senderIpAddresses or tlsSenderCertificateName")];
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === "string" && value !== "";
}
