import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ExportedDelivery } from "./compare-with-truth.ts";

const COMMAND = resolve(import.meta.dirname, "../../bin/postseal");

/** Every peer of the lab has a loopback address: only these two are the server itself. */
const CONFIGURATION = `network:\n  ownAddresses: ["127.0.0.1/32", "::1"]\nprivacy: full\n`;

/** Imports a log into a fresh store with the command, as an administrator would, and exports what it found. */
export function exportDeliveries(log: string, name: string): readonly ExportedDelivery[] {
  const directory = mkdtempSync(join(tmpdir(), "postseal-lab-import-"));
  try {
    const config = join(directory, "postseal.yaml");
    const data = join(directory, "data");
    const file = join(directory, `${name}.log`);
    writeFileSync(config, CONFIGURATION);
    writeFileSync(file, log);
    run("import", "--config", config, "--data", data, file);
    const lines = run("export", "deliveries", "--format", "ndjson", "--config", config, "--data", data).split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as ExportedDelivery);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function run(...parameters: readonly string[]): string {
  return execFileSync(COMMAND, parameters, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, timeout: 60_000 });
}
