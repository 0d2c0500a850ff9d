import { readFile, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import type { Permission } from "../../doctor/examine-refused.ts";

/** Who runs this, and the group of a file if it may read it; `null` where the file cannot even be looked at. */
export async function findPermission(path: string): Promise<Permission | null> {
  const facts = await stat(path).catch(() => undefined); // that it cannot be looked at has been told already
  if (facts === undefined) return null;
  const mayGroupRead = (facts.mode & 0o040) !== 0;
  return { user: userInfo().username, group: mayGroupRead ? await findGroupName(facts.gid) : null };
}

/** @see group(5) */
async function findGroupName(id: number): Promise<string | null> {
  const text = await readFile("/etc/group", "utf8").catch(() => ""); // kept elsewhere: then the group has no name here
  const line = text.split("\n").find((each) => each.split(":")[2] === String(id));
  const name = line?.split(":")[0] ?? "";
  return /^[\w-]{1,32}$/.test(name) ? name : null;
}
