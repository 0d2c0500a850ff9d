import type { ReactNode } from "react";
import { CALL_OUTCOMES } from "../../../charts/call-bar.tsx";
import { knownOf } from "../../../charts/tls-paint.tsx";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { protectedShareOf, totalOf } from "../../../model/tls.ts";
import { toCallOf } from "../../../questions/peers/to-call.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { PeerView } from "./peer-view.ts";

/** What to know of a peer: how much, since when, how sure, which hosts. */
export function PeerFacts({ view }: { readonly view: PeerView }): ReactNode {
  return (
    <section className="card peer-facts">
      <HowMuch view={view} />
      <SinceWhen view={view} />
      <HowSure view={view} />
      <WhichHosts view={view} />
    </section>
  );
}

function HowMuch({ view: { flow, address } }: { readonly view: PeerView }): ReactNode {
  const { text, format } = useMessages();
  const [toCall, all, known] = [toCallOf(flow), totalOf(flow), knownOf(flow)];
  const count = text.peer.facts.ofMessages(format, toCall, all);
  const { peer, period } = address;
  return (
    <div>
      <p className="fact">
        {toCall === 0 ? count : <Link to={messagesAddress(period, { peer, direction: "flow", tls: CALL_OUTCOMES })}>{count}</Link>}
      </p>
      <p className="fact-note">{text.peer.facts.toCall(known === 0 ? null : format.share(toCall / known))}</p>
      {flow.unknown > 0 && (
        <p className="fact-note">
          <Link to={messagesAddress(period, { peer, direction: "flow", tls: ["unknown"] })}>
            {text.peer.facts.unknown(format, flow.unknown)}
          </Link>
        </p>
      )}
    </div>
  );
}

/** Over all stored days: the period may begin in the middle of it. */
function SinceWhen({ view: { answer, about, stored } }: { readonly view: PeerView }): ReactNode {
  const { text, format } = useMessages();
  const words = text.peer.facts;
  const bad = answer.seen.filter(({ outcome, direction }) => direction !== "submission" && CALL_OUTCOMES.some((each) => each === outcome));
  const [firstDay] = bad.map((each) => each.firstDay).sort();
  if (firstDay === undefined) {
    return (
      <div>
        <p className="fact">{words.never}</p>
        <p className="fact-note">{words.neverNote}</p>
      </div>
    );
  }
  const messages = bad.reduce((sum, each) => sum + each.messages, 0);
  const lastAt = Math.max(...bad.map((each) => each.lastSeenAt));
  return (
    <div>
      <p className="fact">{firstDay <= stored.from ? words.sinceEarlier(format.shortDay(firstDay)) : words.since(format.day(firstDay))}</p>
      <p className="fact-note">{words.sinceNote(format, messages, format.moment(lastAt, about.timeZone))}</p>
    </div>
  );
}

function HowSure({ view: { answer, flow } }: { readonly view: PeerView }): ReactNode {
  const { text, format } = useMessages();
  const words = text.peer.facts;
  const { observed, inferred } = answer.toCallByCertainty;
  const share = protectedShareOf(flow);
  if (observed + inferred === 0) {
    return (
      <div>
        <p className="fact">{share === null ? "–" : format.share(share)}</p>
        <p className="fact-note">{share === null ? words.nothingKnown : words.protected}</p>
      </div>
    );
  }
  return (
    <div>
      <p className="fact">{inferred === 0 ? words.observed : observed === 0 ? words.inferred : words.partlyInferred}</p>
      <p className="fact-note">
        {inferred === 0 ? words.observedNote(format, observed) : words.inferredNote(format, inferred, observed + inferred)}
      </p>
    </div>
  );
}

const HOSTS_NAMED = 2;

function WhichHosts({ view: { answer } }: { readonly view: PeerView }): ReactNode {
  const { text, format } = useMessages();
  const flow = answer.hosts.filter(({ direction }) => direction !== "submission");
  const bad = flow.filter(({ byTls }) => toCallOf(byTls) > 0);
  const named = new Set((bad.length > 0 ? bad : flow).flatMap(({ host }) => host ?? []));
  const all = Math.max(new Set(flow.map(({ host }) => host)).size, answer.hosts.length < answer.hostsFound ? answer.hostsFound : 0);
  return (
    <div>
      <p className="fact">{bad.length > 0 ? text.peer.facts.hostsOf(format, named.size, all) : text.peer.facts.hosts(format, all)}</p>
      <p className="fact-note mono">
        {[...named].slice(0, HOSTS_NAMED).map((host) => (
          <bdi key={host}>{renderVisibleText(host)}</bdi>
        ))}
        {named.size > HOSTS_NAMED && <span>…</span>}
      </p>
    </div>
  );
}
