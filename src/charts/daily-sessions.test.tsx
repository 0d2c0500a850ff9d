import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createMessages } from "../messages/messages.ts";
import { DailySessions } from "./daily-sessions.tsx";
import { sessionColumns } from "./session-columns.ts";
import { sessionPoints } from "./session-points.ts";

const messages = createMessages("en");
const DAYS = [
  { date: "2026-11-17", sessions: 1200, failed: 0 },
  { date: "2026-11-19", sessions: 800, failed: 3 },
];
const draw = (days: typeof DAYS) =>
  renderToStaticMarkup(<DailySessions columns={sessionColumns(days, "2026-11-17", "2026-11-19")} width={500} messages={messages} id="s" />);

test("a day without a report is a column without sessions", () => {
  expect(sessionColumns(DAYS, "2026-11-17", "2026-11-19")).toEqual([
    { from: "2026-11-17", to: "2026-11-17", sessions: 1200, failed: 0 },
    { from: "2026-11-18", to: "2026-11-18", sessions: 0, failed: 0 },
    { from: "2026-11-19", to: "2026-11-19", sessions: 800, failed: 3 },
  ]);
});

test("a long period has a column for each week, the newest one whole", () => {
  const columns = sessionColumns(DAYS, "2026-01-01", "2026-11-19");
  expect(columns.at(-1)).toEqual({ from: "2026-11-13", to: "2026-11-19", sessions: 2000, failed: 3 });
  expect(columns[0]).toMatchObject({ from: "2026-01-01" });
});

test("the chart says what it shows, and draws failed sessions in both lanes", () => {
  const drawn = draw(DAYS);
  expect(drawn).toContain('aria-label="Sessions per day: 2,000 in all, 3 failed"');
  expect(drawn).toContain("Failed sessions, enlarged");
  expect(drawn.match(/fill="url\(#s-hatch\)"/g)).toHaveLength(2);
});

test("without a failed session the second lane says so", () => {
  const drawn = draw(DAYS.map((day) => ({ ...day, failed: 0 })));
  expect(drawn).toContain("No failed session");
  expect(drawn).not.toContain('fill="url(#s-hatch)"');
});

test("every column can be reached, with its numbers", () => {
  const points = sessionPoints(sessionColumns(DAYS, "2026-11-17", "2026-11-19"), messages);
  expect(points[2]).toEqual({
    key: "2026-11-19",
    row: 0,
    title: "Thu 19 Nov",
    facts: [
      { outcome: "none", name: "Failed", value: "3" },
      { outcome: "encrypted", name: "Successful", value: "797" },
      { outcome: null, name: "Sessions", value: "800" },
    ],
  });
});
