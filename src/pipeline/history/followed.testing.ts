import { join } from "node:path";
import { OperatorError } from "../../model/operator-error.ts";
import { findExchangeFilesIfAny } from "../../sources/find-exchange-files.ts";
import { type CollectProgress, createCollector } from "../collector.ts";
import type { FileRequest } from "../file-plan.ts";
import { findLogs } from "../find-logs.ts";
import { LAB_CONFIG } from "../lab-log.testing.ts";
import { openLogWatch } from "../log-watch.ts";
import type { MemoryStore } from "./memory-store.testing.ts";

/** A process that follows logs, look by look, as `followFiles` does in its own time. */
export interface Followed {
  /** Begins a look; done when everything has been read. */
  look(): Promise<void>;
  /** As by SIGKILL: whatever is under way comes to nothing. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const PROGRESS: CollectProgress = { onFile() {}, onDiskBytes() {}, onLines() {}, isStopped: () => false };

export async function startFollowing(store: MemoryStore, directory: string, asked: readonly string[]): Promise<Followed> {
  const requests = asked.map(
    (name): FileRequest => ({ path: join(directory, name), reader: "exim", year: null, timeZone: "UTC", isFollowed: true }),
  );
  const process = store.open();
  const watch = openLogWatch(requests);
  const settings = () => ({ config: LAB_CONFIG, checkpoints: store.checkpoints() });
  let collector: ReturnType<typeof createCollector> | undefined;
  let isKilled = false;

  async function catchUp(): Promise<ReturnType<typeof createCollector>> {
    await createCollector(settings(), process.commit).collect(await findLogs(requests, findExchangeFilesIfAny), PROGRESS);
    return createCollector(settings(), process.commit);
  }

  function refuse(failure: unknown): void {
    const isRotated = failure instanceof OperatorError && ["SOURCE_REPLACED", "SOURCE_NOT_FOUND"].includes(failure.code);
    if (!isRotated && !isKilled) throw failure;
  }

  async function lookOnce(): Promise<void> {
    if (collector === undefined) {
      collector = await catchUp().catch((failure: unknown) => {
        refuse(failure);
        return createCollector(settings(), process.commit);
      });
    }
    const { collect } = collector;
    const read = async (log: FileRequest): Promise<void> => void (await collect([log], PROGRESS));
    await watch.look({ onLogs() {}, onMissing() {}, read, onFailure: (_, failure) => refuse(failure) });
  }

  let looking: Promise<void> = Promise.resolve();
  await watch.hold();
  return {
    look() {
      looking = looking.then(lookOnce);
      return looking;
    },
    async kill() {
      isKilled = true;
      process.kill();
      await looking;
      await watch.close();
    },
    async stop() {
      await looking;
      await watch.close();
    },
  };
}
