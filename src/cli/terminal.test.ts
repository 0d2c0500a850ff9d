import { describe, expect, test } from "vitest";
import { detectTerminal } from "./terminal.ts";

describe("standard output", () => {
  test.for([
    ["a terminal has colours and its width", { isTTY: true, columns: 100 }, {}, { color: true, width: 100 }],
    ["a wide terminal is used in part", { isTTY: true, columns: 300 }, {}, { color: true, width: 120 }],
    ["a narrow one is used as far as it reads", { isTTY: true, columns: 40 }, {}, { color: true, width: 60 }],
    ["NO_COLOR takes the colours away", { isTTY: true, columns: 80 }, { NO_COLOR: "1" }, { color: false, width: 80 }],
    ["an empty NO_COLOR does not", { isTTY: true, columns: 80 }, { NO_COLOR: "" }, { color: true, width: 80 }],
    ["a dumb terminal has none", { isTTY: true, columns: 80 }, { TERM: "dumb" }, { color: false, width: 80 }],
    ["a pipe has no colours and 80 columns", { columns: 0 }, {}, { color: false, width: 80 }],
    ["behind a pipe COLUMNS tells the width", { columns: 0 }, { COLUMNS: "72" }, { color: false, width: 72 }],
    ["COLUMNS that is no number tells nothing", { columns: 0 }, { COLUMNS: "wide" }, { color: false, width: 80 }],
  ] as const)("%s", ([, stream, environment, terminal]) => {
    expect(detectTerminal(stream, environment)).toEqual(terminal);
  });
});
