import type { RunOptions } from "./postfix-configuration.ts";

const base = {
  tlsLogLevel: 1,
  longQueueIds: false,
  reusesTlsConnections: false,
  logsClientPorts: false,
  screensDeeply: false,
} as const satisfies Partial<RunOptions>;

/** The runs of the lab: as most servers are set up, with everything new switched on, and with no TLS in the log. */
export const RUNS: readonly RunOptions[] = [
  { ...base, name: "usual", seed: 1 },
  {
    ...base,
    name: "modern",
    seed: 2,
    tlsLogLevel: 2,
    longQueueIds: true,
    reusesTlsConnections: true,
    logsClientPorts: true,
    screensDeeply: true,
  },
  { ...base, name: "silent", seed: 3, tlsLogLevel: 0 },
];
