import { fileURLToPath } from "node:url";

/** The bundled sample: lines of a real server, with a configuration that names its partners, and invented TLS reports. */
export const SAMPLE = {
  config: fileURLToPath(new URL("../../corpus/sample/postseal.yaml", import.meta.url)),
  tlsReports: fileURLToPath(new URL("../../corpus/sample/tls-reports.mbox", import.meta.url)),
  log: fileURLToPath(new URL("../../corpus/sample/mail.log.gz", import.meta.url)),
} as const;
