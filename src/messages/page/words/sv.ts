import type { words as english } from "./en.ts";

export const words: typeof english = {
  tls: {
    none: "Ingen TLS",
    SSLv3: "SSLv3",
    "TLSv1.0": "TLS 1.0",
    "TLSv1.1": "TLS 1.1",
    "TLSv1.2": "TLS 1.2",
    "TLSv1.3": "TLS 1.3",
    encrypted: "TLS, version ej loggad",
    unknown: "okänt",
    mostSecure: (name) => `(Säkrast) ${name}`,
    legend: "Färger",
  },
  direction: { inbound: "Inkommande", outbound: "Utgående" },
  path: {
    "from-internet": "Från internet",
    "to-internet": "Till internet",
    "from-own-network": "Från det egna nätet",
    "to-own-network": "Till det egna nätet",
    ownNetwork: "Eget nät",
    noConnector: "Ingen anslutning",
    noConnectorShort: "ingen anslutning",
  },
};
