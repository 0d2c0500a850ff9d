import { connect } from "node:net";
import type { KeyPair } from "./certificates.ts";
import { SmtpConnection } from "./smtp-connection.ts";
import { type PinnedVersion, pinnedContext } from "./tls-context.ts";
import type { TruthRecord } from "./truth-record.ts";

/** How a transaction ends. */
export type Ending = "sent" | "reset" | "cut-after-recipients" | "cut-in-data";

/** What a client does after the other, in one connection. */
export type Step =
  | { readonly kind: "starttls" }
  | { readonly kind: "garbage-handshake" }
  | { readonly kind: "fall-silent" }
  | { readonly kind: "authenticate"; readonly user: string }
  | { readonly kind: "xclient"; readonly name: string; readonly address: string }
  | { readonly kind: "say"; readonly command: string }
  | {
      readonly kind: "message";
      readonly messageId: string;
      readonly sender: string;
      readonly recipients: readonly string[];
      readonly ending: Ending;
    };

/** One connection to the server under test. */
export interface ClientPlan {
  /** The server's entry: `smtp`, `submission`, `submissions`, `proxied`, `filtered`, `screened`. */
  readonly entry: string;
  readonly address: string;
  readonly helo: string;
  readonly version: PinnedVersion;
  /** OpenSSL's name, for TLS 1.2 and older. */
  readonly cipher: string | null;
  readonly showsCertificate: boolean;
  /** TLS from the first byte, as on port 465. */
  readonly wrapped: boolean;
  readonly steps: readonly Step[];
}

export interface ClientTarget {
  readonly address: string;
  readonly port: number;
  /** Base name of the server's log. */
  readonly log: string;
  readonly certificate: KeyPair;
}

/** What one client knows of itself while it talks. */
interface ClientState {
  readonly plan: ClientPlan;
  readonly connection: SmtpConnection;
  readonly target: ClientTarget;
  peerAddress: string;
  user: string | null;
}

/** Plays one connection. @returns what became of each of its transactions */
export async function playClient(plan: ClientPlan, target: ClientTarget): Promise<readonly TruthRecord[]> {
  const socket = connect({ host: target.address, port: target.port, localAddress: plan.address });
  const connection = new SmtpConnection(socket);
  const state: ClientState = { plan, connection, target, peerAddress: plan.address, user: null };
  const truth: TruthRecord[] = [];
  if (plan.wrapped && !(await startTls(state))) return truth;
  const greeting = await connection.readReply();
  if (!greeting?.startsWith("220") || !(await sayHello(state))) {
    connection.abort();
    return truth;
  }
  for (const step of plan.steps) {
    if (!(await play(step, state, truth))) {
      connection.abort();
      return truth;
    }
  }
  await ask(state, "QUIT");
  connection.close();
  return truth;
}

/** @returns whether the connection can go on */
async function play(step: Step, state: ClientState, truth: TruthRecord[]): Promise<boolean> {
  switch (step.kind) {
    case "starttls":
      return (await ask(state, "STARTTLS")).startsWith("220") && (await startTls(state)) && (await sayHello(state));
    case "garbage-handshake":
      if ((await ask(state, "STARTTLS")).startsWith("220")) state.connection.write("this is no handshake\r\n");
      await state.connection.readLine();
      return false;
    case "fall-silent":
      await state.connection.readReply(); // the server's 421, when it has waited long enough
      return false;
    case "authenticate":
      return authenticate(state, step.user);
    case "xclient":
      return xclient(state, step.name, step.address);
    case "say":
      return (await ask(state, step.command)) !== "";
    case "message":
      return sendMessage(step, state, truth);
  }
}

async function startTls(state: ClientState): Promise<boolean> {
  const { plan, target } = state;
  return state.connection.startTlsAsClient(pinnedContext(plan.version, plan.showsCertificate ? target.certificate : null, plan.cipher));
}

async function sayHello(state: ClientState): Promise<boolean> {
  return (await ask(state, `EHLO ${state.plan.helo}`)).startsWith("250");
}

async function authenticate(state: ClientState, user: string): Promise<boolean> {
  const reply = await ask(state, `AUTH PLAIN ${Buffer.from(`\0${user}\0secret`).toString("base64")}`);
  if (!reply.startsWith("235")) return false;
  state.user = user;
  return true;
}

async function xclient(state: ClientState, name: string, address: string): Promise<boolean> {
  const reply = await ask(state, `XCLIENT NAME=${name} ADDR=${address}`);
  if (!reply.startsWith("220")) return false;
  state.peerAddress = address;
  return sayHello(state);
}

type Message = Extract<Step, { readonly kind: "message" }>;

async function sendMessage(step: Message, state: ClientState, truth: TruthRecord[]): Promise<boolean> {
  if (!(await ask(state, `MAIL FROM:<${step.sender}>`)).startsWith("250")) return writeDown(step, state, truth, "sender_rejected", []);
  const accepted: string[] = [];
  for (const recipient of step.recipients) {
    if ((await ask(state, `RCPT TO:<${recipient}>`)).startsWith("250")) accepted.push(recipient);
  }
  if (accepted.length === 0) {
    writeDown(step, state, truth, "all_rcpts_rejected", []);
    return (await ask(state, "RSET")).startsWith("250");
  }
  if (step.ending === "cut-after-recipients") return !writeDown(step, state, truth, "aborted_after_rcpt", []);
  if (step.ending === "reset") {
    writeDown(step, state, truth, "rset_after_rcpt", []);
    return (await ask(state, "RSET")).startsWith("250");
  }
  return sendData(step, state, truth, accepted);
}

async function sendData(step: Message, state: ClientState, truth: TruthRecord[], accepted: readonly string[]): Promise<boolean> {
  if (!(await ask(state, "DATA")).startsWith("354")) return writeDown(step, state, truth, "data_rejected", []);
  const head = `From: <${step.sender}>\r\nMessage-ID: ${step.messageId}\r\nSubject: lab\r\n\r\n`;
  state.connection.write(`${head}${"A line of text, as good as any other.\r\n".repeat(1 + (step.messageId.length % 7))}`);
  if (step.ending === "cut-in-data") return !writeDown(step, state, truth, "aborted_in_data", []);
  const reply = await ask(state, ".");
  const queueId = /queued as ([0-9A-Za-z]{6,20})/.exec(reply)?.[1];
  if (!reply.startsWith("250") || queueId === undefined) return writeDown(step, state, truth, "not_accepted", []);
  return writeDown(step, state, truth, "accepted", accepted, queueId);
}

function writeDown(
  step: Message,
  state: ClientState,
  truth: TruthRecord[],
  outcome: string,
  recipients: readonly string[],
  queueId: string | null = null,
): true {
  const negotiated = state.connection.negotiated();
  truth.push({
    log: state.target.log,
    direction: "inbound",
    queue_id: queueId,
    message_id: step.messageId,
    client_ip: state.peerAddress,
    path: state.plan.entry,
    tls_version: negotiated?.version ?? null,
    cipher: negotiated?.cipher ?? null,
    recipients,
    outcome,
    sasl_user: state.user,
  });
  return true;
}

/** @returns the reply, empty when the server has gone */
async function ask(state: ClientState, command: string): Promise<string> {
  state.connection.write(`${command}\r\n`);
  return (await state.connection.readReply()) ?? "";
}
