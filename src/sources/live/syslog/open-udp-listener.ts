import { createSocket, type Socket } from "node:dgram";
import { isIPv6 } from "node:net";
import { listenFailure } from "../../../model/listen-failure.ts";
import { gatherMessageLines } from "../message-lines.ts";
import { readKernelDrops } from "./kernel-drops.ts";
import type { Listener, ListenerOptions } from "./listener.ts";
import { createSequenceGaps } from "./sequence-gaps.ts";
import { plainAddress, renderAddress } from "./syslog-address.ts";

/** Asked of the system for what comes while a transaction is under way; it may give less (`net.core.rmem_max`). */
const RECEIVE_BUFFER_BYTES = 8 << 20;
const LOOK_AT_DROPS_EVERY_MS = 1000;

/**
 * Takes one message a datagram. Nobody can be made to wait here: what there is no room for is dropped, and counted.
 *
 * @see RFC 5426
 */
export async function openUdpListener({ address, queue, isAllowed }: ListenerOptions): Promise<Listener> {
  const socket = createSocket({ type: isIPv6(address.host) ? "udp6" : "udp4" });
  const gaps = createSequenceGaps();
  let dropped = 0;
  socket.on("message", (message, { address: sender }) => {
    const from = plainAddress(sender);
    if (!isAllowed(from)) return;
    gaps.see(from, message);
    if (!queue.hasRoom()) {
      dropped++;
      return;
    }
    const lines = gatherMessageLines();
    lines.add(message, 0, message.length);
    queue.put({ lines: Buffer.from(lines.take()) }); // no longer than it is: many of them wait
  });
  await bind(socket, address);
  socket.setRecvBufferSize(RECEIVE_BUFFER_BYTES);
  socket.on("error", (failure) => queue.end(failure));
  const { port } = socket.address();
  const kernel = await watchKernelDrops(port);
  return {
    port,
    // What the system dropped is missing in the numbers too, where there are numbers.
    lost: () => Math.max(dropped + kernel.drops(), gaps.missing()),
    close: () => {
      kernel.stop();
      return new Promise((resolve) => socket.close(resolve));
    },
  };
}

function bind(socket: Socket, { host, port }: ListenerOptions["address"]): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (failure: Error): void => reject(listenFailure(failure, renderAddress({ host, port }), "the source's listen"));
    socket.once("error", refuse);
    socket.bind(port, host, () => {
      socket.off("error", refuse);
      resolve();
    });
  });
}

async function watchKernelDrops(port: number): Promise<{ readonly drops: () => number; readonly stop: () => void }> {
  const before = await readKernelDrops(port);
  let drops = 0;
  const timer = setInterval(async () => {
    drops = Math.max(drops, (await readKernelDrops(port)) - before);
  }, LOOK_AT_DROPS_EVERY_MS);
  timer.unref();
  return { drops: () => drops, stop: () => clearInterval(timer) };
}
