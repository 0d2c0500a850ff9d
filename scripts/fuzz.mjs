// `npm run fuzz`: bench/fuzz.ts, bundled as a build is, for a development server's module loader slows the hot path.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
// Beside bench/, for the corpus is found from there.
const file = join(root, "node_modules/.cache/fuzz.mjs");

await build({ input: join(root, "bench/fuzz.ts"), platform: "node", logLevel: "warn", output: { file } });
process.exitCode = spawnSync(process.execPath, [file], { stdio: "inherit" }).status ?? 1;
