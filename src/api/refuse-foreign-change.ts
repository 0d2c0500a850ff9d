import { OperatorError } from "../model/operator-error.ts";
import { isLoopback, parseHostHeader } from "./listen-address.ts";

/** What tells where a request comes from. */
export interface Provenance {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
}

/**
 * Refuses a change that a page of somebody else asks for through the browser of whoever looks at it.
 *
 * - `Sec-Fetch-Site` decides where there is one: browsers send it to addresses that they trust (https, this machine), and no page can set it.
 * - Without it, the page's `Origin` must be this server. A name then proves nothing, as a page elsewhere can let its own name lead here
 *   (DNS rebinding): only an address does, or the name localhost.
 * - Without either it is no browser: every one sends an `Origin` with a change.
 *
 * @returns `undefined` for a request that may go on
 * @see Fetch Metadata Request Headers (W3C), 2.4; RFC 6454 7.3
 */
export function refuseForeignChange({ host, origin, secFetchSite }: Provenance): OperatorError | undefined {
  if (secFetchSite !== undefined) return secFetchSite === "same-origin" ? undefined : refusal();
  if (origin === undefined) return undefined;
  if (host === undefined || originHost(origin) !== host.toLowerCase()) return refusal();
  return isAddress(parseHostHeader(host)) ? undefined : refusal();
}

function refusal(): OperatorError {
  return new OperatorError("CROSS_SITE_REFUSED", "A change is accepted from this server's own page only.");
}

function originHost(origin: string): string | undefined {
  return /^https?:\/\/([^/]{1,300})$/.exec(origin.toLowerCase())?.[1];
}

/** An IP address or localhost: what no name service decides. */
function isAddress(host: string): boolean {
  return isLoopback(host) || host.includes(":") || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}
