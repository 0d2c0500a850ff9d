import { type Random, seededRandom } from "../lab/random.ts";

/** Makes another line of one line, and of a second one where it needs one. */
export type Mutation = (line: Buffer, other: Buffer, random: Random) => Buffer;

/** What a log never holds on purpose: ends of lines and texts, sequences that are no UTF-8, colours, tables of other programs. */
const HOSTILE = [
  ...'\0,\r,\t,\x1b[31m,\x7f,%s%n,../,<>,[],(),",\\,:,;,=,=,  ,status=,queued as ,TLS ,from=<,to=<,#011,#012'.split(","),
  "\u00ff\u00fe",
  "\u00c3\u0028",
  "\u00e2\u0082",
  "\u00ed\u00a0\u0080",
  "4294967296",
  "-1",
  "1e999",
  "99999999999999999999",
  "constructor",
  "__proto__",
].map((text) => Buffer.from(text, "latin1")) as [Buffer, ...Buffer[]];

/** A line that is longer than any line may be. */
const LONG_BYTES = 70_000;
const LONGEST_NOISE_BYTES = 300;

function placeIn(line: Buffer, random: Random): number {
  return random.below(line.length + 1);
}

function spanOf(line: Buffer, random: Random): readonly [from: number, to: number] {
  const from = placeIn(line, random);
  return [from, Math.min(line.length, from + random.below(40))];
}

/** Places of a token: a run of letters and digits. */
function tokenOf(line: Buffer, random: Random): readonly [from: number, to: number] {
  let from = placeIn(line, random);
  let to = from;
  while (from > 0 && isWord(line[from - 1])) from--;
  while (to < line.length && isWord(line[to])) to++;
  return [from, to];
}

function isWord(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
}

function replace(line: Buffer, [from, to]: readonly [number, number], by: Buffer): Buffer {
  return Buffer.concat([line.subarray(0, from), by, line.subarray(to)]);
}

/** Other figures where figures stand, one number for all of a line: times that jump, processes and queue ids without end. */
function redraw(line: Buffer, random: Random, from: number, to: number): Buffer {
  const copy = Buffer.from(line);
  let figures = random.below(2 ** 31);
  for (let at = from; at < Math.min(to, copy.length); at++) {
    const byte = copy[at] ?? 0;
    if (byte < 48 || byte > 70) continue;
    figures = Math.imul(figures, 69_069) + 1;
    if (byte <= 57) copy[at] = 48 + ((figures >>> 16) % 10);
    else if (byte >= 65 && (figures & 65_536) !== 0) copy[at] = 65 + ((figures >>> 17) % 6);
  }
  return copy;
}

/** Drawn once: a part of it is as random as fresh bytes, and costs nothing. */
const NOISE_BYTES = 1 << 20;
const BYTES = noiseFrom(0, 255);
const LETTERS = noiseFrom(32, 126);

function noiseFrom(least: number, most: number): Buffer {
  const random = seededRandom(NOISE_BYTES);
  return Buffer.from(Array.from({ length: NOISE_BYTES }, () => least + random.below(most - least + 1)));
}

function partOf(noise: Buffer, random: Random): Buffer {
  const from = random.below(NOISE_BYTES - LONGEST_NOISE_BYTES);
  return noise.subarray(from, from + random.below(LONGEST_NOISE_BYTES));
}

/** Each with its share of the lines. */
export const MUTATIONS: readonly (readonly [name: string, share: number, Mutation])[] = [
  ["as it is", 40, (line) => line],
  ["other figures after its head", 60, (line, _, random) => redraw(line, random, 16, line.length)],
  ["another time", 10, (line, _, random) => redraw(line, random, 0, 32)],
  ["a byte changed", 30, (line, _, random) => replace(line, [placeIn(line, random), placeIn(line, random)], Buffer.of(random.below(256)))],
  ["cut off", 15, (line, _, random) => line.subarray(0, placeIn(line, random))],
  ["without its beginning", 10, (line, _, random) => line.subarray(placeIn(line, random))],
  ["a part taken out", 20, (line, _, random) => replace(line, spanOf(line, random), Buffer.alloc(0))],
  ["a token of another line", 40, (line, other, random) => replace(line, tokenOf(line, random), other.subarray(...tokenOf(other, random)))],
  [
    "the end of another line",
    20,
    (line, other, random) => replace(line, [placeIn(line, random), line.length], other.subarray(placeIn(other, random))),
  ],
  ["two lines in one", 5, (line, other) => Buffer.concat([line, other])],
  ["something hostile in it", 30, (line, _, random) => replace(line, spanOf(line, random), random.pick(HOSTILE))],
  [
    "a part many times",
    4,
    (line, _, random) =>
      replace(line, [0, 0], Buffer.alloc(random.below(3000), line.subarray(...spanOf(line, random)).toString("latin1") || " ", "latin1")),
  ],
  ["endless", 0.02, (line, _, random) => Buffer.alloc(LONG_BYTES + random.below(9) - 4_470, line.length > 0 ? line : "x")],
  ["random bytes", 10, (_line, _other, random) => partOf(BYTES, random)],
  ["random letters", 6, (_line, _other, random) => partOf(LETTERS, random)],
];
