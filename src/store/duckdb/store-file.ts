/** The store's file in its directory. */
export const STORE_FILE = "postseal.duckdb";
