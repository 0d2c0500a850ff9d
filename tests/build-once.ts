import { buildAll } from "../scripts/build.mjs";

/** Builds dist/ before tests that run the program as a process; quick when it is up to date. */
export async function setup(): Promise<void> {
  const built = await buildAll();
  if (!built.ok) throw new Error(`The program does not build: ${built.message}`);
}
