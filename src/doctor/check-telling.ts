import type { Direction } from "../model/delivery.ts";
import { DIRECTIONS } from "../model/delivery.ts";
import type { LoggingAdvice, SilentService } from "../model/logging-advice.ts";
import type { ServiceTelling, SourceSurvey } from "../model/source-survey.ts";
import type { Finding } from "./finding.ts";

/** What makes a reader's server log TLS. */
export type Advise = (reader: string, silent: readonly SilentService[]) => readonly LoggingAdvice[];

/** Below this share a log that begins in the middle of a session explains it. */
const LEAST_SHARE = 0.01;

/** Whether the log tells how the messages of each direction were protected; if not, since when or until when. */
export function checkTelling({ reader, services }: SourceSurvey, advise: Advise): readonly Finding[] {
  return DIRECTIONS.flatMap((direction): readonly Finding[] => {
    const own = services.filter((service) => service.direction === direction);
    const messages = sumOf(own, "messages");
    const quiet = own.filter(({ silent, messages: all }) => silent > 0 && silent / all >= LEAST_SHARE);
    const still = quiet.filter(isStillSilent);
    if (still.length > 0) {
      return [{ ...factsOf(direction, still, messages), until: null, severity: "action", settings: advise(reader, still) }];
    }
    if (quiet.length === 0) return [];
    const until = Math.max(...quiet.map(({ lastSilentAt }) => lastSilentAt ?? 0));
    return [{ ...factsOf(direction, quiet, messages), until, severity: "notice", settings: [] }];
  });
}

/** A cipher that is named later shows that by now it is logged. */
function isStillSilent({ lastSilentAt, lastNamedAt }: ServiceTelling): boolean {
  return lastSilentAt !== null && (lastNamedAt === null || lastNamedAt < lastSilentAt);
}

function factsOf(direction: Direction, services: readonly ServiceTelling[], messages: number) {
  return {
    kind: "silent-log" as const,
    direction,
    hosts: namesOf(services.map(({ host }) => host)),
    services: namesOf(services.map(({ service }) => service)),
    silent: sumOf(services, "silent"),
    messages,
  };
}

function namesOf(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== null);
}

function sumOf(services: readonly ServiceTelling[], key: "messages" | "silent"): number {
  return services.reduce((sum, service) => sum + service[key], 0);
}
