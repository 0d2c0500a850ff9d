import { connect, createServer, type Socket } from "node:net";
import { SmtpConnection } from "./smtp-connection.ts";

export interface ContentFilter {
  readonly port: number;
  close(): void;
}

/**
 * A content filter as amavis is one: takes a message on 127.0.0.1 and hands it back, unchanged, to `reentryPort`.
 * Command by command: what the server says at re-entry is what the filter answers.
 */
export async function openContentFilter(reentryPort: number): Promise<ContentFilter> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    void relay(new SmtpConnection(socket), reentryPort);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("No port was given to the content filter");
  return {
    port: bound.port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function relay(front: SmtpConnection, reentryPort: number): Promise<void> {
  const back = new SmtpConnection(connect(reentryPort, "127.0.0.1"));
  await pass(back, front);
  for (;;) {
    const line = await front.readLine();
    if (line === undefined) return back.close();
    back.write(`${line}\r\n`);
    const reply = await pass(back, front);
    if (line === "DATA" && reply?.startsWith("354")) {
      await copyMessage(front, back);
      await pass(back, front);
    }
    if (reply === undefined || line === "QUIT") {
      front.close();
      return back.close();
    }
  }
}

async function pass(back: SmtpConnection, front: SmtpConnection): Promise<string | undefined> {
  const reply = await back.readReply();
  // Without pipelining the client waits for each reply, so commands and replies stay in step.
  if (reply !== undefined) front.write(`${reply.replaceAll("\n", "\r\n").replace("PIPELINING", "HELP")}\r\n`);
  return reply;
}

async function copyMessage(front: SmtpConnection, back: SmtpConnection): Promise<void> {
  for (;;) {
    const line = await front.readLine();
    if (line === undefined) return;
    back.write(`${line}\r\n`);
    if (line === ".") return;
  }
}
