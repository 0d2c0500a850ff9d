/**
 * Which peer every row of `peers` belongs to: many hosts stand behind one domain. A peer is known by the number of the first row
 * with its name, so that summing by peer compares numbers, and only what is shown is named.
 */
export const PEER_IDENTITIES = "CREATE TABLE peer_identities (id INTEGER, peer_id INTEGER)";

/** The registrable domain, or the address where there is none. */
const NAME = "coalesce(peer_domain, peer_address)";

/** Identifies the rows of `peers` that are new. One without a name is of no peer. */
export const IDENTIFY_PEERS = `
  INSERT INTO peer_identities
  WITH fresh AS MATERIALIZED (
    SELECT id, ${NAME} AS name FROM peers WHERE id > (SELECT coalesce(max(id), 0) FROM peer_identities)
  ), firsts AS (
    SELECT ${NAME} AS name, min(id) AS peer_id FROM peers WHERE ${NAME} IN (SELECT name FROM fresh) GROUP BY ALL
  )
  SELECT fresh.id, firsts.peer_id FROM fresh LEFT JOIN firsts USING (name)`;

/** The name of every peer, and of rows that are not their peer's first: those no sum refers to. */
export const PEER_NAMES = `CREATE VIEW peer_names AS SELECT id AS peer_id, ${NAME} AS peer FROM peers`;
