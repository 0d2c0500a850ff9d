import type { Socket } from "node:net";
import { connect as connectTls, type SecureContext, TLSSocket } from "node:tls";

/** What both ends agreed on; `null` while the connection is in plaintext. */
export interface Negotiated {
  /** OpenSSL's spelling: `TLSv1` is 1.0. */
  readonly version: string;
  readonly cipher: string;
}

const IDLE_LIMIT_MS = 20_000;

/** One end of an SMTP connection, read line by line. Closed by `close`, by the peer, or after 20 idle seconds. */
export class SmtpConnection {
  #socket: Socket;
  #buffered = "";
  #ended = false;
  #wake: () => void = () => {};

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#listen(socket);
  }

  /** The next line without its line end; `undefined` when the peer has gone. */
  async readLine(): Promise<string | undefined> {
    for (;;) {
      const end = this.#buffered.indexOf("\n");
      if (end >= 0) {
        const line = this.#buffered.slice(0, end).replace(/\r$/, "");
        this.#buffered = this.#buffered.slice(end + 1);
        return line;
      }
      if (this.#ended) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** The next reply, its lines joined; `undefined` when the peer has gone. */
  async readReply(): Promise<string | undefined> {
    const lines: string[] = [];
    for (;;) {
      const line = await this.readLine();
      if (line === undefined) return undefined;
      lines.push(line);
      if (!/^\d{3}-/.test(line)) return lines.join("\n");
    }
  }

  write(text: string): void {
    if (!this.#ended) this.#socket.write(text);
  }

  /** Takes the client's part in a handshake; `false` when it failed. */
  async startTlsAsClient(secureContext: SecureContext): Promise<boolean> {
    const plain = this.#release();
    const secure = connectTls({ socket: plain, secureContext, rejectUnauthorized: false });
    return this.#adopt(secure, "secureConnect");
  }

  /** Takes the server's part in a handshake; `false` when it failed. */
  async startTlsAsServer(secureContext: SecureContext): Promise<boolean> {
    const plain = this.#release();
    const secure = new TLSSocket(plain, { isServer: true, secureContext });
    return this.#adopt(secure, "secure");
  }

  /** What protects the connection at this moment. */
  negotiated(): Negotiated | null {
    if (!(this.#socket instanceof TLSSocket)) return null;
    const version = this.#socket.getProtocol();
    if (version === null) return null;
    return { version, cipher: this.#socket.getCipher().name };
  }

  /** Ends the connection in order. */
  close(): void {
    this.#socket.end();
  }

  /** Cuts the connection off. */
  abort(): void {
    this.#socket.destroy();
  }

  #listen(socket: Socket): void {
    socket.setTimeout(IDLE_LIMIT_MS, () => socket.destroy());
    socket.on("data", (chunk) => {
      this.#buffered += chunk.toString("latin1");
      this.#wake();
    });
    const end = () => {
      this.#ended = true;
      this.#wake();
    };
    socket.on("end", end);
    socket.on("close", end);
    socket.on("error", end); // a reset peer is part of the load, and ends the connection like any other end
  }

  #release(): Socket {
    const plain = this.#socket;
    for (const event of ["data", "end", "close"]) plain.removeAllListeners(event);
    this.#buffered = ""; // what came before the handshake must not be taken for protected (RFC 3207 section 6)
    return plain;
  }

  async #adopt(secure: TLSSocket, event: "secure" | "secureConnect"): Promise<boolean> {
    this.#socket = secure;
    const done = new Promise<boolean>((resolve) => {
      secure.once(event, () => resolve(true));
      secure.once("error", () => resolve(false));
      secure.once("close", () => resolve(false));
    });
    this.#listen(secure);
    return done;
  }
}
