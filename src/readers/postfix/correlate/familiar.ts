import { type KnownTexts, startKnownTexts } from "../../syslog/known-texts.ts";
import { type Domains, startDomains } from "../parse/address.ts";
import { type Client, parseClient } from "../parse/client.ts";
import type { Unrecognized } from "../parse/parse-result.ts";
import { type PeerName, parsePeer } from "../parse/peer.ts";
import { startTlsTails, type TlsTails } from "../parse/tls-summary.ts";

/** A client as a server's line names it, with or without a user. */
export interface FamiliarClient {
  readonly text: string;
  readonly client: Client | Unrecognized;
  /** A program of this server itself. */
  readonly isOwn: boolean;
}

/** A relay as a delivery line or a client's TLS summary names it. */
export interface FamiliarRelay {
  readonly text: string;
  /** `undefined` for `none` and for local transports. */
  readonly peer: PeerName | undefined;
  /** A program of this server itself, or of one that has no address. */
  readonly isOwn: boolean;
}

/** What the texts mean that come again and again. */
export interface Familiar {
  readonly clients: KnownTexts<FamiliarClient>;
  readonly relays: KnownTexts<FamiliarRelay>;
  readonly domains: Domains;
  readonly tlsTails: TlsTails;
}

export function startFamiliar(isOwnAddress: (address: string) => boolean): Familiar {
  const isOwn = (address: string | null): boolean => address !== null && isOwnAddress(address);
  return {
    clients: startKnownTexts(4096, 128, (text) => {
      const client = parseClient(text);
      return { text, client, isOwn: client !== "unrecognized" && isOwn(client.peer.address) };
    }),
    relays: startKnownTexts(4096, 96, (text) => {
      const peer = parsePeer(text, 0);
      return { text, peer, isOwn: peer === undefined || peer.address === null || isOwn(peer.address) };
    }),
    domains: startDomains(),
    tlsTails: startTlsTails(),
  };
}
