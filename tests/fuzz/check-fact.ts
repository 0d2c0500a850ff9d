import type { LoggedTransaction } from "../../src/model/delivery.ts";

/** No text of a line may go further than this: a domain has 253 characters, a Message-ID 998. */
const LONGEST_TEXT = 2000;
const MOST_TEXTS = 100;

/**
 * What is wrong with a fact, whatever line it came from.
 *
 * @returns `undefined` when nothing is
 */
export function findFault(fact: LoggedTransaction): string | undefined {
  for (const [name, value] of Object.entries({ ...fact, ...fact.evidence, evidence: null })) {
    if (typeof value === "number" && !Number.isSafeInteger(value)) return `${name} is ${value}`;
    if (name === "observedAt" && Number(value) < 0) return "observedAt is before 1970";
    if (typeof value === "function" || value === undefined) return `${name} is of type ${typeof value}`;
    if (typeof value === "string" && value.length > LONGEST_TEXT) return `${name} has ${value.length} characters`;
    if (Array.isArray(value) && value.length > MOST_TEXTS) return `${name} has ${value.length} entries`;
  }
  return undefined;
}
