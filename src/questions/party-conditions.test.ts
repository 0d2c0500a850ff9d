import { expect, test } from "vitest";
import { CONNECTOR_TYPES } from "../model/connector.ts";
import { PATHS } from "../model/delivery.ts";
import { PARTIES, partyOf } from "../model/party.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { PARTY_CONDITIONS } from "./party-conditions.ts";

const store = storeForEachTest();

test("every way belongs to the party that the rule names, and to no other", async () => {
  const ways = PATHS.flatMap((path) => [null, ...CONNECTOR_TYPES].map((connectorType) => ({ path, connectorType })));
  await store().commit(
    commitOf({
      deliveries: ways.map(({ path, connectorType }, index) => delivery({ path, connector_type: connectorType, evidence_decided: index })),
    }),
  );
  for (const party of PARTIES) {
    const rows = await store().rows(
      `SELECT evidence_decided AS way FROM all_deliveries WHERE ${PARTY_CONDITIONS[party]} ORDER BY evidence_decided`,
    );
    const expected = ways.flatMap(({ path, connectorType }, index) => (partyOf(path, connectorType) === party ? [index] : []));
    expect(rows.map(({ way }) => way)).toEqual(expected);
  }
});
