import type { LoggingAdvice } from "../../model/logging-advice.ts";
import type { LoggingGap } from "../../questions/logging-gaps.ts";
import { adviseLogging } from "../../readers/advise-logging.ts";

/** What the mail server of one host lacks. */
export interface HostAdvice {
  readonly host: string | null;
  readonly settings: readonly LoggingAdvice[];
}

/** Below this share a log that begins in the middle of a session explains it. */
const LEAST_SHARE = 0.01;

/** What to set at which host, in the words of its mail server. */
export function adviseHosts(gaps: readonly LoggingGap[]): readonly HostAdvice[] {
  const silent = gaps.filter(({ messages, unknown }) => unknown > 0 && unknown / messages >= LEAST_SHARE);
  const hosts = [...new Set(silent.map(({ host }) => host))];
  return hosts.flatMap((host) => {
    const own = silent.filter((gap) => gap.host === host);
    const readers = [...new Set(own.map(({ reader }) => reader))];
    const settings = readers.flatMap((reader) => {
      const services = own.filter((gap) => gap.reader === reader).map(({ direction }) => ({ direction, service: null }));
      return adviseLogging(reader, services);
    });
    return settings.length === 0 ? [] : [{ host, settings }];
  });
}
