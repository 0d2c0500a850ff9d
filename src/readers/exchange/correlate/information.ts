import { emitAttempt } from "../../facts/pending-fact.ts";
import type { LineUse } from "../../reader.ts";
import { parseNegotiation } from "../parse/negotiation.ts";
import type { ProtocolRow } from "../parse/row.ts";
import type { Context } from "./context.ts";
import { factOfSession } from "./fact.ts";
import { noteFrontEnd, targetKey } from "./front-end.ts";
import { isHop } from "./session.ts";
import type { Session } from "./state.ts";

const RECORD = /^sending message with RecordId (\d{1,20}) and InternetMessageId (<[^>]{0,996}>|\S{1,996})/;
const FAILURE = /^TLS negotiation failed with error \w{1,64}|^Drop connection because TLS configuration requires TLS\b/;
/** Front End has connected, and from here on passes on what the Hub service says. */
const RELAYING = /^Proxy session successfully set up for outbound proxy\b/;
const SUBJECT = /(?:^|[Cc]ertificate) [Ss]ubject\b/;

/** Takes a row of information: its words are those of the `context` column; older versions write some into `data`. */
export function readInformation(context: Context, session: Session, row: ProtocolRow, position: number): LineUse {
  const words = row.context === "" ? row.data : row.context;
  const negotiation = parseNegotiation(words);
  if (negotiation === null) return "unrecognized";
  if (negotiation !== undefined) {
    session.tls = { negotiation, position };
    return "used";
  }
  if (session.side === "send" && RELAYING.test(words) && session.peerAddress !== null) {
    noteFrontEnd(context, targetKey(session.peerAddress), session, row.at);
    return "used";
  }
  if (FAILURE.test(words)) return readFailure(context, session, row, position);
  const [, recordId, messageId] = RECORD.exec(words) ?? [];
  if (recordId !== undefined && messageId !== undefined) {
    session.next = { recordId, messageId, position };
    return "used";
  }
  if (words === "authenticated" && session.side === "receive") {
    session.login = row.data.trim().slice(0, 255);
    return "used";
  }
  return readCertificate(session, row.data, words);
}

function readFailure(context: Context, session: Session, row: ProtocolRow, position: number): LineUse {
  session.tls = null;
  if (isHop(session) || session.peerAddress === null) return "used";
  emitAttempt(context.sink, factOfSession(session, { observedAt: row.at, position }), "tls-failed", row.context || row.data);
  return "used";
}

/**
 * `Received certificate` or `Sending certificate` begins the rows of one; later versions say `Remote certificate Subject Issuer
 * name ...` in a single one. A client that shows none is no stranger to be wary of: most do not.
 */
function readCertificate(session: Session, data: string, words: string): LineUse {
  const status = /^Client certificate chain validation status: '(\w{1,64})'/.exec(words)?.[1];
  if (status !== undefined) {
    session.trust = status === "Valid" ? "trusted" : status === "EmptyCertificate" ? "anonymous" : "untrusted";
    return "used";
  }
  if (/^(?:Sending|Received|Remote) certificate/.test(words)) session.isPeerCertificate = !words.startsWith("Sending");
  if (!session.isPeerCertificate || !SUBJECT.test(words)) return "irrelevant";
  session.certificateName = /^ ?CN=([^,\s"\\]{1,255})/.exec(data)?.[1]?.toLowerCase() ?? null;
  return "used";
}
