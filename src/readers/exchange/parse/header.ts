import { parseCsvRow } from "../../csv/parse-csv-row.ts";

/** Which of Exchange's logs a file is. `other`: one that tells nothing of TLS, such as the connectivity log. */
export type ExchangeLog = "receive" | "send" | "tracking" | "other";

/** A line of the block that begins every file, and comes again where the service was started anew. */
export type HeaderLine =
  | { readonly kind: "log"; readonly log: ExchangeLog }
  | { readonly kind: "fields"; readonly names: readonly string[] }
  /** `#Software`, `#Version`, `#Date`. */
  | { readonly kind: "other" };

const LOGS: Readonly<Record<string, ExchangeLog>> = {
  "smtp receive protocol log": "receive",
  "smtp send protocol log": "send",
  "message tracking log": "tracking",
};

/**
 * Reads a header line; `undefined` for a row.
 *
 * @see Microsoft: "Protocol logging in Exchange Server", "Message tracking" (structure of the log files)
 */
export function parseHeader(line: string): HeaderLine | undefined {
  const text = line.startsWith("\uFEFF") ? line.slice(1) : line;
  if (!text.startsWith("#")) return undefined;
  const [, name = "", value = ""] = /^#([A-Za-z-]{1,32}): ?(.{0,4096})/.exec(text) ?? [];
  if (name.toLowerCase() === "log-type") return { kind: "log", log: LOGS[value.trim().toLowerCase()] ?? "other" };
  if (name.toLowerCase() !== "fields") return { kind: "other" };
  return { kind: "fields", names: (parseCsvRow(value.trim()) ?? []).map((field) => field.trim().toLowerCase()) };
}
