import type { PrivacyLevel } from "../config/config.ts";

/** As much of a user's name as the privacy setting keeps: all, the domain alone, or nothing. */
export function reduceUser(user: string | null, privacy: PrivacyLevel): string | null {
  if (user === null || privacy === "full") return user;
  const at = user.lastIndexOf("@");
  return privacy === "none" || at === -1 || at === user.length - 1 ? null : user.slice(at);
}

/** A local part before a domain; quoted ones are cut at their last word, which leaves no address either. */
const ADDRESS = /[^\s<>@,;:()[\]"]{1,128}"?@([\w.-]{1,255})/g;

/** A server's words without the mailboxes in them. */
export function reduceWords(words: string, privacy: PrivacyLevel): string {
  if (privacy === "full" || !words.includes("@")) return words;
  return words.replace(ADDRESS, privacy === "none" ? "…" : "@$1");
}
