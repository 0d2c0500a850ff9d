import type { Changes } from "./changes.ts";

/** Events come at most this often; a browser asks its questions anew for each. */
const LEAST_GAP_MS = 500;
/** A comment line now and then shows a connection that has died. */
const HEARTBEAT_MS = 15_000;

const CHANGE = "event: change\ndata: {}\n\n";
const encoder = new TextEncoder();

/**
 * Server-sent events: one `change` for everything that was committed in half a second.
 *
 * Events do not pile up before a reader that does not take them: it gets one when it reads on.
 *
 * @see HTML Living Standard, 9.2 Server-sent events
 */
export function streamChanges(changes: Changes): ReadableStream<Uint8Array<ArrayBuffer>> {
  let stop = (): void => {};
  let isOwed = false;
  return new ReadableStream({
    start(controller) {
      let timer: NodeJS.Timeout | undefined;
      const isTaken = () => (controller.desiredSize ?? 0) > 0;
      const sendChange = () => {
        timer = undefined;
        if (isTaken()) controller.enqueue(encoder.encode(CHANGE));
        else isOwed = true;
      };
      const heartbeat = setInterval(() => isTaken() && controller.enqueue(encoder.encode(": still here\n\n")), HEARTBEAT_MS);
      const unlisten = changes.listen({
        onChange: () => {
          timer ??= setTimeout(sendChange, LEAST_GAP_MS);
        },
        onClose: () => {
          stop();
          controller.close();
        },
      });
      stop = () => {
        clearInterval(heartbeat);
        clearTimeout(timer);
        unlisten();
      };
      controller.enqueue(encoder.encode(": listening\n\n"));
    },
    pull(controller) {
      if (!isOwed) return;
      isOwed = false;
      controller.enqueue(encoder.encode(CHANGE));
    },
    cancel: () => stop(),
  });
}
