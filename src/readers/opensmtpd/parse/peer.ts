import type { FactPeer } from "../../facts/pending-fact.ts";

const URL = /^(?:smtps?|lmtp)(?:\+(?:no)?tls)?:\/\/(?:\[?(?:IPv6:)?([0-9A-Fa-f:.]{2,45}?(?:%[\w.-]{1,16})?)\]?)(?::(\d{1,5}))?$/;
const ADDRESS = /^\[?(?:IPv6:)?([0-9A-Fa-f:.]{2,45}(?:%[\w.-]{1,16})?)\]?$/;
const NAME = /^[A-Za-z0-9_.-]{1,255}$/;

/**
 * The host at the other end, of `address=` and `host=`.
 *
 * @returns `null` for a program of this host (`address=local`)
 */
export function parsePeer(address: string | undefined, host: string | undefined): FactPeer | null {
  const url = URL.exec(address ?? "");
  const plain = ADDRESS.exec(address ?? "");
  const found = url?.[1] ?? plain?.[1];
  if (found === undefined) return null;
  return {
    name: host !== undefined && NAME.test(host) && host !== found ? host.toLowerCase() : null,
    address: found.toLowerCase(),
    port: url?.[2] === undefined ? null : Number(url[2]),
  };
}

/** `relay="192.0.2.2 (mx.example.net)"` */
export function parseRelay(value: string | undefined): FactPeer | null {
  const match = /^(\S{2,64})(?: \(([^()]{0,255})\))?$/.exec(value ?? "");
  return match === null ? null : parsePeer(match[1], match[2]);
}
