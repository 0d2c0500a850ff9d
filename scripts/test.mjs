// `npm test`: builds, then runs every check and every test suite. Suites that this machine cannot run are named at the end;
// where CI is set, that is a failure.
import { installFor, reasonsAgainst } from "./debian-packages.mjs";
import { CHECKS, node, runSteps, suite } from "./run-steps.mjs";

const SUITES = ["command", "senders", "browser", "lab"];

installFor(SUITES);
const runnable = SUITES.filter((name) => reasonsAgainst(name).length === 0);
const succeeded = runSteps([{ name: "build", run: () => node("scripts/build.mjs") }, ...CHECKS, ...runnable.map(suite)]);
const left = SUITES.filter((name) => !runnable.includes(name));
for (const name of left) console.error(`Not run: ${name} tests (${reasonsAgainst(name).join("; ")})`);
process.exitCode = succeeded && (left.length === 0 || !process.env.CI) ? 0 : 1;
