import { fileURLToPath } from "node:url";

/** The bundled sample: lines of real servers, with a configuration that names their partners. */
export const SAMPLE = {
  config: fileURLToPath(new URL("../../corpus/sample/postseal.yaml", import.meta.url)),
  log: fileURLToPath(new URL("../../corpus/sample/mail.log.gz", import.meta.url)),
} as const;
