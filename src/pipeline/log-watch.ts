import { OperatorError } from "../model/operator-error.ts";
import { sourceNameOf } from "../sources/source-name.ts";
import { expandPatterns } from "./expand-patterns.ts";
import type { FileRequest } from "./file-plan.ts";
import { type HeldLog, openHeldLog } from "./held-log.ts";

/** Logs that are looked at again and again. */
export interface LogWatch {
  /** Reads what has come since the last look. Gives whether all could be read. */
  look(reading: LookReading): Promise<boolean>;
  /** Holds what is there, so that it can be read later whatever becomes of it. */
  hold(): Promise<void>;
  /** Lets go of the files. */
  close(): Promise<void>;
}

export interface LookReading {
  /** Told before a look which logs there are. */
  readonly onLogs: (logs: readonly FileRequest[]) => void;
  readonly read: (log: FileRequest) => Promise<void>;
  /** Told of a log that was looked at and is not there. */
  readonly onMissing: (log: FileRequest) => void;
  /** Told what failed; what passes by itself is not told. */
  readonly onFailure: (log: FileRequest, failure: unknown) => void;
}

/** @param requests logs by name or by pattern; a pattern's logs are followed from when they appear */
export function openLogWatch(requests: readonly FileRequest[]): LogWatch {
  const held = new Map<string, HeldLog>();
  const seen = new Map<string, string>();
  const logs = new Map<string, FileRequest>();

  /** A log that was found by a pattern stays one, though it is moved away for a moment. */
  async function findLogs(): Promise<readonly FileRequest[]> {
    for (const log of await expandPatterns(requests)) logs.set(sourceNameOf(log.path), log);
    return [...logs.values()];
  }

  function heldLog(source: string): HeldLog {
    const known = held.get(source) ?? openHeldLog();
    held.set(source, known);
    return known;
  }

  async function lookAt(log: FileRequest, { read, onMissing, onFailure }: LookReading): Promise<boolean> {
    const source = sourceNameOf(log.path);
    const files = heldLog(source);
    const { isThere, mark, isYoung } = await files.look(log.path);
    try {
      if (seen.get(source) !== mark) {
        await read({ ...log, held: files.files() });
        if (!isThere) onMissing(log);
      }
      if (!isYoung) seen.set(source, mark);
      await files.settle();
      return true;
    } catch (failure) {
      if (isPassing(failure)) return true;
      onFailure(log, failure);
      return false;
    }
  }

  return {
    async look(reading) {
      const found = await findLogs();
      reading.onLogs(found);
      let isRead = true;
      for (const log of found) isRead = (await lookAt(log, reading)) && isRead;
      return isRead;
    },
    async hold() {
      for (const { path } of await findLogs()) await heldLog(sourceNameOf(path)).look(path);
    },
    async close() {
      for (const files of held.values()) await files.close();
    },
  };
}

/** It was rotated in that very moment: the next look finds where everything is now. */
export function isPassing(failure: unknown): boolean {
  return failure instanceof OperatorError && (failure.code === "SOURCE_REPLACED" || failure.code === "SOURCE_NOT_FOUND");
}
