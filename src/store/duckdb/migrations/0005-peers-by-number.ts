import { PEER_VIEWS } from "../fact-views.ts";
import { IDENTIFY_PEERS, PEER_IDENTITIES, PEER_NAMES } from "../peer-identities.ts";
import type { Migration } from "./migration.ts";

/** The days of every peer name it by a number: summing by its text took most of the time. */
export const peersByNumber: Migration = {
  version: 5,
  statements: [
    "DROP VIEW IF EXISTS all_peer_daily",
    PEER_IDENTITIES,
    IDENTIFY_PEERS,
    PEER_NAMES,
    `CREATE TABLE peer_daily_next AS
     SELECT day, direction, first.peer_id, path, connector, connector_type, tls, certainty, messages, recipients, last_seen_at
     FROM peer_daily LEFT JOIN (
       SELECT peer_names.* FROM peer_names JOIN peer_identities AS own ON own.id = peer_names.peer_id AND own.id = own.peer_id
     ) AS first USING (peer) ORDER BY day`,
    "DROP TABLE peer_daily",
    "ALTER TABLE peer_daily_next RENAME TO peer_daily",
    ...PEER_VIEWS,
  ],
};
