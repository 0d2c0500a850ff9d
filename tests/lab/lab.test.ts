import { beforeAll, describe, expect, test } from "vitest";
import { reasonsAgainst } from "../../scripts/debian-packages.mjs";
import { compareWithHeaders } from "./compare-with-headers.ts";
import { compareWithTruth } from "./compare-with-truth.ts";
import { exportDeliveries } from "./export-deliveries.ts";
import { countOf, renderSummary } from "./render-summary.ts";
import { type LabRun, runLab } from "./run-lab.ts";
import { RUNS } from "./run-options.ts";

beforeAll(() => {
  expect(reasonsAgainst("lab").map((reason) => `The lab ${reason}.`)).toEqual([]);
});

describe.for(RUNS)("of a real Postfix, run $name,", (options) => {
  let lab: LabRun;

  beforeAll(async () => {
    lab = await runLab(options);
  }, 120_000);

  test("the queue ran empty, so that every peer has said its last word", () => {
    expect(lab.drained).toBe(true);
  });

  test("every direction carried messages over every TLS version and over none", () => {
    const accepted = lab.truth.filter((record) => record.outcome === "accepted");
    const counts = ["inbound", "submission", "outbound"].flatMap((direction) =>
      [null, "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"].map((version) => countOf(accepted, direction, version)),
    );
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  test("what the clients negotiated is what the server wrote into the messages", () => {
    const { agreeing, disagreeing } = compareWithHeaders(lab.truth, lab.headers);
    expect(disagreeing).toEqual([]);
    expect(agreeing).toBeGreaterThan(200);
  });

  test("every delivery that the command exports is what its peer saw, and none is missing", () => {
    const exported = exportDeliveries(lab.log, options.name);
    const differences = compareWithTruth(lab.truth, exported, { log: `${options.name}.log`, versionsLogged: options.tlsLogLevel > 0 });
    console.log(renderSummary(options.name, lab.truth, differences));
    expect(differences.map((difference) => difference.text)).toEqual([]);
  });
});
