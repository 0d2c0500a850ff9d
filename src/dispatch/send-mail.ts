import type { MailConfig } from "../config/config.ts";
import { explainMailFailure } from "./explain-mail-failure.ts";
import type { SendMail } from "./outgoing-mail.ts";
import { readMailFile } from "./read-mail-file.ts";

const SENDER_NAME = "Postseal";
const CONNECTION_MS = 20_000;
/** Without a word from the relay; RFC 5321 4.5.3.2 gives it up to ten minutes, which a queue has and a report has not. */
const SILENCE_MS = 60_000;

/** Says that no person wrote it, so that no other machine answers. @see RFC 3834 5, and Exchange's own header */
const AUTOMATIC = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

export const sendMail: SendMail = async (mail, relay, signal) => {
  // Loaded when there is something to send: most servers never do.
  const { createTransport } = await import("nodemailer");
  const transport = createTransport(await transportOptions(relay));
  try {
    const { rejected } = await transport.sendMail({
      from: { name: SENDER_NAME, address: relay.from },
      to: [...mail.recipients],
      envelope: { from: relay.from, to: [...mail.recipients] },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: [{ filename: mail.file.name, content: mail.file.content, contentType: "text/csv; charset=utf-8" }],
      messageId: `<${mail.messageId}>`,
      date: new Date(mail.at),
      headers: AUTOMATIC,
      xMailer: false,
      // Nothing that stands in a report is ever taken for the name of a file or an address to load from.
      disableFileAccess: true,
      disableUrlAccess: true,
      signal,
    });
    return { refused: rejected };
  } catch (failure) {
    throw explainMailFailure(failure, relay);
  } finally {
    transport.close();
  }
};

async function transportOptions(relay: MailConfig) {
  const { host, port, tls, verifyCertificate, caFile, user } = relay;
  const [ca, password] = await Promise.all([caFile === null ? null : readMailFile(caFile), passwordOf(relay)]);
  return {
    host,
    port,
    secure: tls === "implicit",
    requireTLS: tls === "starttls",
    ignoreTLS: tls === "none",
    tls: { rejectUnauthorized: verifyCertificate, minVersion: "TLSv1.2" as const, ...(ca === null ? {} : { ca }) },
    ...(user === null || password === null ? {} : { auth: { user, pass: password } }),
    connectionTimeout: CONNECTION_MS,
    dnsTimeout: CONNECTION_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
  };
}

/** Read anew for every mail: a password may be changed without a word to this server. */
async function passwordOf({ password, passwordFile }: MailConfig): Promise<string | null> {
  if (passwordFile === null) return password;
  return (await readMailFile(passwordFile)).replace(/\r?\n$/, "");
}
