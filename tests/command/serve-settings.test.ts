import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { SettingsAnswer } from "../../src/api/contract/settings.ts";
import { LAB, LAB_CONFIG, LAB_DELIVERIES } from "./lab-log.ts";
import { runPostseal } from "./run-postseal.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
const ALL_OUTBOUND = { name: "Everywhere", direction: "outbound", connectorType: "Partner", recipientDomains: ["*"] };

interface Exported {
  readonly direction: string;
  readonly connector: string | null;
}

test("connectors that are saved while the log is still being read hold for every message, each of which is there once", async () => {
  const config = join(directory, "postseal.yaml");
  writeFileSync(config, `# the lab\n${LAB_CONFIG}`);
  const server = startPostseal(["serve", "--config", config, "--listen", "127.0.0.1:0", LAB], directory);
  const [, url = ""] = await server.waitFor(/Postseal is on (http:\/\/127\.0\.0\.1:\d+)/);
  const settings: SettingsAnswer = JSON.parse(await (await fetch(`${url}/api/v1/settings`)).text());
  const saved = await fetch(`${url}/api/v1/settings/connectors`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ hash: settings.file?.hash, connectors: [ALL_OUTBOUND] }),
  });
  expect(saved.status).toBe(200);
  await server.waitFor(/Sources\n/);
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(readFileSync(config, "utf8")).toBe(`# the lab
${LAB_CONFIG}connectors:
  - name: Everywhere
    direction: outbound
    connectorType: Partner
    recipientDomains: ["*"]
`);
  const { stdout } = await runPostseal(["export", "deliveries"], directory);
  const deliveries: readonly Exported[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(deliveries).toHaveLength(LAB_DELIVERIES);
  const outbound = deliveries.filter(({ direction }) => direction === "outbound");
  expect(outbound.length).toBeGreaterThan(0);
  expect(new Set(outbound.map(({ connector }) => connector))).toEqual(new Set(["Everywhere"]));
});
