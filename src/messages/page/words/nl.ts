import type { words as english } from "./en.ts";

export const words: typeof english = {
  tls: {
    none: "Geen TLS",
    SSLv3: "SSLv3",
    "TLSv1.0": "TLS 1.0",
    "TLSv1.1": "TLS 1.1",
    "TLSv1.2": "TLS 1.2",
    "TLSv1.3": "TLS 1.3",
    encrypted: "TLS, versie niet gelogd",
    unknown: "onbekend",
    mostSecure: (name) => `(Veiligst) ${name}`,
    legend: "Kleuren",
  },
  direction: { inbound: "Binnenkomend", outbound: "Uitgaand" },
  path: {
    "from-internet": "Van internet",
    "to-internet": "Naar internet",
    "from-own-network": "Uit het eigen netwerk",
    "to-own-network": "Naar het eigen netwerk",
    ownNetwork: "Eigen netwerk",
    noConnector: "Geen connector",
    noConnectorShort: "geen connector",
  },
};
