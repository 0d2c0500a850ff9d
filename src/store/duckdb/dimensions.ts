import type { DuckDBConnection } from "@duckdb/node-api";
import { DIMENSION_NAMES, type DimensionName } from "../columns.ts";
import type { DimensionBatches, FactBatch } from "../fact-batch.ts";
import type { DimensionIds } from "./append-batch.ts";
import { DimensionRows } from "./dimension-rows.ts";

/** The rows of all dimensions, as far as they are kept in mind. One for each store. */
export class Dimensions {
  readonly #rows: Readonly<Record<DimensionName, DimensionRows>> = {
    origin: new DimensionRows("origin"),
    peer: new DimensionRows("peer"),
    handshake: new DimensionRows("handshake"),
    sender: new DimensionRows("sender"),
    recipient_list: new DimensionRows("recipient_list"),
    route: new DimensionRows("route"),
  };

  /** Numbers for what a commit refers to; inside the connection's transaction. */
  async findOrAddAll(connection: DuckDBConnection, batches: DimensionBatches): Promise<DimensionIds> {
    return {
      origin: await this.findOrAdd(connection, "origin", batches.origin),
      peer: await this.findOrAdd(connection, "peer", batches.peer),
      handshake: await this.findOrAdd(connection, "handshake", batches.handshake),
      sender: await this.findOrAdd(connection, "sender", batches.sender),
      recipient_list: await this.findOrAdd(connection, "recipient_list", batches.recipient_list),
      route: await this.findOrAdd(connection, "route", batches.route),
    };
  }

  /** Numbers for the rows of one dimension; inside the connection's transaction. */
  findOrAdd(connection: DuckDBConnection, name: DimensionName, batch: FactBatch): Promise<Int32Array> {
    return this.#rows[name].findOrAdd(connection, batch);
  }

  /** To be called when a transaction has failed. */
  forget(): void {
    for (const name of DIMENSION_NAMES) this.#rows[name].forget();
  }
}
