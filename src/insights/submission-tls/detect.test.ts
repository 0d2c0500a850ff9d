import { expect, test } from "vitest";
import { counts, way } from "../ways.testing.ts";
import { detectSubmissionTls } from "./detect.ts";

const WINDOW = { from: 0, to: 604_800_000 };
const THRESHOLDS = { share: 0.01, messages: 10 };
const submitted = { direction: "submission", connector: null, connectorType: null } as const;

test("submissions of every way count together, the old versions as one", () => {
  const home = way({ none: 8, SSLv3: 1, "TLSv1.0": 4 }, { ...submitted, path: "internet", before: counts({ none: 1, "TLSv1.3": 9 }) });
  const office = way({ none: 4, "TLSv1.1": 7, "TLSv1.3": 76 }, { ...submitted, path: "own-network" });
  expect(detectSubmissionTls([home, office, way({ none: 900 })], THRESHOLDS, WINDOW)).toMatchObject([
    {
      id: "submission-no-tls:submission",
      direction: "submission",
      path: null,
      messages: 12,
      knownMessages: 100,
      before: { messages: 1, knownMessages: 10, share: 0.1 },
    },
    { id: "submission-old-tls:submission", outcome: "TLSv1.1", outcomes: ["SSLv3", "TLSv1.0", "TLSv1.1"], messages: 12, share: 0.12 },
  ]);
});

test("nothing is found without submissions", () => {
  expect(detectSubmissionTls([way({ none: 900 })], THRESHOLDS, WINDOW)).toEqual([]);
});
