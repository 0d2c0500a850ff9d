import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Config } from "../../config/config.ts";
import type { ConfigDesk } from "../../config/config-desk.ts";
import type { ReportDesk } from "../../dispatch/report-desk.ts";
import type { EvidenceLine, Provable } from "../../model/evidence-line.ts";
import type { SnoozeKeeper } from "../../model/snooze.ts";
import type { SourceState } from "../../model/source-state.ts";
import type { KeptReports } from "../../model/tls-report-keeper.ts";
import type { Changes } from "../changes.ts";
import type { Questions } from "../questions.ts";

export type ReadEvidence = (provable: Provable) => Promise<readonly EvidenceLine[]>;

export type TakeTlsReport = (body: Uint8Array) => Promise<KeptReports>;

/** What the endpoints answer from. */
export interface AnswerOptions {
  readonly questions: Questions;
  readonly config: Pick<Config, "organization" | "timezone" | "language" | "connectors">;
  /** Shows and changes the configuration. */
  readonly desk: ConfigDesk;
  readonly about: { readonly version: string; readonly sample: boolean };
  /** The sources as they are at this moment. */
  readonly sources: () => readonly SourceState[];
  readonly snoozes: SnoozeKeeper;
  /** Takes a TLS report that somebody sends, its body bounded; absent: none are taken. Throws `OperatorError`. */
  readonly takeTlsReport?: TakeTlsReport | undefined;
  /** Reports that are sent by mail. */
  readonly requestedReports: ReportDesk;
  /** Reads the log lines that prove a message, their deciding words marked. */
  readonly readEvidence: ReadEvidence;
  /** Told of every commit. */
  readonly changes: Changes;
  /** Epoch milliseconds UTC. */
  readonly now: () => number;
  /** Told of every fault of our own, which the asker sees as INTERNAL only. */
  readonly onFault?: (fault: unknown) => void;
}

/** Adds one endpoint to the API. */
export type Endpoint = (api: OpenAPIHono, options: AnswerOptions) => void;
