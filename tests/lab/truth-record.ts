/** One message transaction as the peer saw it: what client or sink really negotiated, independent of any log. */
export interface TruthRecord {
  /** Base name of the log file in which the server wrote about it. */
  readonly log: string;
  /** `local_pickup`: handed in by a local program, no connection. */
  readonly direction: "inbound" | "outbound" | "local_pickup";
  readonly queue_id: string | null;
  readonly message_id: string | null;
  /** Inbound: the connecting peer. */
  readonly client_ip?: string | null;
  /** Inbound: which entry of the server it took. */
  readonly path?: string;
  /** Outbound: the accepting peer. */
  readonly server_ip?: string | null;
  /** Outbound: the sink's name; `filter` is the server's own content filter. */
  readonly server?: string | null;
  /** OpenSSL's spelling, `TLSv1` is 1.0; `null` is plaintext. */
  readonly tls_version: string | null;
  /** OpenSSL's name; `null` for plaintext. */
  readonly cipher: string | null;
  /** Accepted recipients. */
  readonly recipients?: readonly string[];
  /** Only `accepted` hands a message over. */
  readonly outcome: string;
  readonly sasl_user?: string | null;
}
