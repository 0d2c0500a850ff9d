import { z } from "@hono/zod-openapi";
import { ATTEMPT_OUTCOMES } from "../../model/delivery.ts";
import { parsePathKey } from "../../model/flow-path.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { PARTIES } from "../../model/party.ts";
import type { Period } from "../../model/period.ts";
import { CERTAINTIES, TLS_OUTCOMES } from "../../model/tls.ts";
import { MESSAGE_DIRECTIONS, MESSAGE_KINDS, type MessageFilter, parseMessageFilter } from "../../questions/message-filter.ts";
import type { DayRange } from "../contract/day-range.ts";
import { daysOfPeriod, periodOfDays } from "../periods.ts";
import type { AnswerOptions } from "./answer-options.ts";
import { findAskedDays } from "./asked-days.ts";
import { periodQuery } from "./schema-parts.ts";

const LONGEST_TEXT = 256;
const text = z.string().max(LONGEST_TEXT).optional();
const moment = z.iso.datetime({ precision: 3 }).optional();
const outcomes: ReadonlySet<string> = new Set(TLS_OUTCOMES);

/** The names of `MessageFilter`, and of the period. What an address of the page would leave out is refused here: a total must be the asked one. */
export const messagesQuery = periodQuery.extend({
  since: moment.openapi({
    description: "From this moment on, in place of `from` and `to`; with `until`.",
    example: "2026-11-12T17:00:00.000Z",
  }),
  until: moment.openapi({ description: "Until just before this moment; with `since`." }),
  kind: z.enum(MESSAGE_KINDS).optional().openapi({ description: "Without: `deliveries`." }),
  direction: z.enum(MESSAGE_DIRECTIONS).optional().openapi({ description: "`flow` is inbound and outbound." }),
  path: text.refine((key) => key === undefined || parsePathKey(key) !== undefined).openapi({ example: "inbound:Contoso" }),
  party: z.enum(PARTIES).optional(),
  tls: text
    .refine((list) => list === undefined || list.split(",").every((outcome) => outcomes.has(outcome)))
    .openapi({ description: "Any of these outcomes.", example: "none,TLSv1.0" }),
  certainty: z.enum(CERTAINTIES).optional(),
  peer: text.openapi({ description: "The peer's registrable domain, or its address where it has none." }),
  host: text.openapi({ description: "The peer's host name or address, whole." }),
  domain: text.openapi({ description: "A sender's or recipient's domain." }),
  cipher: text.openapi({ description: "As logged." }),
  user: text,
  source: text,
  outcome: z.enum(ATTEMPT_OUTCOMES).optional().openapi({ description: "What became of an attempt." }),
  because: z.enum(["tls"]).optional().openapi({ description: "Attempts that TLS is to blame for." }),
  search: text.openapi({
    description: "A queue id, a Message-ID (with its @, or in angle brackets), or the beginning of a host name or peer.",
  }),
});

export type MessagesQuery = z.infer<typeof messagesQuery>;

/** Which messages a request asks for. */
export interface AskedSelection {
  readonly filter: MessageFilter;
  readonly days: DayRange;
  readonly period: Period;
}

/** Throws `OperatorError` INVALID_ARGUMENT. */
export async function findAskedMessages(options: AnswerOptions, query: MessagesQuery): Promise<AskedSelection> {
  const filter = readFilter(query);
  const { timezone } = options.config;
  const window = readWindow(query);
  if (window !== undefined) return { filter, period: window, days: daysOfPeriod(window, timezone) };
  const days = await findAskedDays(options, query);
  return { filter, days, period: periodOfDays(days, timezone) };
}

function readFilter({ kind, outcome, because, ...query }: MessagesQuery): MessageFilter {
  if (kind !== "attempts" && (outcome !== undefined || because !== undefined))
    throw new OperatorError("INVALID_ARGUMENT", "outcome and because are told of attempts only.", "Add kind=attempts.");
  const named = Object.entries({ kind, outcome, because, ...query }).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return parseMessageFilter(new URLSearchParams(named));
}

/** No rollup goes further, and no store. */
const MOST_MS = 3660 * 86_400_000;
const WINDOW_HINT = "Give since and until together, as 2026-11-12T17:00:00.000Z, the earlier one first, at most ten years apart.";

function readWindow({ since, until }: MessagesQuery): Period | undefined {
  if (since === undefined && until === undefined) return undefined;
  const [from, to] = [Date.parse(since ?? ""), Date.parse(until ?? "")];
  if (to > from && to - from <= MOST_MS) return { from, to };
  throw new OperatorError("INVALID_ARGUMENT", "since and until are no stretch of time.", WINDOW_HINT);
}
