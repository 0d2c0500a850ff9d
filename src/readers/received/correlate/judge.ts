import { applyEncrypted, applyPlaintext, type PendingFact } from "../../facts/pending-fact.ts";
import type { Trace } from "../parse/trace.ts";
import type { TraceTls } from "../parse/trace-tls.ts";

/** `with` of mail: RFC 3848, RFC 6531, and spellings that were never registered. The letters S tell TLS, A a login. */
const PROTOCOL = /^(?:UTF8)?(E?)(S?)(?:SMTP|LMTP)(S?)(A?)$/i;

/** Servers that write the S wherever there was TLS, so that its absence tells plaintext. Others leave it out at times. */
const EXACT_SOFTWARE =
  /^(?:Postfix|Postcow|Proxmox|Exim \d|OpenSMTPD|Haraka|Stalwart|Sendmail|(?:\S{1,64} )?8\.\d{1,2}\.\d{1,2}\S{0,64}\/)/i;
const EXACT_HOSTS: readonly string[] = ["mx.google.com"];

/** Whether the client had logged in. */
export function isSubmission({ protocol, login }: Trace): boolean {
  return login !== null || (PROTOCOL.exec(protocol ?? "")?.[4] ?? "") !== "";
}

/**
 * Says what a border server's field tells of TLS: details, else the protocol's letters.
 *
 * @param positionAt where the line stands that holds a place of the field
 */
export function judge(fact: PendingFact, trace: Trace, positionAt: (at: number) => number): void {
  if (trace.tls !== undefined) {
    applyDetails(fact, trace.tls, positionAt(trace.tls.at));
    return;
  }
  const [, extended, before, after] = PROTOCOL.exec(trace.protocol ?? "") ?? [];
  if (extended === undefined) return;
  if (before !== "" || after !== "") applyEncrypted(fact, positionAt(trace.protocolAt));
  // A client may ask for TLS and then go on with HELO: then Postfix writes SMTP, TLS or not.
  else if (isExact(trace)) applyPlaintext(fact, extended === "" ? "inferred" : "observed", positionAt(trace.protocolAt));
}

function applyDetails(fact: PendingFact, tls: TraceTls, position: number): void {
  fact.tls = tls.version ?? "encrypted";
  fact.certainty = tls.isVersionInferred ? "inferred" : "observed";
  fact.cipher = tls.cipher;
  fact.cipherBits = tls.bits;
  fact.keyExchange = tls.keyExchange;
  fact.peerTrust = tls.trust;
  fact.evidence.tls = position;
}

function isExact({ software, by }: Trace): boolean {
  return software.some((name) => EXACT_SOFTWARE.test(name)) || EXACT_HOSTS.some((host) => host === by);
}
