// `npm run lab`: mail through a real Postfix, every message held against what its peers saw. Prints a summary for each run.
import { installFor, reasonsAgainst } from "./debian-packages.mjs";
import { node } from "./run-steps.mjs";

installFor(["lab"]);
const reasons = reasonsAgainst("lab");
for (const reason of reasons) console.error(`The lab ${reason}.`);
const result =
  reasons.length > 0 ? { ok: false } : node("node_modules/vitest/vitest.mjs", "run", "--project", "lab", "--disable-console-intercept");
process.exitCode = result.ok ? 0 : 1;
