import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { gzipSync } from "node:zlib";

/** A mail server's log and its rotation, step by step, as syslog and logrotate do it. */
export interface LogWriter {
  /** Writes the next lines; with `half`, the last of them only in part, to be completed by whatever comes next. */
  append(lines: number, half: boolean): void;
  /** Moves the log away, goes on writing there for some lines, and begins a new one some time later. */
  rotate(lateLines: number): void;
  /** Begins the log after a rotation, empty. */
  create(): void;
  /** Copies the log and empties it. */
  copyTruncate(): void;
  /** Compresses the newest rotated part, leaving both for a moment as gzip does. */
  compress(): void;
  written(): number;
}

export function openLogWriter(path: string, lines: readonly string[]): LogWriter {
  let next = 0;
  let rest = "";
  let rotations = 0;

  function write(target: string, count: number, half: boolean): void {
    const text = `${rest}${lines.slice(next, next + count).join("")}`;
    next = Math.min(lines.length, next + count);
    const cut = half && text !== "" ? text.length - 1 - (next % 30) : text.length;
    appendFileSync(target, text.slice(0, Math.max(0, cut)), "latin1");
    rest = text.slice(Math.max(0, cut));
  }

  /** `.2.gz` becomes `.3.gz`, `.1` becomes `.2`. */
  function makeRoom(): void {
    for (let number = rotations++; number >= 1; number--) {
      for (const suffix of ["", ".gz"]) {
        if (existsSync(`${path}.${number}${suffix}`)) renameSync(`${path}.${number}${suffix}`, `${path}.${number + 1}${suffix}`);
      }
    }
  }

  return {
    append: (count, half) => write(path, count, half),
    rotate(lateLines) {
      if (!existsSync(path)) return;
      makeRoom();
      renameSync(path, `${path}.1`);
      write(`${path}.1`, lateLines, false);
    },
    create: () => appendFileSync(path, ""),
    copyTruncate() {
      if (!existsSync(path)) return;
      write(path, 0, false);
      makeRoom();
      copyFileSync(path, `${path}.1`);
      truncateSync(path);
    },
    compress() {
      const plain = `${path}.1`;
      if (!existsSync(plain)) return;
      const content = gzipSync(readFileSync(plain));
      const { atime, mtime } = statSync(plain);
      writeFileSync(`${plain}.gz`, content.subarray(0, content.length / 2));
      writeFileSync(`${plain}.gz`, content);
      utimesSync(`${plain}.gz`, atime, mtime);
      unlinkSync(plain);
    },
    written: () => next,
  };
}
