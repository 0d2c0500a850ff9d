import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createMessages } from "../messages/messages.ts";
import { daysToName } from "./day-axis.tsx";
import { StateStrip, stateStripFinding } from "./state-strip.tsx";

const STRIP = {
  strip: ["TLSv1.2", null, "none", "none", "unknown"],
  from: "2026-11-15",
  to: "2026-11-19",
  title: "evil\u202e.example",
  messages: createMessages("en"),
} as const;

test("the strip of a peer's days is named by what it shows, days without mail included", () => {
  expect(stateStripFinding(STRIP)).toBe(
    "evil‹U+202E›.example, the worst of each day, 15 – 19 Nov 2026: No TLS on 2 days, TLS 1.2 on 1 day, unknown on 1 day, no mail on 1 day",
  );
});

test("it has a cell for each day, plain and of one colour, and a line where there was no mail", () => {
  const markup = renderToStaticMarkup(<StateStrip {...STRIP} />);
  expect(markup.match(/<rect[^>]*>/g)).toEqual([
    '<rect x="0" width="4" height="14" fill="var(--tls-12)">',
    '<rect x="5" y="6.5" width="4" height="1" fill="var(--line-strong)">',
    '<rect x="10" width="4" height="14" fill="var(--tls-none)">',
    '<rect x="15" width="4" height="14" fill="var(--tls-none)">',
    '<rect x="20" width="4" height="14" fill="var(--tls-unknown)">',
  ]);
});

test.for([
  [5, 400, [0, 1, 2, 3, 4]],
  [30, 400, [5, 11, 17, 23, 29]],
  [30, 10, [29]],
  [0, 400, []],
] as const)("of %i days at %i pixels as many are named as fit, the last one always", ([count, width, expected]) => {
  expect(daysToName(Array(count).fill("2026-11-19"), width)).toEqual(expected);
});
