import { createServer as createPlainServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type Server as TlsServer } from "node:tls";
import { listenFailure } from "../../../model/listen-failure.ts";
import { gatherMessageLines } from "../message-lines.ts";
import type { Listener, ListenerOptions } from "./listener.ts";
import { createFrameSplitter } from "./split-frames.ts";
import { plainAddress, renderAddress } from "./syslog-address.ts";
import { markTlsFiles, readTlsFiles, type TlsFiles } from "./tls-files.ts";

/** Connections at once: each may hold back one message. */
const MAX_CONNECTIONS = 512;
/** A sender that is gone without a word is found out by then. */
const KEEP_ALIVE_MS = 60_000;
const HANDSHAKE_TIMEOUT_MS = 15_000;
const LOOK_AT_FILES_EVERY_MS = 60_000;
/** What senders have given to the system already is still read for so long when the listener closes. */
const LINGER_MS = 1000;

export interface TcpListenerOptions extends ListenerOptions {
  /** `null`: in the clear. */
  readonly tls: TlsFiles | null;
}

/**
 * Takes messages over connections, with or without TLS. While there is no room nothing is read, so that senders have to keep their
 * messages: they are told no other way that they came.
 *
 * @see RFC 6587, RFC 5425
 */
export async function openTcpListener({ address, queue, isAllowed, tls }: TcpListenerOptions): Promise<Listener> {
  const connections = new Set<Socket>();
  const senders = new Set<Socket>();
  const secured = tls === null ? undefined : await openSecured(tls);
  const server: Server = secured?.server ?? createPlainServer();
  let lost = 0;
  const receive = (socket: Socket): void => {
    keepIn(senders, socket);
    receiveFrom(socket, queue, () => {
      lost++;
    });
  };
  server.maxConnections = MAX_CONNECTIONS;
  server.on("connection", (socket) => {
    if (!isAllowed(plainAddress(socket.remoteAddress))) {
      socket.destroy();
      return;
    }
    keepIn(connections, socket);
    socket.on("error", () => socket.destroy()); // the sender's trouble: it connects again
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    if (secured === undefined) receive(socket);
  });
  secured?.server.on("secureConnection", receive);
  const port = await listenOn(server, address);
  server.on("error", (failure) => queue.end(failure));
  return {
    port,
    lost: () => lost,
    async close() {
      secured?.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const sender of senders) sender.end();
      const linger = setTimeout(() => connections.forEach((socket) => void socket.destroy()), LINGER_MS);
      await closed;
      clearTimeout(linger);
    },
  };
}

function keepIn(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.on("close", () => sockets.delete(socket));
}

function receiveFrom(socket: Socket, queue: ListenerOptions["queue"], onLost: () => void): void {
  const lines = gatherMessageLines();
  const splitter = createFrameSplitter(lines.add, onLost);
  const handOver = (): void => {
    const taken = lines.take();
    if (taken.length > 0) queue.put({ lines: taken });
  };
  const waitForRoom = (): void => {
    if (queue.hasRoom()) return;
    socket.pause();
    queue.onceRoom(() => socket.resume());
  };
  socket.on("data", (chunk: Buffer) => {
    if (!splitter.feed(chunk)) {
      onLost();
      socket.destroy(); // where the next message begins cannot be told any more
    }
    handOver();
    waitForRoom();
  });
  socket.on("end", () => {
    splitter.finish();
    handOver();
  });
  socket.on("close", () => {
    if (splitter.pendingBytes() > 0) onLost();
  });
  socket.on("error", () => socket.destroy());
  waitForRoom();
}

async function openSecured(files: TlsFiles): Promise<{ readonly server: TlsServer; readonly stop: () => void }> {
  const isAsked = files.clientAuthorities !== null;
  const server = createTlsServer({
    ...(await readTlsFiles(files)),
    requestCert: isAsked,
    rejectUnauthorized: isAsked,
    handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
  });
  server.on("tlsClientError", (_failure, socket) => socket.destroy());
  let mark = await markTlsFiles(files);
  const timer = setInterval(async () => {
    const now = await markTlsFiles(files);
    if (now === mark) return;
    // Renewed certificates are taken up; ones that are half written, with the next look.
    const renewed = await readTlsFiles(files).catch(() => undefined);
    if (renewed === undefined) return;
    server.setSecureContext(renewed);
    mark = now;
  }, LOOK_AT_FILES_EVERY_MS);
  timer.unref();
  return { server, stop: () => clearInterval(timer) };
}

function listenOn(server: Server, { host, port }: ListenerOptions["address"]): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (failure: Error): void => reject(listenFailure(failure, renderAddress({ host, port }), "the source's listen"));
    server.once("error", refuse);
    server.listen(port, host, () => {
      server.off("error", refuse);
      const bound = server.address();
      resolve(bound !== null && typeof bound === "object" ? bound.port : port);
    });
  });
}
