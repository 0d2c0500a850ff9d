import type { LoggedTransaction } from "../../model/delivery.ts";
import type { ServiceTelling } from "../../model/source-survey.ts";

/** Adds up, for every program of every server, how much its log tells of its messages. */
export interface ServiceTally {
  add(delivery: LoggedTransaction): void;
  sum(): readonly ServiceTelling[];
}

/** A log with more programs than this tells of others no longer. */
const MOST_SERVICES = 500;

type Telling = { -readonly [Key in keyof ServiceTelling]: ServiceTelling[Key] };

export function startServiceTally(): ServiceTally {
  const services = new Map<string, Telling>();

  function tellingOf({ host, service, direction }: LoggedTransaction): Telling | undefined {
    const key = JSON.stringify([host, service, direction]);
    const known = services.get(key);
    if (known !== undefined || services.size >= MOST_SERVICES) return known;
    const made = { host, service, direction, messages: 0, silent: 0, tellsOfTls: true, lastSilentAt: null, lastNamedAt: null };
    services.set(key, made);
    return made;
  }

  return {
    add(delivery) {
      const telling = tellingOf(delivery);
      if (telling === undefined) return;
      telling.messages++;
      if (delivery.cipher !== null) telling.lastNamedAt = latest(telling.lastNamedAt, delivery.observedAt);
      if (!isSilent(delivery)) return;
      telling.silent++;
      if (delivery.tls === "unknown") telling.tellsOfTls = false;
      telling.lastSilentAt = latest(telling.lastSilentAt, delivery.observedAt);
    },
    sum: () => [...services.values()].map((telling) => ({ ...telling })),
  };
}

/** TLS of which neither version nor cipher is logged is as little as can be known of it. */
function isSilent({ tls, cipher }: LoggedTransaction): boolean {
  return tls === "unknown" || (tls === "encrypted" && cipher === null);
}

function latest(known: number | null, at: number): number {
  return known === null || at > known ? at : known;
}
