import { exchangeFormat } from "../../src/readers/exchange/exchange-reader.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

/** Protocol rows by their session, tracked ones by it too. */
const SESSION = /^\S{24},(?:[^,]*,){1,5}([0-9A-F]{16})[,;]/;

export const EXCHANGE_CORPUS: ReaderCorpus = {
  format: exchangeFormat,
  // No real Exchange was at hand; what is known of every message is in exchange-model.test.ts.
  labLogs: [],
  samples: ["RECV", "SEND", "MSGTRK"].map((log) => `samples/${log}2026112201-1.LOG`),
  tellsRecipients: () => true,
  namesEverySuite: false,
  withoutTls: (line) => (line.includes("TLS protocol ") ? null : line),
  keysOf: (line) => [SESSION.exec(line)?.[1] ?? "no session"],
  isBarrier: (line) => line.includes("#"),
  longBefore: [],
  longAfter: "2026-11-24T00:00:00.000Z,EX01\\Default Frontend EX01,08DE999999999999,0,192.0.2.10:25,203.0.113.9:51000,+,,",
};
