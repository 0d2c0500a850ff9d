// `npm start -- [FILE...]`: builds what is stale and serves the files, or the bundled sample when none are named.
import { buildAll } from "./build.mjs";

const built = await buildAll({ onStart: () => console.error("Building Postseal ...") });
if (!built.ok) {
  console.error(`start: ${built.message}`);
  process.exit(1);
}

/** Options of `serve` that take a value which is no file. */
const WITH_VALUE = /^--(listen|reader|year|timezone)$/;

const operands = process.argv.slice(2);
const namesSource = operands.some((operand, index) => {
  if (WITH_VALUE.test(operands[index - 1] ?? "")) return false;
  return !operand.startsWith("-") || /^--(config|data|sample|help)\b/.test(operand);
});

// In this process, so that a signal to it reaches the server.
const { main } = await import("../dist/cli/main.js");
await main([process.execPath, "postseal", "serve", ...(namesSource ? [] : ["--sample"]), ...operands]);
