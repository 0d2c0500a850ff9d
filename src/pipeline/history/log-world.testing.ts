import { spawnSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { HEAD_BYTES } from "../../sources/log-file.ts";

/** How logs are named, rotated and asked for. */
export interface Scenario {
  readonly name: string;
  /** Paths below the directory; a link's log is what it points to. */
  readonly logs: readonly string[];
  /** What is followed. */
  readonly asked: readonly string[];
  /** Older parts are read too. */
  readonly asksForParts: boolean;
  readonly suffix: "number" | "date";
  readonly isLink: boolean;
}

export const SCENARIOS: readonly Scenario[] = [
  { name: "a log", logs: ["mail.log"], asked: ["mail.log"], asksForParts: false, suffix: "number", isLink: false },
  { name: "a log whose parts are dated", logs: ["maillog"], asked: ["maillog"], asksForParts: false, suffix: "date", isLink: false },
  { name: "two logs", logs: ["mail.log", "mx2.log"], asked: ["mail.log", "mx2.log"], asksForParts: false, suffix: "number", isLink: false },
  {
    name: "logs found by a pattern",
    logs: ["mx1/mail.log", "mx2/mail.log"],
    asked: ["*/mail.log"],
    asksForParts: false,
    suffix: "number",
    isLink: false,
  },
  {
    name: "a log and its parts found by a pattern",
    logs: ["mail.log"],
    asked: ["mail.log*"],
    asksForParts: true,
    suffix: "number",
    isLink: false,
  },
  {
    name: "a link to a log that is begun every day",
    logs: ["current.log"],
    asked: ["current.log"],
    asksForParts: false,
    suffix: "date",
    isLink: true,
  },
];

/** What a name on disk gives: the ids of the lines that are in it, in order. */
interface Content {
  ids: string[];
}

/** One program that writes to a log, as it holds it open: through renaming and removal it writes on to the same file. */
interface Program {
  fd: number | null;
  content: Content | null;
  /** What is left of a line that is written in part. */
  rest: string;
}

export const PACKINGS = ["gz", "bz2", "xz", "zst"] as const;
export type Packing = (typeof PACKINGS)[number];
const PACKERS = { bz2: "bzip2", xz: "xz", zst: "zstd" } as const;

const PROGRAMS = 2;

/** Logs on disk, those who write them, and what became of every line. Every line is a message with an id of its own. */
export class LogWorld {
  readonly scenario: Scenario;
  readonly directory: string;
  /** By inode: what is in a file that has a name. */
  readonly #contents = new Map<number, Content>();
  readonly #programs: Program[][];
  readonly written: string[] = [];
  #now = Date.UTC(2026, 10, 22, 12);
  #days = 0;
  #parts = 0;
  hasSteppedBack = false;

  constructor(scenario: Scenario, directory: string) {
    this.scenario = scenario;
    this.directory = directory;
    this.#programs = scenario.logs.map(() => Array.from({ length: PROGRAMS }, () => ({ fd: null, content: null, rest: "" })));
    for (const log of scenario.logs) mkdirSync(dirname(join(directory, log)), { recursive: true });
    mkdirSync(join(directory, "elsewhere"));
  }

  path(log: number): string {
    return join(this.directory, this.scenario.logs[log] ?? "");
  }

  /** Lines that somebody can still read: under a name of the log or its parts, or in a file that is held open. */
  readable(held: ReadonlySet<number>): ReadonlySet<string> {
    const inodes = new Set([...held, ...this.scenario.logs.flatMap((_, log) => this.#names(log)).map((path) => statSync(path).ino)]);
    return new Set([...inodes].flatMap((inode) => this.#contents.get(inode)?.ids ?? []));
  }

  partInodes(log: number): readonly number[] {
    return this.#partsOf(log).map((path) => statSync(path).ino);
  }

  idsIn(inode: number): readonly string[] {
    return this.#contents.get(inode)?.ids ?? [];
  }

  inodeOf(log: number): number | undefined {
    return statSync(this.path(log), { throwIfNoEntry: false })?.ino;
  }

  write(log: number, which: number, lines: number, isHalf: boolean): void {
    const program = this.#programs[log]?.[which];
    if (program === undefined) return;
    this.completeLines(log);
    if (program.fd === null) this.reopen(log, which);
    const text = Array.from({ length: lines }, () => this.#line(log, program)).join("");
    const cut = isHalf ? text.length - 20 : text.length;
    writeSync(program.fd ?? -1, text.slice(0, cut), null, "latin1");
    program.rest = text.slice(cut);
  }

  #line(log: number, program: Program): string {
    const id = `1aaaa${log}-${(this.written.length + 1).toString(36).padStart(6, "0")}-AA`;
    this.written.push(id);
    program.content?.ids.push(id);
    this.#now += 100;
    const time = new Date(this.#now).toISOString().slice(0, 19).replace("T", " ");
    return `${time} ${id} <= ann@example.org H=mx.example.org [192.0.2.${this.written.length % 250}] P=esmtps X=TLS1.3:TLS_AES_256_GCM_SHA384:256 S=746\n`;
  }

  /** No line is written into another one. */
  completeLines(log: number): void {
    for (const program of this.#programs[log] ?? []) {
      if (program.rest !== "" && program.fd !== null) writeSync(program.fd, program.rest, null, "latin1");
      program.rest = "";
    }
  }

  /** The program notices that the log was rotated. */
  reopen(log: number, which: number): void {
    const program = this.#programs[log]?.[which];
    if (program === undefined) return;
    this.completeLines(log);
    if (program.fd !== null) closeSync(program.fd);
    if (this.scenario.isLink && !existsSync(this.path(log))) this.#beginDay(log);
    program.content = this.#begin(this.path(log));
    program.fd = openSync(this.path(log), "a");
  }

  create(log: number): void {
    if (!this.scenario.isLink) this.#begin(this.path(log));
  }

  /** Moves the log away as logrotate does; to a link its next day. */
  rotate(log: number): void {
    const path = this.path(log);
    if (this.scenario.isLink) this.#beginDay(log);
    else if (existsSync(path)) renameSync(path, this.#makeRoom(log));
  }

  copyTruncate(log: number): void {
    const path = this.path(log);
    if (this.scenario.isLink || !existsSync(path)) return;
    this.completeLines(log);
    const part = this.#makeRoom(log);
    copyFileSync(path, part);
    const content = this.#contentAt(path);
    this.#contents.set(statSync(part).ino, { ids: content.ids });
    truncateSync(path);
    content.ids = [];
  }

  /** Compresses the newest part that is not, leaving both for a moment. */
  compress(log: number, packing: Packing): void {
    const plain = this.#partsOf(log).find((path) => !/\.(?:gz|bz2|xz|zst)$/.test(path));
    if (plain === undefined || this.#mayBeAnotherFile(plain)) return;
    this.completeLines(log);
    const content = this.#contentAt(plain);
    const packed = pack(readFileSync(plain), packing);
    const { atime, mtime } = statSync(plain);
    writeFileSync(`${plain}.${packing}`, packed.subarray(0, packed.length / 2));
    writeFileSync(`${plain}.${packing}`, packed);
    utimesSync(`${plain}.${packing}`, atime, mtime);
    this.#contents.set(statSync(`${plain}.${packing}`).ino, { ids: [...content.ids] });
    unlinkSync(plain);
  }

  /** A copy of a small log that somebody still adds to begins otherwise than the log: no hash of the one tells of the other. */
  #mayBeAnotherFile(path: string): boolean {
    const content = this.#contentAt(path);
    return statSync(path).size < HEAD_BYTES && this.#programs.flat().some((program) => program.content === content);
  }

  /** The oldest part goes. */
  removeOldest(log: number): void {
    const oldest = this.#partsOf(log).at(-1);
    if (oldest !== undefined) unlinkSync(oldest);
  }

  /** The log itself is moved to where nobody looks; its name is free. */
  moveAway(log: number): void {
    if (existsSync(this.path(log))) renameSync(this.path(log), join(this.directory, "elsewhere", `${this.#parts++}`));
  }

  remove(log: number): void {
    if (existsSync(this.path(log))) unlinkSync(this.path(log));
  }

  stepClock(seconds: number): void {
    this.hasSteppedBack ||= seconds < 0;
    this.#now += seconds * 1000;
  }

  close(): void {
    for (const { fd } of this.#programs.flat()) if (fd !== null) closeSync(fd);
  }

  #beginDay(log: number): void {
    const path = this.path(log);
    const day = join(dirname(path), `day-${20_261_122 + this.#days++}.log`);
    writeFileSync(day, "");
    this.#contents.set(statSync(day).ino, { ids: [] });
    const link = `${path}.new`;
    symlinkSync(day, link);
    renameSync(link, path);
  }

  /** Makes sure that the log is there. */
  #begin(path: string): Content {
    if (!existsSync(path)) {
      writeFileSync(path, "");
      this.#contents.set(statSync(path).ino, { ids: [] });
    }
    return this.#contentAt(path);
  }

  #contentAt(path: string): Content {
    const content = this.#contents.get(statSync(path).ino);
    if (content === undefined) throw new Error(`${path} was not written here`);
    return content;
  }

  /** Of a log and its parts, those that are there. */
  #names(log: number): readonly string[] {
    return existsSync(this.path(log)) ? [this.path(log), ...this.#partsOf(log)] : this.#partsOf(log);
  }

  /** Newest first. */
  #partsOf(log: number): readonly string[] {
    const path = this.path(log);
    const isPart = this.scenario.isLink
      ? (name: string) => name.startsWith("day-")
      : (name: string) => name.startsWith(`${basename(path)}`) && name !== basename(path);
    const names = readdirSync(dirname(path)).filter(isPart);
    const current = this.scenario.isLink ? this.inodeOf(log) : undefined;
    const parts = names.map((name) => join(dirname(path), name)).filter((part) => statSync(part).ino !== current);
    const numberOf = (part: string): number => Number(/(\d+)(?:\.log)?(?:\.[a-z]\w+)?$/.exec(part)?.[1]);
    return parts.toSorted((left, right) =>
      this.scenario.suffix === "number" ? numberOf(left) - numberOf(right) : numberOf(right) - numberOf(left),
    );
  }

  /** The name of the newest part, free. */
  #makeRoom(log: number): string {
    const path = this.path(log);
    if (this.scenario.suffix === "date") return `${path}-${20_261_122_00 + this.#parts++}`;
    for (const part of this.#partsOf(log).toReversed()) {
      const [, number = "", packing = ""] = /\.(\d+)(\.\w+)?$/.exec(part) ?? [];
      renameSync(part, `${path}.${Number(number) + 1}${packing}`);
    }
    return `${path}.1`;
  }
}

function pack(content: Buffer, packing: Packing): Buffer {
  return packing === "gz" ? gzipSync(content) : spawnSync(PACKERS[packing], ["-c"], { input: content }).stdout;
}
