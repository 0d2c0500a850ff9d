import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SourcesAnswer } from "../../src/api/contract/sources.ts";
import { LAB, LAB_CONFIG, LAB_DELIVERIES } from "../command/lab-log.ts";
import { runPostseal } from "../command/run-postseal.ts";
import { startPostseal } from "../command/start-postseal.ts";
import { findFreePort } from "../lab/free-port.ts";

const LINES = 7403;
const GUIDE = readFileSync(new URL("../../docs/sources.md", import.meta.url), "utf8");
const certificate = (name: string): string => fileURLToPath(new URL(`../certificates/${name}`, import.meta.url));

let directory: string;
let daemon: ChildProcess | undefined;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "postseal-senders-"));
});
afterEach(() => {
  daemon?.kill("SIGKILL");
  rmSync(directory, { recursive: true, force: true });
});

/** What the guide tells an administrator to write. */
function snippetFor(daemonName: string): string {
  const snippet = new RegExp(`^\`\`\`${daemonName}\\n([^]*?)\`\`\`$`, "m").exec(GUIDE)?.[1];
  if (snippet === undefined) throw new Error(`the guide has no snippet for ${daemonName}`);
  return snippet;
}

function isInstalled(program: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

/** Tries until a server listens, then sends the log as a mail server's own syslog would. */
async function sendLog(port: number): Promise<void> {
  const log = readFileSync(LAB, "latin1").replace(/^(?=.)/gm, "<22>");
  for (let tries = 0; tries < 200; tries++) {
    const isSent = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.end(log));
      socket.on("close", (hadError) => resolve(!hadError));
      socket.on("error", () => {});
      socket.resume();
    });
    if (isSent) return;
    await sleep(50);
  }
  throw new Error("the daemon does not listen");
}

/** Runs a daemon between the log and Postseal, and gives what came of it. */
async function relay(
  source: string,
  start: (inputPort: number) => ChildProcess,
): Promise<{ readonly source: unknown; readonly deliveries: number }> {
  writeFileSync(join(directory, "postseal.yaml"), `${LAB_CONFIG}sources:\n  - syslog: ${source}\n    timezone: UTC\n`);
  const served = startPostseal(["serve", "--config", "postseal.yaml", "--data", "data", "--listen", "127.0.0.1:0"], directory);
  const [, url = ""] = await served.waitFor(/Postseal is on (http:\S+?)\. /);
  const inputPort = await findFreePort("127.0.0.1");
  daemon = start(inputPort);
  await sendLog(inputPort);
  let found: SourcesAnswer["sources"][number] | undefined;
  for (let tries = 0; tries < 600 && (found?.linesRead ?? 0) < LINES; tries++) {
    await sleep(50);
    found = ((await (await fetch(`${url}/api/v1/sources`)).json()) as SourcesAnswer).sources[0];
  }
  served.child.kill("SIGTERM");
  await served.ended;
  const { stdout } = await runPostseal(["export", "deliveries", "--data", "data"], directory);
  return { source: found, deliveries: stdout.trimEnd().split("\n").length };
}

const ALL = { source: { linesRead: LINES, used: 6460, irrelevant: 943, unrecognized: 0, lost: 0 }, deliveries: LAB_DELIVERIES };

describe.skipIf(!isInstalled("rsyslogd"))("rsyslog, as the guide sets it up,", () => {
  test.for([
    ["by default", (rule: string) => rule],
    ["with line feeds between messages", (rule: string) => rule.replace("octet-counted", "traditional")],
    ["with RFC 5424 and whole program names", (rule: string) => rule.replace("RSYSLOG_ForwardFormat", "RSYSLOG_SyslogProtocol23Format")],
  ] as const)("hands everything over: %s", { timeout: 90_000 }, async ([, change]) => {
    const port = await findFreePort("127.0.0.1");
    const relayed = await relay(`{ listen: "127.0.0.1:${port}" }`, (inputPort) => {
      const rule = change(snippetFor("rsyslog")).replace("postseal.example.com", "127.0.0.1").replace('"5514"', `"${port}"`);
      const head = `global(workDirectory="${directory}" parser.permitSlashInProgramName="on")\nmodule(load="imtcp")\ninput(type="imtcp" port="${inputPort}" address="127.0.0.1")\n`;
      writeFileSync(join(directory, "rsyslog.conf"), `${head}${rule}`);
      const operands = ["-n", "-f", join(directory, "rsyslog.conf"), "-i", join(directory, "rsyslog.pid")];
      return spawn("rsyslogd", operands, { stdio: "ignore", env: { ...process.env, TZ: "UTC" } });
    });
    expect(relayed).toMatchObject(ALL);
  });
});

describe.skipIf(!isInstalled("syslog-ng"))("syslog-ng, as the guide sets it up,", () => {
  test("hands everything over by TLS, with its own certificate", { timeout: 90_000 }, async () => {
    const port = await findFreePort("127.0.0.1");
    const tls = `{ certificate: ${certificate("listener.crt")}, key: ${certificate("listener.key")}, clientAuthorities: ${certificate("authority.crt")} }`;
    const relayed = await relay(`{ listen: "127.0.0.1:${port}", tls: ${tls} }`, (inputPort) => {
      const rule = snippetFor("syslog-ng")
        .replace("postseal.example.com", "127.0.0.1")
        .replace("port(6514)", `port(${port})`)
        .replaceAll(/\/etc\/syslog-ng\/(\w+\.\w+)/g, (_, name: string) => certificate(name));
      const head = `@version: 3.38\noptions { keep-hostname(yes); };\nsource s_src { network(ip("127.0.0.1") port(${inputPort})); };\n`;
      writeFileSync(join(directory, "syslog-ng.conf"), `${head}${rule}`);
      const files = ["-R", "-p", "-c"].flatMap((option, index) => [option, join(directory, `syslog-ng.${index}`)]);
      const operands = ["-F", "--no-caps", "-f", join(directory, "syslog-ng.conf"), ...files];
      return spawn("syslog-ng", operands, { stdio: "ignore", env: { ...process.env, TZ: "UTC" } });
    });
    expect(relayed).toMatchObject(ALL);
  });
});
