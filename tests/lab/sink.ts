import { createServer, type Server, type Socket } from "node:net";
import type { KeyPair } from "./certificates.ts";
import { parseReceivedHeader, type ReceivedHeader } from "./received-header.ts";
import { SmtpConnection } from "./smtp-connection.ts";
import { type PinnedVersion, pinnedContext } from "./tls-context.ts";
import type { TruthRecord } from "./truth-record.ts";

/** `absent`: no STARTTLS offered. `refused`: offered, answered 454. `broken`: offered, then garbage instead of a handshake. */
export type Offer = PinnedVersion | "absent" | "refused" | "broken";

export interface SinkOptions {
  readonly name: string;
  readonly address: string;
  /** Without one, any that is free. */
  readonly port?: number;
  readonly protocol: "smtp" | "lmtp";
  /** One for each connection in turn, from the first again after the last. */
  readonly offers: readonly [Offer, ...Offer[]];
  readonly keyPair: KeyPair;
  /** TLS before the greeting, as on port 465. */
  readonly wrapped?: boolean;
  /** OpenSSL's name, for TLS 1.2 and older. */
  readonly cipher?: string;
  /** Defers each message once. */
  readonly greylists?: boolean;
  /** Cuts the connection off at the end of the data, every so many messages. */
  readonly dropsEvery?: number;
  /** Greets with 421, every so many connections. */
  readonly busyEvery?: number;
  /** Wants this login, by AUTH PLAIN, before it takes a message. */
  readonly login?: { readonly user: string; readonly password: string };
  /** Given every message that is accepted, as it came over the wire. */
  readonly onMessage?: (message: SunkMessage) => void;
}

/** A message, and the envelope it came in. */
export interface SunkMessage {
  readonly sender: string;
  readonly recipients: readonly string[];
  /** Lines end with a line feed; dots that were doubled are single again. */
  readonly content: string;
  readonly tlsVersion: string | null;
}

/** What one sink saw. */
export interface SinkObservations {
  readonly truth: TruthRecord[];
  readonly headers: ReceivedHeader[];
}

export interface Sink {
  readonly options: SinkOptions;
  readonly port: number;
  close(): void;
}

