import type { Messages } from "./messages.ts";
import { renderVisibleText } from "./visible-text.ts";

/** `MTA-STS`, or a type that nobody knows as it was reported. */
export function nameOfPolicy({ text }: Messages, type: string): string {
  return text.tlsReports.policies[type] ?? renderVisibleText(type);
}

/** `MTA-STS, enforce` */
export function nameOfPolicyAndMode(messages: Messages, type: string, mode: string | null): string {
  const name = nameOfPolicy(messages, type);
  return mode === null ? name : `${name}, ${messages.text.tlsReports.modes[mode] ?? mode}`;
}

/** `Certificate expired`, or a result that nobody knows as it was reported. */
export function nameOfResult({ text }: Messages, resultType: string): string {
  return text.tlsReports.results[resultType]?.name ?? renderVisibleText(resultType);
}

/**
 * What a failure meant for the mail, as far as the policy says.
 *
 * A policy that could not be had demands nothing of that session, and one that was not found neither.
 *
 * @see RFC 8461 5, RFC 7672 2.2
 */
export function consequenceOf(
  { text }: Messages,
  failure: { readonly resultType: string; readonly policy: string; readonly mode: string | null },
) {
  if (failure.policy === "tlsa") return text.tlsReports.failures.underDane;
  if (failure.policy !== "sts" || failure.mode === null || failure.resultType.startsWith("sts-")) return null;
  return text.tlsReports.failures.inMode[failure.mode] ?? null;
}
