import { createHash } from "node:crypto";
import { OperatorError } from "../../../model/operator-error.ts";
import type { PushedLines, TakenLines } from "../../../model/pushed-lines.ts";
import type { Receipt } from "../../../store/store.ts";
import { countLines } from "../count-lines.ts";
import { createLineQueue, type LineQueue } from "../line-queue.ts";
import type { LiveSource } from "../live-source.ts";

/** Lines that come with requests. */
export interface PushSource extends LiveSource {
  /**
   * Takes the lines of one request: done when they are durable. The same request again adds nothing, also after a restart.
   *
   * @throws OperatorError IDEMPOTENCY_KEY_REUSED; SOURCE_BUSY when they have to be sent again later; what the store tells
   */
  accept(pushed: PushedLines): Promise<TakenLines>;
}

/** As many as the store keeps. */
const MAX_RECEIPTS = 50_000;

export function pushSource(name: string): PushSource {
  const durable = new Map<string, Receipt>();
  const underWay = new Map<string, { readonly receipt: Receipt; readonly stored: Promise<void> }>();
  let queue: LineQueue | undefined;

  function remember(receipt: Receipt): void {
    durable.set(receipt.key, receipt);
    if (durable.size <= MAX_RECEIPTS) return;
    for (const oldest of durable.keys()) {
      durable.delete(oldest);
      return;
    }
  }

  async function store(receipt: Receipt, lines: Buffer): Promise<void> {
    if (queue === undefined || queue.state() !== "open" || !queue.hasRoom()) throw busy();
    const into = queue;
    const stored = new Promise<void>((resolve, reject) => {
      into.put({ lines, receipt, settled: resolve, refused: reject });
    });
    underWay.set(receipt.key, { receipt, stored });
    try {
      await stored;
      remember(receipt);
    } finally {
      underWay.delete(receipt.key);
    }
  }

  async function accept({ key, lines: bytes }: PushedLines): Promise<TakenLines> {
    const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const receipt = receiptOf(key, lines);
    const other = underWay.get(receipt.key);
    const earlier = other?.receipt ?? durable.get(receipt.key);
    if (earlier !== undefined && earlier.content !== receipt.content) throw reused();
    if (other !== undefined) await other.stored;
    else if (earlier === undefined) await store(receipt, lines);
    return { lines: receipt.lines, isRepeated: earlier !== undefined };
  }

  return {
    name,
    accept,
    async open({ receipts }) {
      for (const receipt of receipts) remember(receipt);
      const opened = createLineQueue();
      queue = opened;
      return { take: opened.take, state: opened.state, lost: () => 0, stop: async () => opened.end() };
    },
  };
}

/** Of a request without a name, what is in it is the name: a sender that was not answered sends the same once more. */
function receiptOf(key: string | null, lines: Buffer): Receipt {
  const content = hashOf(lines);
  return { key: hashOf(key === null ? `content ${content}` : `key ${key}`), content, lines: countLines(lines) };
}

function hashOf(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("base64url");
}

function busy(): OperatorError {
  return new OperatorError("SOURCE_BUSY", "More lines wait than there is room for.");
}

function reused(): OperatorError {
  return new OperatorError("IDEMPOTENCY_KEY_REUSED", "A request with this Idempotency-Key had other lines.");
}