/** A mail server that takes messages and writes down, in `observed`, what was really negotiated for each. */
export async function openSink(options: SinkOptions, log: string, observed: SinkObservations): Promise<Sink> {
  const sockets = new Set<Socket>();
  const counters = { connections: 0, messages: 0, seen: new Set<string>() };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    const offer = options.offers[counters.connections % options.offers.length] ?? options.offers[0];
    counters.connections += 1;
    void new SinkSession(new SmtpConnection(socket), options, offer, counters, log, observed).run();
  });
  const port = await listen(server, options.address, options.port ?? 0);
  return {
    options,
    port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function listen(server: Server, address: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error(`No port was given on ${address}`);
  return bound.port;
}

interface SinkCounters {
  connections: number;
  messages: number;
  readonly seen: Set<string>;
}

/** One connection to a sink. */
class SinkSession {
  readonly #connection: SmtpConnection;
  readonly #options: SinkOptions;
  readonly #offer: Offer;
  readonly #counters: SinkCounters;
  readonly #log: string;
  readonly #observed: SinkObservations;
  #sender = "";
  #recipients: string[] = [];
  #isLoggedIn = false;

  constructor(
    connection: SmtpConnection,
    options: SinkOptions,
    offer: Offer,
    counters: SinkCounters,
    log: string,
    observed: SinkObservations,
  ) {
    this.#connection = connection;
    this.#options = options;
    this.#offer = offer;
    this.#counters = counters;
    this.#log = log;
    this.#observed = observed;
  }

  async run(): Promise<void> {
    if (this.#options.wrapped && !(await this.#connection.startTlsAsServer(this.#context()))) return;
    if (this.#isBusy()) return this.#leave("421 4.3.2 Too busy, come back later");
    this.#reply(`220 ${this.#options.name}.test ${this.#options.protocol.toUpperCase()} sink`);
    for (;;) {
      const line = await this.#connection.readLine();
      if (line === undefined) return;
      if (!(await this.#answer(line))) return;
    }
  }

  /** @returns whether the session goes on */
  async #answer(line: string): Promise<boolean> {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO" || verb === "LHLO") return this.#greet();
    if (verb === "STAR") return this.#startTls();
    if (verb === "AUTH") return this.#logIn(line);
    if (verb === "MAIL") return this.#from(line);
    if (verb === "RCPT") return this.#to(line);
    if (verb === "DATA") return this.#data();
    if (verb === "RSET") this.#recipients = [];
    if (verb !== "QUIT") return this.#reply("250 2.0.0 Ok");
    this.#leave("221 2.0.0 Bye");
    return false;
  }

  #greet(): boolean {
    const offers = this.#offer !== "absent" && this.#connection.negotiated() === null;
    const login = this.#options.login === undefined ? "" : "\r\n250-AUTH PLAIN";
    const extensions = `250-PIPELINING${offers ? "\r\n250-STARTTLS" : ""}${login}`;
    return this.#reply(`250-${this.#options.name}.test\r\n${extensions}\r\n250 ENHANCEDSTATUSCODES`);
  }

  async #startTls(): Promise<boolean> {
    if (this.#offer === "refused" || this.#offer === "absent") return this.#reply("454 4.7.0 TLS not available");
    this.#reply("220 2.0.0 Ready to start TLS");
    if (this.#offer !== "broken") return this.#connection.startTlsAsServer(this.#context());
    this.#connection.write("500 this is no handshake\r\n");
    this.#connection.close();
    return false;
  }

  /** RFC 4616: the login stands behind the command. */
  #logIn(line: string): boolean {
    const [, user, password] = Buffer.from(line.split(" ")[2] ?? "", "base64")
      .toString("utf8")
      .split("\0");
    this.#isLoggedIn = user === this.#options.login?.user && password === this.#options.login?.password;
    return this.#reply(this.#isLoggedIn ? "235 2.7.0 Welcome" : "535 5.7.8 Authentication credentials invalid");
  }

  #from(line: string): boolean {
    if (this.#options.login !== undefined && !this.#isLoggedIn) return this.#reply("530 5.7.0 Authentication required");
    this.#sender = addressIn(line);
    this.#recipients = [];
    return this.#reply("250 2.1.0 Ok");
  }

  #to(line: string): boolean {
    const recipient = addressIn(line);
    if (recipient.startsWith("gone")) return this.#reply("550 5.1.1 No such mailbox");
    const triplet = `${this.#sender} ${recipient}`;
    if (this.#options.greylists && !this.#counters.seen.has(triplet)) {
      this.#counters.seen.add(triplet);
      return this.#reply("450 4.2.0 Greylisted, come back later");
    }
    this.#recipients.push(recipient);
    return this.#reply("250 2.1.5 Ok");
  }

  async #data(): Promise<boolean> {
    if (this.#recipients.length === 0) return this.#reply("554 5.5.1 No valid recipients");
    this.#reply("354 End data with <CR><LF>.<CR><LF>");
    const message = await this.#readMessage();
    if (message === undefined) return false;
    this.#counters.messages += 1;
    const drops = this.#options.dropsEvery !== undefined && this.#counters.messages % this.#options.dropsEvery === 1;
    this.#writeDown(message, drops ? "dropped_after_data" : "accepted");
    if (drops) this.#connection.abort();
    else this.#accept(message);
    return !drops;
  }

  async #readMessage(): Promise<string | undefined> {
    const lines: string[] = [];
    for (;;) {
      const line = await this.#connection.readLine();
      if (line === undefined) return undefined;
      if (line === ".") return lines.join("\n");
      lines.push(line);
    }
  }

  /** LMTP answers once for each recipient (RFC 2033 section 4.2). */
  #accept(message: string): void {
    this.#options.onMessage?.({
      sender: this.#sender,
      recipients: this.#recipients,
      content: message.replace(/^\.\./gm, "."),
      tlsVersion: this.#connection.negotiated()?.version ?? null,
    });
    const times = this.#options.protocol === "lmtp" ? this.#recipients.length : 1;
    for (let time = 0; time < times; time += 1) this.#reply(`250 2.0.0 Ok: queued as ${this.#options.name}-${this.#counters.messages}`);
    this.#recipients = [];
  }

  #writeDown(message: string, outcome: string): void {
    const header = parseReceivedHeader(message);
    if (header !== undefined) this.#observed.headers.push(header);
    const negotiated = this.#connection.negotiated();
    this.#observed.truth.push({
      log: this.#log,
      direction: "outbound",
      queue_id: header?.queueId ?? null,
      message_id: /^Message-ID: (<[^>\n]{0,200}>)/im.exec(message)?.[1] ?? null,
      server_ip: this.#options.address,
      server: this.#options.name,
      tls_version: negotiated?.version ?? null,
      cipher: negotiated?.cipher ?? null,
      recipients: outcome === "accepted" ? [...this.#recipients] : [],
      outcome,
    });
  }

  #isBusy(): boolean {
    return this.#options.busyEvery !== undefined && this.#counters.connections % this.#options.busyEvery === 1;
  }

  #context() {
    const version = this.#offer === "absent" || this.#offer === "refused" || this.#offer === "broken" ? "TLSv1.3" : this.#offer;
    return pinnedContext(version, this.#options.keyPair, this.#options.cipher ?? null);
  }

  #leave(text: string): void {
    this.#reply(text);
    this.#connection.close();
  }

  #reply(text: string): true {
    this.#connection.write(`${text}\r\n`);
    return true;
  }
}

function addressIn(line: string): string {
  return /<([^>]{0,320})>/.exec(line)?.[1] ?? "";
}
