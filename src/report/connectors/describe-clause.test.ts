import { expect, test } from "vitest";
import type { MessageLanguage } from "../../messages/languages.ts";
import { createMessages } from "../../messages/messages.ts";
import { describeClause } from "./describe-clause.ts";
import { parseClause } from "./report-clause.ts";

test.for([
  ["en", "connector starts-with Con", "Connector starts with Con"],
  ["en", "direction is inbound", "Direction is Inbound"],
  ["en", "type is none", "Type is No connector"],
  ["en", "forced-tls is yes", "Forced TLS? is Yes"],
  ["en", "tls10 above 2.5", "TLS 1.0 % is greater than 2.5"],
  ["en", "volume below 1000", "Volume is less than 1,000"],
  ["sv", "tls10 above 2.5", "TLS 1.0 % är större än 2,5"],
  ["nl", "connector is-not Contoso", "Connector is niet Contoso"],
] as const satisfies readonly (readonly [MessageLanguage, string, string])[])("in %s %s reads: %s", ([language, text, expected]) => {
  const clause = parseClause(text);
  expect(clause && describeClause(clause, createMessages(language))).toBe(expected);
});
