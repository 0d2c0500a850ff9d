import { expect, test } from "vitest";
import { parseDaemon } from "./daemon.ts";

test.for([
  ["postfix/smtpd", "server"],
  ["postfix/submission/smtpd", "server"],
  ["smtps/smtpd", "server"],
  ["postfix/10025/smtpd", "server"],
  ["postfix/smtp", "client"],
  ["postfix-out/smtp", "client"],
  ["enforced-tls-smtp/smtp", "client"],
  ["postfix/lmtp", "client"],
  ["postfix/cleanup", "cleanup"],
  ["postfix/qmgr", "queue-manager"],
  ["postfix/nqmgr", "queue-manager"],
  ["postfix/tlsproxy", "tls-proxy"],
  ["postfix/master", "master"],
  ["postfix/anvil", "other"],
  ["haproxy/postscreen", "other"],
  ["postfix/postfix-script", "other"],
] as const)("the tag %s is of Postfix: %s", ([tag, daemon]) => {
  expect(parseDaemon(tag)).toBe(daemon);
});

test.for(["smtpd", "sendmail", "kernel", "dovecot/imap", "cron/smtpd-watch", "postfix", "postfix/", "a/constructor", "a/__proto__"])(
  "the tag %s is not of Postfix",
  (tag) => {
    expect(parseDaemon(tag)).toBeUndefined();
  },
);
