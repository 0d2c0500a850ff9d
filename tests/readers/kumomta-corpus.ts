import { kumoMtaFormat } from "../../src/readers/kumomta/kumomta-reader.ts";
import { independentLines } from "./independent-lines.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

const proof = (type: string) =>
  `{"type":"${type}","id":"1","timestamp":1795132800,"peer_address":{"name":"x.test","addr":"127.0.9.9"},"tls_protocol_version":"TLSv1.2","tls_cipher":"X"}`;

export const KUMOMTA_CORPUS: ReaderCorpus = {
  ...independentLines,
  format: kumoMtaFormat,
  samples: ["samples/records.ndjson"],
  longBefore: [proof("Reception"), proof("Delivery")],
  longAfter: `{"type":"Expiration","timestamp":1795564800}`,
};
