import type { DescribedIssue } from "./describe-issue.ts";

/** What no single value of the section shows: a login that is not whole, or that everybody on the way could read. */
export function detectMailProblems(mail: unknown): readonly DescribedIssue[] {
  if (typeof mail !== "object" || mail === null) return [];
  const { user, password, passwordFile, tls, host, caFile, verifyCertificate } = mail as Readonly<Record<string, unknown>>;
  const problem = (name: string, message: string): DescribedIssue => ({ path: ["mail", name], atKey: true, message });
  const problems: DescribedIssue[] = [];
  const given = password === undefined ? "passwordFile" : "password";
  const hasPassword = password !== undefined || passwordFile !== undefined;
  if (password !== undefined && passwordFile !== undefined)
    problems.push(problem("passwordFile", "stands beside password; keep one of them"));
  if (user !== undefined && !hasPassword) problems.push(problem("user", "needs password or passwordFile"));
  if (user === undefined && hasPassword) problems.push(problem(given, "needs user"));
  if (tls === "none" && hasPassword && !isLoopback(host)) {
    problems.push(problem("tls", "would send the password unprotected; use starttls or implicit, or a relay on this machine"));
  }
  if (caFile !== undefined && verifyCertificate === false)
    problems.push(problem("caFile", "has no effect beside verifyCertificate: false"));
  return problems;
}

function isLoopback(host: unknown): boolean {
  return typeof host === "string" && (host === "localhost" || host === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host));
}
