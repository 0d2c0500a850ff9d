import type * as z from "zod";
import { configSchema } from "./config-schema.ts";
import { detectConnectorProblems } from "./connector-rules.ts";
import { type DescribedIssue, describeIssue } from "./describe-issue.ts";
import { detectMailProblems } from "./mail-rules.ts";

/** What a configuration may say, defaults filled in. */
export type Settings = z.infer<typeof configSchema>;

/**
 * Holds a configuration's content against everything that is known of it.
 *
 * @param content as the file has it, `null` for nothing
 */
export function checkSettings(content: unknown): { readonly settings: Settings } | { readonly issues: readonly DescribedIssue[] } {
  const given = withoutEmptySettings(content) ?? {};
  const result = configSchema.safeParse(given);
  const issues = [
    ...(result.success ? [] : result.error.issues.flatMap((issue) => describeIssue(issue, given))),
    ...detectConnectorProblems(sectionOf(given, "connectors")),
    ...detectMailProblems(sectionOf(given, "mail")),
    ...(result.success ? detectOpenDoor(result.data) : []),
  ];
  return result.success && issues.length === 0 ? { settings: result.data } : { issues };
}

/** Whoever may send must not be able to fill the store with what is about nobody here. */
function detectOpenDoor({ web, domains }: Settings): readonly DescribedIssue[] {
  if (!web.acceptTlsReports || domains.length > 0) return [];
  return [{ path: ["web", "acceptTlsReports"], atKey: true, message: "needs domains: whose reports are taken" }];
}

function sectionOf(content: unknown, name: string): unknown {
  return typeof content === "object" && content !== null ? (content as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** `connectors:` with everything below it commented out means the same as no such line. */
function withoutEmptySettings(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptySettings);
  if (typeof value !== "object" || value === null) return value;
  const settings = Object.entries(value).filter(([, setting]) => setting !== null);
  return Object.fromEntries(settings.map(([name, setting]) => [name, withoutEmptySettings(setting)]));
}
