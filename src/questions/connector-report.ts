import type { ConnectorType } from "../model/connector.ts";
import type { Path } from "../model/delivery.ts";
import type { TlsCounts } from "../model/tls.ts";

/** One day of one path in one direction: a row of the details table. */
export interface ConnectorDay {
  /** Day in the report's time zone, `2026-11-19`. */
  readonly date: string;
  readonly direction: "inbound" | "outbound";
  readonly path: Path;
  /** The connector's name; `null` without one. */
  readonly connector: string | null;
  readonly connectorType: ConnectorType | null;
  readonly messages: number;
  readonly recipients: number;
  readonly byTls: TlsCounts;
  readonly recipientsByTls: TlsCounts;
}
