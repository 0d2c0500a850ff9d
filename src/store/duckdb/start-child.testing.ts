import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MODULE = fileURLToPath(new URL("./writing-child.testing.ts", import.meta.url));

/** Starts `commitForever` on a store, in a process of its own. */
export function startWritingChild(directory: string): ChildProcess {
  const script = `import { runnerImport } from "vite";
const { module } = await runnerImport(process.argv[1], { configFile: false, logLevel: "silent" });
await module.commitForever(process.argv[2]);`;
  return spawn(process.execPath, ["--input-type=module", "--eval", script, MODULE, directory], { stdio: ["ignore", "pipe", "inherit"] });
}

/** The next piece of what the child prints. Fails when it ends before. */
export function nextOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const end = (code: number | null) => reject(new Error(`the child ended with ${code}`));
    child.once("exit", end);
    child.stdout?.once("data", (data: Buffer) => {
      child.off("exit", end);
      resolve(data.toString());
    });
  });
}

/** Ends the child at once, whatever it is doing. */
export function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
