import type { Direction } from "../model/delivery.ts";
import { DIRECTIONS } from "../model/delivery.ts";
import type { LoggingAdvice, SilentService } from "../model/logging-advice.ts";
import type { ServiceTelling, SourceSurvey } from "../model/source-survey.ts";
import type { Finding } from "./finding.ts";

/** What makes a reader's server log TLS. */
export type Advise = (reader: string, silent: readonly SilentService[]) => readonly LoggingAdvice[];

/** Below this share a log that begins in the middle of a session explains it. */
const LEAST_SHARE = 0.01;
const ABOUT_MS = 3_600_000;

/** Whether the log tells how the messages of each direction were protected; if not, since when or until when. */
export function checkTelling({ reader, services }: SourceSurvey, advise: Advise): readonly Finding[] {
  return DIRECTIONS.flatMap((direction): readonly Finding[] => {
    const own = services.filter((service) => service.direction === direction);
    const messages = sumOf(own, "messages");
    const quiet = own.filter(({ silent, messages: all }) => silent > 0 && silent / all >= LEAST_SHARE);
    const still = quiet.filter(isStillSilent);
    if (still.length > 0) {
      const settings = advise(reader, still);
      // What no setting changes is good to know.
      return [{ ...factsOf(direction, still, messages), until: null, severity: settings.length === 0 ? "notice" : "action", settings }];
    }
    if (quiet.length === 0) return [];
    const until = Math.max(...quiet.map(({ lastSilentAt }) => lastSilentAt ?? 0));
    return [{ ...factsOf(direction, quiet, messages), until, severity: "notice", settings: [] }];
  });
}

/** A cipher that is named later, or about the same time, shows that TLS is logged by now: what is silent is so for another reason. */
function isStillSilent({ lastSilentAt, lastNamedAt }: ServiceTelling): boolean {
  return lastSilentAt !== null && (lastNamedAt === null || lastSilentAt - lastNamedAt > ABOUT_MS);
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
