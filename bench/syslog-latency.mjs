// node bench/syslog-latency.mjs [--rate LINES_PER_SECOND] [--seconds N] [--record]
// How long after a line was written to a syslog connection it is counted by the API, and so stored, at a steady rate.
// Writes bench/results/DATE-syslog-latency.md with --record only.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const SEND_EVERY_MS = 20;
const ASK_EVERY_MS = 10;
const BYTES_PER_LINE = 150;

const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "20000" },
    seconds: { type: "string", default: "30" },
    record: { type: "boolean", default: false },
  },
});
const rate = Number(values.rate);
const seconds = Number(values.seconds);
const directory = mkdtempSync(join(tmpdir(), "postseal-bench-"));
try {
  const measured = await measure(makeLines());
  const report = renderReport(measured);
  console.log(report);
  if (values.record) writeFileSync(join(root, "bench/results", `${new Date().toISOString().slice(0, 10)}-syslog-latency.md`), report);
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** As many lines as are sent, each as it goes over the wire. */
function makeLines() {
  const file = join(directory, "mail.log");
  const bytes = String(Math.ceil(rate * seconds * BYTES_PER_LINE * 1.2));
  const made = spawnSync(process.execPath, [join(root, "bench/make-log.mjs"), "--bytes", bytes, "--out", file], { stdio: "inherit" });
  if (made.status !== 0) throw new Error("no log was made");
  return readFileSync(file, "latin1")
    .split("\n")
    .slice(0, rate * seconds);
}

async function measure(lines) {
  const port = await findFreePort();
  writeFileSync(join(directory, "postseal.yaml"), `sources:\n  - syslog: { listen: "127.0.0.1:${port}" }\n`);
  const operands = ["serve", "--config", "postseal.yaml", "--data", "data", "--listen", "127.0.0.1:0"];
  const server = spawn(process.execPath, [join(root, "bin/postseal"), ...operands], {
    cwd: directory,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await addressOf(server);
    const sent = [];
    const seen = watch(url, lines.length);
    await send(port, lines, sent);
    return { lines: lines.length, latencies: latenciesOf(sent, await seen) };
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("close", resolve));
  }
}

function findFreePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
      const url = /Postseal is on (http:\S+?)\. /.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    server.once("close", (status) => reject(new Error(`the server ended with ${status}`)));
  });
}

/** Writes at a steady rate, and notes when how many lines had been written. */
async function send(port, lines, sent) {
  const socket = connect(port, "127.0.0.1");
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  const startedAt = performance.now();
  for (let count = 0; count < lines.length; ) {
    const due = Math.min(lines.length, Math.floor(((performance.now() - startedAt) / 1000) * rate));
    if (due > count) {
      socket.write(`<22>${lines.slice(count, due).join("\n<22>")}\n`, "latin1");
      count = due;
      sent.push({ at: performance.now(), count });
    }
    await sleep(SEND_EVERY_MS);
  }
  socket.end();
}

/** Asks how many lines are stored until all are. */
async function watch(url, total) {
  const seen = [];
  for (let count = 0; count < total; ) {
    const { sources } = await (await fetch(`${url}/api/v1/sources`)).json();
    const stored = sources[0]?.linesRead ?? 0;
    if (stored > count) seen.push({ at: performance.now(), count: stored });
    count = stored;
    await sleep(ASK_EVERY_MS);
  }
  return seen;
}

/** Of every piece that was written, how long until it was seen, in milliseconds, shortest first. */
function latenciesOf(sent, seen) {
  const latencies = sent.map(({ at, count }) => (seen.find((each) => each.count >= count)?.at ?? Number.POSITIVE_INFINITY) - at);
  return latencies.toSorted((left, right) => left - right);
}

function renderReport({ lines, latencies }) {
  const quantile = (share) => Math.round(latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]);
  const [processor] = cpus();
  return `# From a syslog connection to the API

- Machine: ${processor?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load ${loadavg()[0].toFixed(1)} at the end
- Input: \`bench/make-log.mjs\`, ${lines} lines over one TCP connection, ${rate} lines/s for ${seconds} s
- Command: \`node bench/syslog-latency.mjs --rate ${rate} --seconds ${seconds}\`
- Measured: from writing a piece of ${SEND_EVERY_MS} ms to the answer of \`/api/v1/sources\` that counts its last line, which is stored then

| | ms |
|---|---|
| median | ${quantile(0.5)} |
| 90 % | ${quantile(0.9)} |
| 99 % | ${quantile(0.99)} |
| longest | ${quantile(1)} |
`;
}
