import { OperatorError } from "../model/operator-error.ts";
import { findExchangeFilesIfAny } from "../sources/find-exchange-files.ts";
import { sourceNameOf } from "../sources/source-name.ts";
import type { FileRequest } from "./file-plan.ts";
import { findLogs } from "./find-logs.ts";
import { type HeldLog, openHeldLog } from "./held-log.ts";

/** Files held open of one log. */
const MOST_HELD = 8;

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
  async function findAll(): Promise<readonly FileRequest[]> {
    for (const log of await findLogs(requests, findExchangeFilesIfAny)) logs.set(keyOf(log), log);
    return [...logs.values()];
  }

  function heldLog(log: FileRequest): HeldLog {
    const known = held.get(keyOf(log)) ?? openHeldLog(log.isFollowed === true ? MOST_HELD : 0);
    held.set(keyOf(log), known);
    return known;
  }

  async function lookAt(log: FileRequest, { read, onMissing, onFailure }: LookReading): Promise<boolean> {
    const key = keyOf(log);
    const files = heldLog(log);
    const { isThere, mark, isYoung } = await files.look(log.path);
    try {
      if (seen.get(key) !== mark) {
        await read({ ...log, held: files.files() });
        if (!isThere) onMissing(log);
      }
      if (!isYoung) seen.set(key, mark);
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
      const found = await findAll();
      reading.onLogs(found);
      let isRead = true;
      for (const log of found) isRead = (await lookAt(log, reading)) && isRead;
      return isRead;
    },
    async hold() {
      for (const log of await findAll()) await heldLog(log).look(log.path);
    },
    async close() {
      for (const files of held.values()) await files.close();
    },
  };
}

/** A log is one whatever its newest part is called; a file of a folder, which is not rotated, stands for itself. */
function keyOf({ path, isFollowed }: FileRequest): string {
  return isFollowed === true ? sourceNameOf(path) : path;
}

/** It was rotated in that very moment: the next look finds where everything is now. */
export function isPassing(failure: unknown): boolean {
  return failure instanceof OperatorError && (failure.code === "SOURCE_REPLACED" || failure.code === "SOURCE_NOT_FOUND");
}
