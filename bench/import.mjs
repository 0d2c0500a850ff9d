// node bench/import.mjs [--file FILE | --bytes N [--neighbours N]] [--record]
// How fast `postseal import` reads a big log into a fresh store, and what memory that takes, beside what a shell does with
// the same file. Writes bench/results/DATE-import.md with --record only.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { peakResidentBytes, residentBytes } from "./process-memory.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const SAMPLE_EVERY_MS = 100;
const MEGABYTE = 1e6;
/** What the numbers are read against: counting line ends, finding the lines, counting them by a field. */
const COMPARED = [
  { name: "wc -l", command: ["wc", "-l"] },
  { name: "grep -c 'TLS connection'", command: ["grep", "-c", "TLS connection"] },
  { name: "awk count of the same lines", command: ["awk", "/TLS connection/ { n++ } END { print n }"] },
  {
    name: "grep, sed, sort, uniq -c: connections per version",
    command: ["sh", "-c", `grep 'TLS connection established' "$0" | sed 's/.*: TLSv/TLSv/; s/ with cipher.*//' | sort | uniq -c`],
  },
];

const { values } = parseArgs({
  options: {
    file: { type: "string" },
    bytes: { type: "string", default: "200000000" },
    neighbours: { type: "string", default: "0" },
    record: { type: "boolean", default: false },
  },
});
const directory = mkdtempSync(join(tmpdir(), "postseal-bench-"));
try {
  const file = values.file ?? makeLog(values.bytes);
  must(spawnSync(process.execPath, [join(root, "scripts/build.mjs")], { stdio: "inherit" }), "The build");
  const sizeBytes = statSync(file).size;
  const [first, ...others] = COMPARED;
  measure([...first.command, file]); // fills the page cache, so that the disk is not what is measured
  const compared = [first, ...others].map(({ name, command }) => ({ name, ...measure([...command, file]) }));
  const lines = Number.parseInt(compared[0].output, 10);
  const imported = await measureImport(file);
  const report = renderReport({ file, sizeBytes, lines, compared, imported });
  console.log(report);
  const kind = values.neighbours === "0" ? "import" : "import-with-neighbours";
  if (values.record) writeFileSync(join(root, "bench/results", `${new Date().toISOString().slice(0, 10)}-${kind}.md`), report);
} finally {
  rmSync(directory, { recursive: true, force: true });
}

function makeLog(bytes) {
  const file = join(directory, "mail.log");
  must(
    spawnSync(process.execPath, [join(root, "bench/make-log.mjs"), "--bytes", bytes, "--neighbours", values.neighbours, "--out", file], {
      stdio: "inherit",
    }),
    "Making the log",
  );
  return file;
}

function measure([command, ...parameters]) {
  const startedAt = process.hrtime.bigint();
  const result = spawnSync(command, parameters, { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
  must(result, command);
  return { seconds: secondsSince(startedAt), output: result.stdout.trim() };
}

async function measureImport(file) {
  const config = join(directory, "postseal.yaml");
  writeFileSync(config, 'network:\n  ownAddresses: ["127.0.0.1/32", "::1"]\n');
  const startedAt = process.hrtime.bigint();
  const parameters = ["import", "--config", config, "--data", join(directory, "data"), file];
  const child = spawn(join(root, "bin/postseal"), parameters, { stdio: "inherit" });
  const memory = { peak: 0, samples: [] };
  const timer = setInterval(() => {
    memory.peak = Math.max(memory.peak, peakResidentBytes(child.pid));
    memory.samples.push(residentBytes(child.pid));
  }, SAMPLE_EVERY_MS);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(timer);
  must({ status }, "postseal import");
  return { seconds: secondsSince(startedAt), peakBytes: memory.peak, halfwayBytes: memory.samples[memory.samples.length >> 1] ?? 0 };
}

function renderReport({ file, sizeBytes, lines, compared, imported }) {
  const rate = (seconds) => `${(lines / seconds / 1e6).toFixed(2)} million lines/s | ${(sizeBytes / seconds / MEGABYTE).toFixed(0)} MB/s`;
  const rows = compared.map(
    ({ name, seconds }) => `| ${name} | ${seconds.toFixed(2)} s | ${rate(seconds)} | ${(seconds / imported.seconds).toFixed(2)} |`,
  );
  return `# Import of a big Postfix log

- Machine: ${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}
- Input: ${values.file ?? `bench/make-log.mjs --bytes ${values.bytes} --neighbours ${values.neighbours}`}, ${lines} lines, ${sizeBytes} bytes${values.file === undefined ? "" : ` (${file})`}, in the page cache
- Command: \`bin/postseal import --config ... --data NEW FILE\`, start and store included
- Memory: at most ${(imported.peakBytes / MEGABYTE).toFixed(0)} MB resident, ${(imported.halfwayBytes / MEGABYTE).toFixed(0)} MB halfway

| program | time | lines | bytes | its time / import's time |
|---|---|---|---|---|
| postseal import | ${imported.seconds.toFixed(2)} s | ${rate(imported.seconds)} | 1 |
${rows.join("\n")}

Not a fair race: the shell's commands count, the import joins lines to deliveries and stores them durably.
`;
}

function secondsSince(startedAt) {
  return Number(process.hrtime.bigint() - startedAt) / 1e9;
}

function must({ status, error }, what) {
  if (status !== 0) throw new Error(`${what} failed${error === undefined ? `, exit status ${status}` : `: ${error.message}`}`);
}
