import type { Sink } from "./sink.ts";
import type { Destination } from "./sink-list.ts";

/** A destination whose sinks are listening. */
export interface OpenDestination {
  readonly destination: Destination;
  readonly sinks: readonly [Sink, ...Sink[]];
}

/** Renders what leads each domain to its sinks, by name where addresses have names. */
export function renderTransportMap(destinations: readonly OpenDestination[], hasNames: boolean): string {
  return lines(destinations.map((open) => `${open.destination.domain} ${transportOf(open)}:${nextHopsOf(open, hasNames)}`));
}

/** Renders who must show which certificate. */
export function renderTlsPolicyMap(destinations: readonly OpenDestination[], hasNames: boolean): string {
  return lines(
    destinations
      .filter(({ destination }) => destination.mustMatch !== undefined)
      .map((open) => `${nextHopsOf(open, hasNames)} verify match=${open.destination.mustMatch}`),
  );
}

/** Renders names for the lab's addresses, two for one name where a destination has two sinks. */
export function renderHosts(destinations: readonly OpenDestination[]): string {
  const peers = Array.from({ length: 18 }, (_, index) => `127.0.1.${index + 1} mail-out.peer${index + 1}.test`);
  const sinks = destinations.flatMap((open) => open.sinks.map((sink) => `${sink.options.address} ${nameOf(open)}`));
  return lines(["127.0.0.1 localhost", "127.0.3.1 mx.lab.test", "127.0.2.1 printer.office.lab.test", ...peers, ...sinks]);
}

function transportOf({ destination }: OpenDestination): string {
  return destination.transport === "lmtp" ? "lmtp:inet" : destination.transport;
}

function nextHopsOf(open: OpenDestination, hasNames: boolean): string {
  const bracketed = (host: string) => (open.destination.transport === "lmtp" ? host : `[${host}]`);
  if (hasNames) return `${bracketed(nameOf(open))}:${open.sinks[0].port}`;
  return open.sinks.map((sink) => `${bracketed(sink.options.address)}:${sink.port}`).join(", ");
}

function nameOf({ destination }: OpenDestination): string {
  return `mx.${destination.domain}`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}
