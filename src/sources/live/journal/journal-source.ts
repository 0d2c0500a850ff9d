import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { OperatorError } from "../../../model/operator-error.ts";
import { createLineQueue } from "../line-queue.ts";
import type { LiveSource } from "../live-source.ts";
import { receiveLines } from "../receive-lines.ts";
import { findCursor } from "./find-cursor.ts";

export interface JournalOptions {
  readonly name: string;
  /** `null`: this machine's journal. */
  readonly directory: string | null;
  /** Fields and their values, as journalctl takes them. */
  readonly matches: readonly string[];
}

/** What the reader needs of an entry: with all its fields it is several times as long. */
const FIELDS = "_SOURCE_REALTIME_TIMESTAMP,MESSAGE,SYSLOG_IDENTIFIER,SYSLOG_PID,_PID,_HOSTNAME";
const MAX_COMPLAINT_CHARACTERS = 300;

/**
 * The journal of systemd, from its beginning or from the entry after the last one that is durable.
 *
 * @see journalctl(1): `--after-cursor`, `--output=json`
 */
export function journalSource(options: JournalOptions): LiveSource {
  return {
    name: options.name,
    async open({ cursor }) {
      const queue = createLineQueue();
      const { process, stdout, complaint } = await start(options, cursor);
      let isStopping = false;
      const ended = new Promise<void>((resolve) => {
        receiveLines(stdout, queue, { cursorOf: findCursor, onLost() {} });
        process.once("close", () => {
          queue.end(isStopping ? undefined : unavailable(`journalctl ended: ${complaint() || "it does not say why"}`));
          resolve();
        });
      });
      return {
        take: queue.take,
        state: queue.state,
        lost: () => 0,
        stop() {
          isStopping = true;
          process.kill();
          return ended;
        },
      };
    },
  };
}

interface Started {
  readonly process: ChildProcess;
  readonly stdout: Readable;
  /** What it said last. */
  readonly complaint: () => string;
}

function start({ directory, matches }: JournalOptions, cursor: string): Promise<Started> {
  const from = [...(directory === null ? [] : [`--directory=${directory}`]), ...(cursor === "" ? [] : [`--after-cursor=${cursor}`])];
  const form = ["--output=json", "--all", `--output-fields=${FIELDS}`, "--quiet", "--no-pager"];
  // To follow means this boot only, unless told otherwise: what was written before a restart of the machine would be lost.
  const journalctl = spawn("journalctl", ["--follow", "--no-tail", "--boot=all", ...form, ...from, "--", ...matches], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  journalctl.stderr.on("data", (text: Buffer) => {
    said = (said + text.toString("utf8")).slice(-MAX_COMPLAINT_CHARACTERS);
  });
  return new Promise((resolve, reject) => {
    journalctl.once("error", (failure) => reject(unavailable(`journalctl cannot be run: ${failure.message}`)));
    journalctl.once("spawn", () => {
      resolve({ process: journalctl, stdout: journalctl.stdout, complaint: () => said.trim().split("\n").at(-1) ?? "" });
    });
  });
}

function unavailable(message: string): OperatorError {
  return new OperatorError("JOURNAL_UNAVAILABLE", message);
}
