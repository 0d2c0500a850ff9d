import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/**
 * Connections for questions. A connection answers one question at a time, so each question takes one of its own:
 * an export that streams for minutes holds up nobody.
 */
export class ConnectionPool {
  readonly #instance: DuckDBInstance;
  readonly #idle: DuckDBConnection[] = [];
  readonly #busy = new Set<DuckDBConnection>();
  #closed = false;

  constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  async take(): Promise<DuckDBConnection> {
    if (this.#closed) throw new Error("the store is closed");
    const connection = this.#idle.pop() ?? (await this.#connect());
    this.#busy.add(connection);
    return connection;
  }

  /** Gives back what `take` gave. */
  release(connection: DuckDBConnection): void {
    if (this.#busy.delete(connection)) this.#idle.push(connection);
  }

  /** Whether no question is under way. */
  get isIdle(): boolean {
    return this.#busy.size === 0;
  }

  /** Ends every connection; questions under way fail. */
  closeSync(): void {
    this.#closed = true;
    for (const connection of this.#busy) {
      connection.interrupt();
      connection.closeSync();
    }
    this.#busy.clear();
    for (const connection of this.#idle.splice(0)) connection.closeSync();
  }

  async #connect(): Promise<DuckDBConnection> {
    const connection = await this.#instance.connect();
    await connection.run("USE store");
    return connection;
  }
}
