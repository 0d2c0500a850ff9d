import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

export interface SaslServer {
  readonly port: number;
  close(): void;
}

/**
 * Lets every user in whose password is `secret`, mechanism PLAIN, in the protocol by which Postfix asks Dovecot.
 *
 * @see https://doc.dovecot.org/developer_manual/design/auth_protocol/
 */
export async function openSaslServer(): Promise<SaslServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.write("VERSION\t1\t1\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t00000000000000000000000000000000\nDONE\n");
    createInterface({ input: socket }).on("line", (line) => {
      const answer = answerTo(line);
      if (answer !== undefined) socket.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("No port was given to the authentication server");
  return {
    port: bound.port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function answerTo(line: string): string | undefined {
  const [command, id, , ...parameters] = line.split("\t");
  if (command !== "AUTH") return undefined;
  const response = parameters.find((parameter) => parameter.startsWith("resp="))?.slice("resp=".length) ?? "";
  const [, user, password] = Buffer.from(response, "base64").toString("utf8").split("\0");
  return password === "secret" ? `OK\t${id}\tuser=${user}\n` : `FAIL\t${id}\tuser=${user}\n`;
}
