/** Texts of what the field's words are called. */
export const words = {
  tls: {
    none: "No TLS",
    SSLv3: "SSLv3",
    "TLSv1.0": "TLS 1.0",
    "TLSv1.1": "TLS 1.1",
    "TLSv1.2": "TLS 1.2",
    "TLSv1.3": "TLS 1.3",
    encrypted: "TLS, version not logged",
    unknown: "unknown",
    mostSecure: (name: string) => `(Most secure) ${name}`,
    legend: "Colours",
  },
  direction: { inbound: "Inbound", outbound: "Outbound" },
  path: {
    "from-internet": "From the internet",
    "to-internet": "To the internet",
    "from-own-network": "From your own network",
    "to-own-network": "To your own network",
    ownNetwork: "Own network",
    noConnector: "No connector",
    noConnectorShort: "no connector",
  },
};
