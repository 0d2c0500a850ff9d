import type { Config, JournalSourceConfig, PushSourceConfig, SourceConfig, SyslogSourceConfig } from "../../config/config.ts";
import { parseListen } from "../../config/config-values.ts";
import { machineTimeZone } from "../../config/time-zone.ts";
import { createNetworkMatcher } from "../../connectors/network-matcher.ts";
import type { PushedLines, TakenLines } from "../../model/pushed-lines.ts";
import { journalSource } from "../../sources/live/journal/journal-source.ts";
import type { LiveSource } from "../../sources/live/live-source.ts";
import { pushSource } from "../../sources/live/push/push-source.ts";
import { syslogSource } from "../../sources/live/syslog/syslog-source.ts";
import type { LiveRequest } from "./follow-live.ts";

/** Where lines with a token go. */
export interface PushDoor {
  /** SHA-256 of the token, hexadecimal. */
  readonly tokenHash: string;
  /** See `PushSource`. */
  readonly accept: (pushed: PushedLines) => Promise<TakenLines>;
}

/** The configuration's sources that are no files, and the doors of those that are pushed to. */
export function configureLiveSources({ sources }: Pick<Config, "sources">): {
  readonly live: readonly LiveRequest[];
  readonly doors: readonly PushDoor[];
} {
  const doors: PushDoor[] = [];
  const live = sources.flatMap((source) => {
    if (source.kind === "file") return [];
    return { source: openable(source, doors), reader: source.reader, timeZone: source.timezone ?? machineTimeZone() };
  });
  return { live, doors };
}

function openable(source: Exclude<SourceConfig, { readonly kind: "file" }>, doors: PushDoor[]): LiveSource {
  switch (source.kind) {
    case "syslog":
      return configuredSyslog(source);
    case "journald":
      return configuredJournal(source);
    case "push":
      return configuredPush(source, doors);
  }
}

function configuredSyslog({ name, listen, protocol, tls, senders }: SyslogSourceConfig): LiveSource {
  const address = parseListen(listen);
  if (address === undefined) throw new Error(`the schema let ${listen} through`);
  const findSender = createNetworkMatcher(senders);
  const isAllowed = (sender: string): boolean => senders.length === 0 || findSender(sender) !== undefined;
  return syslogSource({ name, address: { ...address, protocol }, tls, isAllowed });
}

function configuredJournal({ name, directory, matches }: JournalSourceConfig): LiveSource {
  return journalSource({ name, directory, matches });
}

function configuredPush({ name, tokenHash }: PushSourceConfig, doors: PushDoor[]): LiveSource {
  const source = pushSource(name);
  doors.push({ tokenHash, accept: source.accept });
  return source;
}
