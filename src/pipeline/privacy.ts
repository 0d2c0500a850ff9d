import type { PrivacyLevel } from "../config/config.ts";

/** As much of a user's name as the privacy setting keeps: all, the domain alone, or nothing. */
export function reduceUser(user: string | null, privacy: PrivacyLevel): string | null {
  if (user === null || privacy === "full") return user;
  const at = user.lastIndexOf("@");
  return privacy === "none" || at === -1 || at === user.length - 1 ? null : user.slice(at);
}

/**
 * A local part, quoted or not, before a domain, which may be an address or international.
 *
 * @see RFC 5321 4.1.2, RFC 6531 3.3; the lengths are bounded beyond what mail allows
 */
const ADDRESS =
  /(?:"(?:[^"\\]|\\.){0,256}"|[^\s<>@,;:()[\]"]{1,256})@(\[[^\]\s]{1,64}\]|[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,254}[\p{L}\p{N}_])?)/gu;

/** A server's words without the mailboxes in them. */
export function reduceWords(words: string, privacy: PrivacyLevel): string {
  if (privacy === "full" || !words.includes("@")) return words;
  return words.replace(ADDRESS, privacy === "none" ? "…" : "@$1");
}

/** Logins and subjects, as mail servers write them. */
const NAMED_PERSON = /\b(sasl_username=|user=<?|authid=|login=|A=[\w-]{1,64}:)[^\s,>]{1,256}/g;
const SUBJECT = /( T="|\bheader Subject: ).{1,1024}/g;

/** A whole log line without the people behind it. */
export function reduceLine(line: string, privacy: PrivacyLevel): string {
  if (privacy === "full") return line;
  return reduceWords(line.replace(NAMED_PERSON, "$1…").replace(SUBJECT, "$1…"), privacy);
}
