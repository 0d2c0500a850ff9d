import type { Config } from "../config/config.ts";
import { createDomainMatcher } from "../connectors/domain-matcher.ts";

/** Whether a name is one of the own mail servers': as configured, or within one of the organization's domains. */
export function createOwnHostCheck({ domains, network }: Pick<Config, "domains" | "network">): (name: string) => boolean {
  const findOwn = createDomainMatcher([...network.ownHosts, ...domains.flatMap((domain) => [domain, `*.${domain}`])]);
  return (name) => findOwn(name) !== undefined;
}
