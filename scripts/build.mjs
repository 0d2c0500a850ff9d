// Builds dist/ from src/: the server part with tsc, the web application with Vite. Quiet unless something fails, and only what
// is stale. Files are built aside and moved in one by one, so that a program that runs from dist/ never finds one missing.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "./build-lock.mjs";
import { fingerprintOf } from "./fingerprint.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
const inRoot = (...names) => names.map((name) => join(root, name));
const inSource = (...names) => names.map((name) => join(root, "src", name));

/** Type errors are the business of `npm run check`: a build only has to strip the types. */
const SERVER = {
  name: "server",
  folder: dist,
  sources: () => [
    ...readdirSync(join(root, "src"))
      .filter((name) => name !== "web")
      .map((name) => join(root, "src", name)),
    ...inRoot("tsconfig.json", "tsconfig.build.json", "package-lock.json", "scripts/build.mjs"),
  ],
  command: (folder) => ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--noCheck", "--outDir", folder],
  keeps: (path) => path === "web" || path.startsWith("."),
};

const WEB = {
  name: "web",
  folder: join(dist, "web"),
  sources: () => [
    ...inSource("web", "charts", "messages", "model", "questions", "insights", "api"),
    ...inRoot("tsconfig.json", "tsconfig.web.json", "package-lock.json", "scripts/build.mjs"),
  ],
  command: (folder) => [
    ...["node_modules/vite/bin/vite.js", "build", "--config", "src/web/vite.config.ts", "--logLevel", "warn"],
    ...["--outDir", folder, "--emptyOutDir"],
  ],
  keeps: () => false,
};

/** Builds what the command line needs. `onStart` is called when there is something to do. */
export function buildServer({ onStart } = {}) {
  return build(SERVER, onStart);
}

export async function buildAll({ onStart } = {}) {
  let told = false;
  const tellOnce = () => {
    if (!told) onStart?.();
    told = true;
  };
  const server = await build(SERVER, tellOnce);
  return server.ok ? build(WEB, tellOnce) : server;
}

async function build(part, onStart = () => {}) {
  if (isFresh(part)) return { ok: true };
  try {
    return await withLock(join(dist, ".lock"), () => buildStale(part, onStart));
  } catch (error) {
    return { ok: false, message: error.message };
  }
}

async function buildStale(part, onStart) {
  if (isFresh(part)) return { ok: true }; // another process built it while this one waited
  onStart();
  const fingerprint = fingerprintOf(part.sources());
  const aside = join(dist, `.building-${part.name}-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  const { status, output } = await run(part.command(aside));
  if (status !== 0) return { ok: false, message: `the ${part.name} part does not build.\n${output.trim()}` };
  replaceFolder(aside, part);
  writeFileSync(stampOf(part), fingerprint);
  return { ok: true };
}

function stampOf(part) {
  return join(dist, `.built-${part.name}`);
}

function isFresh(part) {
  const stamp = stampOf(part);
  return existsSync(stamp) && existsSync(part.folder) && readFileSync(stamp, "utf8") === fingerprintOf(part.sources());
}

function run(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
      });
    }
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output }));
  });
}

/** Moves every file into place, pages after the assets that they name, then removes what the new build no longer has. */
function replaceFolder(aside, part) {
  const files = listFiles(aside).sort((left, right) => Number(left.endsWith(".html")) - Number(right.endsWith(".html")));
  for (const file of files) {
    mkdirSync(dirname(join(part.folder, file)), { recursive: true });
    renameSync(join(aside, file), join(part.folder, file));
  }
  rmSync(aside, { recursive: true, force: true });
  const current = new Set(files);
  for (const file of listFiles(part.folder)) {
    if (!current.has(file) && !part.keeps(file.split("/")[0])) rmSync(join(part.folder, file));
  }
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = process.argv.includes("--server") ? await buildServer() : await buildAll();
  if (!built.ok) {
    console.error(`build: ${built.message}`);
    process.exitCode = 1;
  }
}
