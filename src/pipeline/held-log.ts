import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type HeldFile, openHeldFile } from "../sources/held-file.ts";
import { markOf } from "./plan-rotated-parts.ts";

/** Looks in a row after which nobody writes to a file any more that was the log before. */
const QUIET_LOOKS = 120;
/** A file system's clock ticks this often at least. */
const YOUNG_MS = 50;

/** A log that is followed, held open together with what was the log before. */
export interface HeldLog {
  /** Newest first. */
  files(): readonly HeldFile[];
  /** Opens the log when another file has its name by now. */
  look(path: string): Promise<LogLook>;
  /** They were read as they stood at a look: what has been quiet for long is let go. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** How a log stands. */
export interface LogLook {
  readonly isThere: boolean;
  /** Another one when there is more to read, in the log, in what was the log before, or in other parts beside it. */
  readonly mark: string;
  /** Its time stamps are so young that the next change may bear the same. */
  readonly isYoung: boolean;
}

interface Holding {
  readonly file: HeldFile;
  mark: string;
  quietLooks: number;
}

/** @param mostHeld files held at once; 0 for a file that is never rotated: then it is only looked at */
export function openHeldLog(mostHeld: number): HeldLog {
  let holdings: Holding[] = [];

  /** How the log stands; `undefined` while it is not there. */
  async function hold(path: string): Promise<string | undefined> {
    const facts = await stat(path).catch(() => undefined); // moved away by its rotation, or not there yet
    if (facts === undefined) return undefined;
    if (mostHeld > 0 && !holdings.some(({ file }) => file.inode === facts.ino)) {
      const file = await openHeldFile(path);
      if (file !== undefined) holdings.unshift({ file, mark: "", quietLooks: 0 });
    }
    return markOf({ inode: facts.ino, diskBytes: facts.size, modifiedAt: facts.mtimeMs });
  }

  async function keepOnly(isKept: (holding: Holding, place: number) => boolean): Promise<void> {
    const [kept, dropped] = [holdings.filter(isKept), holdings.filter((holding, place) => !isKept(holding, place))];
    holdings = kept;
    for (const { file } of dropped) await file.handle.close();
  }

  return {
    files: () => holdings.map(({ file }) => file),
    async look(path) {
      const ofLog = await hold(path);
      for (const holding of holdings) {
        const { ino, size, mtimeMs } = await holding.file.handle.stat();
        const mark = markOf({ inode: ino, diskBytes: size, modifiedAt: mtimeMs });
        holding.quietLooks = mark === holding.mark ? holding.quietLooks + 1 : 0;
        holding.mark = mark;
      }
      if (mostHeld === 0) return { isThere: ofLog !== undefined, mark: ofLog ?? "", isYoung: false };
      const changedAt = (await stat(dirname(path)).catch(() => undefined))?.mtimeMs; // a part came, went or was renamed
      const mark = [path, ofLog, changedAt, ...holdings.map((holding) => holding.mark)].join("\n");
      return { isThere: ofLog !== undefined, mark, isYoung: Math.abs(Date.now() - (changedAt ?? 0)) < YOUNG_MS };
    },
    settle: () => keepOnly(({ quietLooks }, place) => place === 0 || (quietLooks < QUIET_LOOKS && place < mostHeld)),
    close: () => keepOnly(() => false),
  };
}
