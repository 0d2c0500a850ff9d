/** What a row's `custom_data` tells of the connection. */
export interface CustomData {
  /** In Windows's words: `SP_PROT_TLS1_2_SERVER`. */
  readonly tlsVersion: string | null;
  /** A bulk cipher, no suite: `CALG_AES_256`. */
  readonly tlsCipher: string | null;
  /** The inbound connector of Exchange Online that took the message. */
  readonly connector: string | null;
}

/** Reads `S:ProxyHop1=...;S:tlsversion=SP_PROT_TLS1_2_SERVER;S:tlscipher=CALG_AES_256;S:InboundConnectorData=Name=...;ConnectorType=...`. */
export function parseCustomData(text: string): CustomData {
  return {
    tlsVersion: /(?:^|;)S:tlsversion=([^;]{1,64})/i.exec(text)?.[1] ?? null,
    tlsCipher: /(?:^|;)S:tlscipher=([^;]{1,64})/i.exec(text)?.[1] ?? null,
    connector: /(?:^|;)S:InboundConnectorData=Name=([^;]{1,255})/i.exec(text)?.[1] ?? null,
  };
}
