import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const MAX_WAIT_MS = 300_000;
const RETRY_MS = 100;

/** Runs `work` while no other process holds the lock file. A lock whose process has died is taken over. */
export async function withLock(lockFile, work) {
  await acquire(lockFile);
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

async function acquire(lockFile) {
  mkdirSync(dirname(lockFile), { recursive: true });
  const deadline = Date.now() + MAX_WAIT_MS;
  while (!tryLock(lockFile)) {
    if (Date.now() > deadline) throw new Error(`another build holds ${lockFile} for more than five minutes: remove it if none runs`);
    if (!isAlive(readOwner(lockFile))) rmSync(lockFile, { force: true });
    else await sleep(RETRY_MS);
  }
}

function tryLock(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function readOwner(lockFile) {
  try {
    return Number(readFileSync(lockFile, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return 0;
    throw error;
  }
}

/** A lock file is empty for the instant between its creation and its first byte: its owner (0) counts as alive. */
function isAlive(pid) {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
