// Installs what the test suites need from Debian, when it is missing and this is root. Touches nothing otherwise.
import { spawnSync } from "node:child_process";

/**
 * What each package is recognised by, which suites need it, and what it needs in turn without saying so (a browser: letters). One that
 * drives another one out is not installed where that one is: it serves as well.
 */
export const PACKAGES = [
  { name: "chromium", command: "chromium", suites: ["browser"], companions: ["fonts-liberation"] },
  { name: "bzip2", command: "bzip2", suites: ["command"] },
  { name: "xz-utils", command: "xz", suites: ["command"] },
  { name: "zstd", command: "zstd", suites: ["command"] },
  { name: "rsyslog", command: "rsyslogd", otherwise: "syslog-ng", suites: ["senders"] },
  { name: "openssl", command: "openssl", suites: ["lab"] },
  { name: "postfix", command: "postconf", suites: ["lab"] },
];

/** @param {string[]} suites */
export function installFor(suites) {
  const missing = missingFor(suites);
  if (missing.length === 0 || !isRoot() || !isInstalled("apt-get")) return;
  console.log(`Installing from Debian: ${missing.map(({ name }) => name).join(", ")}`);
  // Without this answer the package asks on the terminal what kind of mail server this shall be.
  const answer = "postfix postfix/main_mailer_type select No configuration\n";
  spawnSync("debconf-set-selections", { input: answer, stdio: ["pipe", "inherit", "inherit"] });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...missing.flatMap(({ name, companions }) => [name, ...(companions ?? [])]));
}

/** @param {string[]} suites */
export function missingFor(suites) {
  return PACKAGES.filter((known) => known.suites.some((suite) => suites.includes(suite)) && !isThere(known));
}

function isThere({ command, otherwise }) {
  return isInstalled(command) || (otherwise !== undefined && isInstalled(otherwise));
}

/** Why a suite cannot run here; nothing when it can. */
export function reasonsAgainst(suite) {
  const reasons = missingFor([suite]).map(({ name }) => `needs Debian's package ${name}`);
  if (suite === "lab" && !isRoot()) reasons.push("starts a Postfix, which only root may");
  return reasons;
}

function isRoot() {
  return process.getuid?.() === 0;
}

function isInstalled(command) {
  const found = spawnSync("sh", ["-c", `command -v ${command}`], { env: withSystemPath() });
  return found.status === 0;
}

function apt(...parameters) {
  spawnSync("apt-get", parameters, { stdio: "inherit", env: { ...withSystemPath(), DEBIAN_FRONTEND: "noninteractive" } });
}

/** A continuous-integration runner may start without the directories of system commands. */
export function withSystemPath() {
  return { ...process.env, PATH: `${process.env.PATH ?? ""}:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin` };
}
