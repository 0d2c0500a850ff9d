import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { OperatorError } from "../model/operator-error.ts";

/**
 * Puts a text in place of a file's content, all of it or nothing: written beside it, made durable, then renamed. Mode
 * and owner stay; where the path is a symbolic link, the file that it names is replaced.
 *
 * @throws OperatorError CONFIG_READ_ONLY with the reason, the file unchanged; CONFIG_NOT_FOUND
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const { target, facts } = await locate(path);
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(text);
      await keepOwnerAndMode(file, facts);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (failure) {
    await rm(beside, { force: true }).catch(() => undefined); // the first failure is the one to tell
    throw explainRefusal(failure, basename(path));
  }
  await makeDurable(dirname(target));
}

async function locate(path: string) {
  try {
    const target = await realpath(path);
    return { target, facts: await stat(target) };
  } catch (failure) {
    throw explainRefusal(failure, basename(path));
  }
}

/**
 * Why a file could not be replaced, as far as that can be known without trying.
 *
 * @returns `undefined` when nothing speaks against it
 */
export async function findWriteRefusal(path: string): Promise<OperatorError | undefined> {
  try {
    const target = await realpath(path);
    const { uid, gid } = await stat(target);
    await access(target, constants.W_OK);
    await access(dirname(target), constants.W_OK);
    return mayKeepOwner(uid, gid) ? undefined : foreignOwner(basename(path));
  } catch (failure) {
    const refusal = explainRefusal(failure, basename(path));
    if (refusal instanceof OperatorError) return refusal;
    throw refusal;
  }
}

/** Only the superuser gives files away; a group may be any that one is in. */
function mayKeepOwner(uid: number, gid: number): boolean {
  const own = process.getuid?.();
  return own === undefined || own === 0 || (own === uid && (process.getgid?.() === gid || process.getgroups?.().includes(gid) === true));
}

async function keepOwnerAndMode(
  file: FileHandle,
  wanted: { readonly uid: number; readonly gid: number; readonly mode: number },
): Promise<void> {
  const { uid, gid } = await file.stat();
  if (uid !== wanted.uid || gid !== wanted.gid) await file.chown(wanted.uid, wanted.gid);
  await file.chmod(wanted.mode & 0o7777); // after the owner, as a change of owner clears special bits
}

/** The new name, too, must survive a power cut. */
async function makeDurable(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function explainRefusal(failure: unknown, name: string): unknown {
  const code = failure instanceof Error && "code" in failure ? failure.code : undefined;
  switch (code) {
    case "EACCES":
      return new OperatorError("CONFIG_READ_ONLY", `This user may not write ${name} or its directory.`);
    case "EPERM":
      return foreignOwner(name);
    case "EROFS":
      return new OperatorError("CONFIG_READ_ONLY", `${name} is on a file system that is read-only.`);
    case "EBUSY":
      return new OperatorError("CONFIG_READ_ONLY", `${name} is mounted by itself and cannot be replaced.`, "Mount its directory instead.");
    case "ENOSPC":
    case "EDQUOT":
      return new OperatorError("CONFIG_READ_ONLY", `There is no space to write ${name}.`, "Free some space and save again.");
    case "ENOENT":
      return new OperatorError("CONFIG_NOT_FOUND", `${name} is gone.`, "Put it back, or start Postseal with another file.");
    default:
      return failure;
  }
}

function foreignOwner(name: string): OperatorError {
  return new OperatorError("CONFIG_READ_ONLY", `${name} belongs to another user, and saving would change that.`);
}
