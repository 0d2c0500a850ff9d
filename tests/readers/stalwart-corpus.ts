import { stalwartFormat } from "../../src/readers/stalwart/stalwart-reader.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

export const STALWART_CORPUS: ReaderCorpus = {
  format: stalwartFormat,
  // No real Stalwart was at hand.
  labLogs: [],
  samples: ["samples/stalwart.log"],
  tellsRecipients: () => true,
  namesEverySuite: true,
  withoutTls: (line) => (/\((?:tls\.handshake|delivery\.start-tls)\)/.test(line) ? null : line),
  keysOf: (line) => {
    const connection = /remoteIp = (\S+), remotePort = (\d+)/.exec(line)?.[0];
    const message = /queueId = \d+/.exec(line)?.[0];
    return [connection ?? message ?? "none", ...(connection !== undefined && message !== undefined ? [message] : [])];
  },
  isBarrier: () => false,
  longBefore: [
    '2026-11-20T00:00:00Z INFO TLS handshake (tls.handshake) listenerId = "smtp", localPort = 25, remoteIp = 127.0.9.9, remotePort = 1, version = "TLSv1_3", details = "TLS13_AES_256_GCM_SHA384"',
  ],
  longAfter: "2026-11-24T00:00:00Z INFO Housekeeper process started (housekeeper.start) ",
};
