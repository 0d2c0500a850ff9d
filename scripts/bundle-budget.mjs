// Holds the first load of the web application against its budget: what index.html names, whatever that imports statically, and
// one language, compressed as the server sends it. Later pages are loaded when they are opened and do not count.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const BUDGET_BYTES = 180_000;
const webRoot = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "web"));

const page = join(webRoot, "index.html");
if (!existsSync(page)) {
  console.error(`${page} is missing: run \`npm run build\` first.`);
  process.exit(2);
}

const scripts = [...readFileSync(page, "utf8").matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => join(webRoot, match[1]));
const counted = new Map();
while (scripts.length > 0) {
  const script = scripts.pop();
  if (counted.has(script)) continue;
  const code = readFileSync(script, "utf8");
  counted.set(script, gzipSync(code, { level: 9 }).length);
  for (const match of code.matchAll(/(?:^|[;}\s])import\s*(?:[\w$*{}\s,]+from\s*)?"(\.{1,2}\/[^"]+\.js)"/g))
    scripts.push(join(dirname(script), match[1]));
}

// One language is loaded with every first load: the largest stands for all.
const languages = readdirSync(join(webRoot, "assets")).filter((name) => /^(?:en|nl|sv)-[^.]+\.js$/.test(name));
const sizes = languages.map((name) => [
  join(webRoot, "assets", name),
  gzipSync(readFileSync(join(webRoot, "assets", name)), { level: 9 }).length,
]);
const [largest] = sizes.sort(([, left], [, right]) => right - left);
if (largest !== undefined) counted.set(...largest);

const total = [...counted.values()].reduce((sum, bytes) => sum + bytes, 0);
const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
if (counted.size === 0) {
  console.error(`${page} names no script: it cannot be measured.`);
  process.exit(2);
}
console.log(`First load: ${inKilobytes(total)} of JavaScript (gzip), budget ${inKilobytes(BUDGET_BYTES)}.`);
if (total > BUDGET_BYTES) {
  for (const [script, bytes] of counted) console.error(`  ${inKilobytes(bytes)}  ${script.slice(webRoot.length + 1)}`);
  process.exit(1);
}
