import { OperatorError } from "../model/operator-error.ts";

export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Reads `127.0.0.1:8025` or `[::1]:8025`; port 0 lets the system choose. Throws `OperatorError` INVALID_ARGUMENT. */
export function readListenAddress(text: string): ListenAddress {
  const match = /^(?:\[([0-9a-fA-F:.%a-z]{2,60})\]|([^:[\]\s]{1,253})):(\d{1,5})$/.exec(text);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  if (host === undefined || !(port <= 65_535)) {
    throw new OperatorError(
      "INVALID_ARGUMENT",
      `Not an address to listen on: ${text.slice(0, 80)}.`,
      "Write it as 127.0.0.1:8025 or [::1]:8025.",
    );
  }
  return { host, port };
}

/** `http://[::1]:8025` */
export function renderUrl({ host, port }: ListenAddress): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Whether only this machine reaches the address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/**
 * Whether a Host header names this machine. A page elsewhere can let its own name resolve to 127.0.0.1 and then read
 * what a loopback server answers (DNS rebinding): such a request carries the page's name here.
 */
export function isLoopbackHostHeader(header: string | undefined): boolean {
  return isLoopback(parseHostHeader(header));
}

/** The name or address of a Host header in small letters, without port and brackets; empty when it is none. */
export function parseHostHeader(header: string | undefined): string {
  const match = /^(?:\[([^\]]{2,60})\]|([^:]{1,253}))(?::\d{1,5})?$/.exec(header ?? "");
  return (match?.[1] ?? match?.[2] ?? "").toLowerCase();
}
