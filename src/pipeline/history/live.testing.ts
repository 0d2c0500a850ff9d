import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { History } from "./history.testing.ts";
import { LogWorld, type Scenario } from "./log-world.testing.ts";

/** Lets a history happen, from a start with nothing there, and says what is wrong at its end. */
export async function live(scenario: Scenario, commands: Iterable<fc.AsyncCommand<object, History>>): Promise<readonly string[]> {
  const directory = mkdtempSync(join(tmpdir(), "postseal-history-"));
  const world = new LogWorld(scenario, directory);
  const history = new History(world);
  try {
    await history.happen({ kind: "restart" });
    await fc.asyncModelRun(() => ({ model: {}, real: history }), commands);
    return await history.settle();
  } finally {
    world.close();
    rmSync(directory, { recursive: true });
  }
}
