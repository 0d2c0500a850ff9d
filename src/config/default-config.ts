import type { Config } from "./config.ts";
import { machineTimeZone } from "./time-zone.ts";

export const DEFAULT_OWN_ADDRESSES = ["127.0.0.0/8", "::1"] as const;

/** RFC 1918, RFC 4193, and the link-local ranges of RFC 3927 and RFC 4291. */
export const DEFAULT_OWN_NETWORKS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10"] as const;

export const DEFAULT_STORE_DIRECTORY = "./postseal-data";

export const DEFAULT_LISTEN = "127.0.0.1:8025";

export const DEFAULT_INSIGHTS = {
  windowDays: 7,
  significantShare: 0.01,
  significantMessages: 10,
  internetShare: 0.05,
  unknownShare: 0.05,
  unrecognizedShare: 0.001,
  downgradeShare: 0.1,
  failedHandshakes: 10,
} as const;

export const DEFAULT_RETENTION = { deliveries: "90d", rollups: "forever" } as const;

/** What holds where nothing is configured. Days begin in this machine's time zone. */
export function createDefaultConfig(): Config {
  return {
    organization: null,
    domains: [],
    timezone: machineTimeZone(),
    network: { ownAddresses: DEFAULT_OWN_ADDRESSES, ownHosts: [], ownNetworks: DEFAULT_OWN_NETWORKS },
    connectors: [],
    sources: [],
    tlsReportFolders: [],
    store: { embedded: DEFAULT_STORE_DIRECTORY },
    web: { listen: DEFAULT_LISTEN, acceptTlsReports: false },
    insights: DEFAULT_INSIGHTS,
    retention: { deliveriesDays: 90, rollupsDays: null },
    privacy: "domains",
    language: "en",
    mail: null,
  };
}
