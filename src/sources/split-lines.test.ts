import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLineSplitter, MAX_LINE_BYTES } from "./split-lines.ts";

type Told = readonly [position: number, text: string];

/** What a splitter tells of content that comes in pieces; overlong lines as `OVERLONG`. */
function split(pieces: readonly Uint8Array[], from = 0, isFinished = true) {
  const lines: Told[] = [];
  const splitter = createLineSplitter(
    from,
    (buffer, start, end, position) => lines.push([position, buffer.toString("latin1", start, end)]),
    (position) => lines.push([position, "OVERLONG"]),
  );
  for (const piece of pieces) splitter.feed(Buffer.from(piece));
  const pendingBytes = splitter.pendingBytes();
  if (isFinished) splitter.finish();
  return { lines, pendingBytes, position: splitter.position() };
}

describe("a splitter tells", () => {
  test.for([
    [
      "lines and where they start",
      "ab\nc\n",
      [
        [0, "ab"],
        [3, "c"],
      ],
    ],
    [
      "empty lines",
      "\n\na\n",
      [
        [0, ""],
        [1, ""],
        [2, "a"],
      ],
    ],
    [
      "lines that end in CR LF without the CR",
      "ab\r\nc\r\n",
      [
        [0, "ab"],
        [4, "c"],
      ],
    ],
    ["a CR inside a line as it is", "a\rb\n", [[0, "a\rb"]]],
    ["one CR alone", "\r\n", [[0, ""]]],
    [
      "a last line without an end, when nothing more can come",
      "ab\ncd",
      [
        [0, "ab"],
        [3, "cd"],
      ],
    ],
    ["nothing of nothing", "", []],
  ] as const)("%s", ([, content, expected]) => {
    expect(split([Buffer.from(content)]).lines).toEqual(expected);
  });

  test("positions from where it began", () => {
    expect(split([Buffer.from("ab\nc\n")], 100)).toMatchObject({
      lines: [
        [100, "ab"],
        [103, "c"],
      ],
      position: 105,
    });
  });

  test("how much of a line is still without an end, and where to resume", () => {
    expect(split([Buffer.from("ab\ncd")], 0, false)).toEqual({ lines: [[0, "ab"]], pendingBytes: 2, position: 3 });
  });
});

describe("a line", () => {
  const longest = "x".repeat(MAX_LINE_BYTES);

  test.for([
    ["as long as allowed is told", [longest, "\n"], [[0, longest]]],
    ["as long as allowed, cut anywhere, is told", [longest.slice(1), "x\n"], [[0, longest]]],
    [
      "one byte longer is overlong",
      [`${longest}x\nab\n`],
      [
        [0, "OVERLONG"],
        [MAX_LINE_BYTES + 2, "ab"],
      ],
    ],
    [
      "that becomes too long in a later piece is overlong",
      ["x", longest, "\nab\n"],
      [
        [0, "OVERLONG"],
        [MAX_LINE_BYTES + 2, "ab"],
      ],
    ],
    [
      "that is too long and never ends is overlong",
      ["ab\n", longest, longest, longest],
      [
        [0, "ab"],
        [3, "OVERLONG"],
      ],
    ],
  ] as const)("%s", ([, pieces, expected]) => {
    expect(split(pieces.map((piece) => Buffer.from(piece))).lines).toEqual(expected);
  });

  test("that is too long counts as pending to its last byte", () => {
    expect(split([Buffer.from(`a\n${longest}xyz`)], 0, false)).toEqual({
      lines: [[0, "a"]],
      pendingBytes: MAX_LINE_BYTES + 3,
      position: 2,
    });
  });
});

/** Content with many line ends, some CRs and now and then a line around the limit. */
const content = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)) },
      { weight: 6, arbitrary: fc.constantFrom(Buffer.from("\n"), Buffer.from("\r\n")) },
      { weight: 1, arbitrary: fc.integer({ min: MAX_LINE_BYTES - 2, max: MAX_LINE_BYTES + 2 }).map((length) => Buffer.alloc(length, "y")) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.concat(parts));

test("any split of any content into pieces gives the same lines, and loses no byte", () => {
  fc.assert(
    fc.property(content, fc.array(fc.nat()), fc.boolean(), (bytes, cuts, isFinished) => {
      const places = cuts.map((cut) => cut % (bytes.length + 1)).sort((left, right) => left - right);
      const pieces = [...places, bytes.length].map((end, index) => bytes.subarray(index === 0 ? 0 : places[index - 1], end));
      const whole = split([bytes], 0, isFinished);
      expect(split(pieces, 0, isFinished)).toEqual(whole);
      expect(whole.position + (isFinished ? 0 : whole.pendingBytes)).toBe(bytes.length);
      expect(whole.lines).toHaveLength(linesOf(bytes, isFinished));
    }),
    { numRuns: 200 },
  );
});

/** Counted without the splitter: line ends, and a rest that counts when nothing more can come. */
function linesOf(bytes: Buffer, isFinished: boolean): number {
  const ends = bytes.filter((byte) => byte === 10).length;
  return ends + (isFinished && bytes.length > 0 && bytes.at(-1) !== 10 ? 1 : 0);
}
