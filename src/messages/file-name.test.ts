import { expect, test } from "vitest";
import { renderFileName } from "./file-name.ts";

const WEEK = { from: "2026-11-13", to: "2026-11-19" };

test.for([
  [{ title: "Connector report", range: WEEK }, "csv", "postseal-connector-report-2026-11-13-2026-11-19.csv"],
  [{ title: "Sources" }, "csv", "postseal-sources.csv"],
  [
    { title: "Utgående och inkommande e-postflöde", range: WEEK },
    "svg",
    "postseal-utgaende-och-inkommande-e-postflode-2026-11-13-2026-11-19.svg",
  ],
  [{ title: "Contoso", range: { from: "2026-11-19", to: "2026-11-19" } }, "png", "postseal-contoso-2026-11-19.png"],
  [{ title: '../../etc/passwd <img src="x"> \u202E' }, "png", "postseal-etc-passwd-img-src-x.png"],
  [{ title: "‹›" }, "csv", "postseal.csv"],
  [{ title: "a".repeat(300) }, "csv", `postseal-${"a".repeat(60)}.csv`],
] as const)("%j as %s is saved as %s", ([panel, extension, expected]) => {
  expect(renderFileName(panel, extension)).toBe(expected);
});
