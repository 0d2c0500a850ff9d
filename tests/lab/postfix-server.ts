import { execFile, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { MAILBOX_OWNER } from "./postfix-configuration.ts";

const run = promisify(execFile);

/** The files of one Postfix, by their names in its directory. */
export type PostfixFiles = Readonly<Record<string, string>>;

export interface PostfixServer {
  readonly logFile: string;
  readonly mailboxDirectory: string;
  /** Waits until nothing is left in its queue, at most `limitMs`. @returns whether it is empty */
  drain(limitMs: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Whether a process can be given names for the lab's addresses by an `/etc/hosts` of its own (a mount namespace).
 * Containers often forbid that; the addresses then go without names.
 */
export async function detectOwnHostsFile(): Promise<boolean> {
  return run("unshare", ["-m", "true"]).then(
    () => true,
    () => false,
  );
}

/** Starts the installed Postfix with a configuration, queue and log of its own in `directory`. */
export async function openPostfixServer(directory: string, files: PostfixFiles, hasNames: boolean): Promise<PostfixServer> {
  chmodSync(directory, 0o755);
  for (const name of ["etc", "queue", "data", "mailboxes"]) mkdirSync(join(directory, name));
  const owner = await findOwner();
  chownSync(join(directory, "data"), owner, owner);
  chownSync(join(directory, "mailboxes"), MAILBOX_OWNER, MAILBOX_OWNER);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, "etc", name), content);
  const start = `postfix -c '${directory}/etc' start`;
  if (hasNames) await run("unshare", ["-m", "sh", "-c", `mount --bind '${directory}/etc/hosts' /etc/hosts && ${start}`]);
  else await run("sh", ["-c", start]);
  const watcher = watchOver(directory);
  return {
    logFile: join(directory, "mail.log"),
    mailboxDirectory: join(directory, "mailboxes"),
    drain: (limitMs) => drain(join(directory, "queue"), limitMs),
    close: async () => {
      watcher.kill();
      await stop(directory);
    },
  };
}

/** Ends the Postfix when this process is killed before it can, or after four minutes: no run is as long. */
function watchOver(directory: string) {
  const wait = `for second in $(seq 240); do [ -d /proc/${process.pid} ] || break; sleep 1; done`;
  const end = `postfix -c '${directory}/etc' stop; rm -rf '${directory}'`;
  return spawn("sh", ["-c", `${wait}; ${end}`], { detached: true, stdio: "ignore" });
}

async function findOwner(): Promise<number> {
  const { stdout } = await run("id", ["-u", "postfix"]);
  return Number(stdout.trim());
}

async function drain(queue: string, limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs;
  while (Date.now() < until) {
    if (["maildrop", "incoming", "active", "deferred"].every((name) => isEmpty(join(queue, name)))) return true;
    await sleep(200);
  }
  return false;
}

/** A file that its owner may not execute is one that `cleanup` never ended: of a client that went away, and no mail. */
function isEmpty(directory: string): boolean {
  const files = readdirSync(directory, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return !files.some(({ parentPath, name }) => ((statSync(join(parentPath, name), { throwIfNoEntry: false })?.mode ?? 0) & 0o100) !== 0);
}

/** `postfix stop` asks its processes to finish, then ends them: nothing outlives it. */
async function stop(directory: string): Promise<void> {
  const pidFile = join(directory, "queue", "pid", "master.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").trim());
  if (!existsSync(`/proc/${pid}`)) return;
  await run("postfix", ["-c", join(directory, "etc"), "stop"]);
  for (let wait = 0; wait < 50 && existsSync(`/proc/${pid}`); wait += 1) await sleep(100);
}
