import { describe, expect, test } from "vitest";
import { renderPageHints, type WebManifest } from "./page-hints.ts";

const MANIFEST: WebManifest = {
  "index.html": { file: "assets/index-1.js", imports: ["_shared.js"], css: ["assets/index-1.css"] },
  "_shared.js": { file: "assets/shared-1.js" },
  "_charts.js": { file: "assets/charts-1.js", imports: ["_shared.js"] },
  "../messages/en.ts": { file: "assets/en-1.js" },
  "../messages/nl.ts": { file: "assets/nl-1.js" },
  "pages/connector-report/connector-report-page.tsx": {
    file: "assets/connector-report-page-1.js",
    imports: ["index.html", "_charts.js"],
    css: ["assets/connector-report-page-1.css"],
  },
  "pages/peer/peer-page.tsx": { file: "assets/peer-page-1.js", imports: ["_charts.js", "_shared.js"] },
};

describe("the hints of a page name", () => {
  test("its module, its styles, what it imports beyond the entry, and the configured language", () => {
    expect(renderPageHints(MANIFEST, "/connectors", "nl")).toBe(
      [
        "</assets/nl-1.js>; rel=modulepreload",
        "</assets/connector-report-page-1.js>; rel=modulepreload",
        "</assets/connector-report-page-1.css>; rel=prefetch; as=style",
        "</assets/charts-1.js>; rel=modulepreload",
      ].join(", "),
    );
  });

  test.for([
    ["/", "</assets/en-1.js>; rel=modulepreload"],
    ["/flow/protected", "</assets/en-1.js>; rel=modulepreload"],
    [
      "/peers/contoso.example",
      "</assets/en-1.js>; rel=modulepreload, </assets/peer-page-1.js>; rel=modulepreload, </assets/charts-1.js>; rel=modulepreload",
    ],
    ["/nowhere", "</assets/en-1.js>; rel=modulepreload"],
  ] as const)("for %s %s", ([path, expected]) => {
    expect(renderPageHints(MANIFEST, path, "en")).toBe(expected);
  });

  test("nothing where the build left no manifest", () => {
    expect(renderPageHints({}, "/connectors", "en")).toBeUndefined();
  });
});
