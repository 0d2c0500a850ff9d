import type { PeersAnswer } from "../../../api/contract/peers.ts";
import { CALL_OUTCOMES } from "../../../charts/call-bar.tsx";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { plainPercent } from "../../../messages/plain-percent.ts";

/** The rows of the table, with a column for each outcome that the bar shows. */
export function renderPeerRows({ peers }: PeersAnswer, { text }: Messages): readonly (readonly CsvValue[])[] {
  const { columns } = text.peers;
  return [
    [
      columns.peer,
      columns.toCall,
      ...CALL_OUTCOMES.map((outcome) => text.tls[outcome]),
      columns.messages,
      text.peers.protectedPercent,
      columns.unknown,
      columns.lastSeen,
    ],
    ...peers.map((peer) => [
      peer.peer,
      peer.toCall,
      ...CALL_OUTCOMES.map((outcome) => peer.byTls[outcome]),
      peer.messages,
      peer.protectedShare === null ? null : plainPercent(peer.protectedShare),
      peer.byTls.unknown,
      new Date(peer.lastSeenAt).toISOString(),
    ]),
  ];
}
