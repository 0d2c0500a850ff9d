import { expect, test } from "vitest";
import { compareRotation } from "./rotation-order.ts";

test.for([
  ["/var/log/mail.log", "newer than", "/var/log/mail.log.1"],
  ["/var/log/mail.log.1", "newer than", "/var/log/mail.log.2.gz"],
  ["/var/log/mail.log.10.gz", "older than", "/var/log/mail.log.9"],
  ["/var/log/maillog-20261122", "newer than", "/var/log/maillog-20261121.xz"],
  ["/var/log/maillog-2026112203", "newer than", "/var/log/maillog-2026112202"],
  ["/var/log/mail-2026-11-22.log", "newer than", "/var/log/mail-20261121.log"],
  ["/var/log/maillog-20261122", "older than", "/var/log/maillog"],
  ["/var/log/mail.log.1", "neither older nor newer than", "/var/log/mail.log-20261122"],
  ["/var/log/mail.log.1", "neither older nor newer than", "/var/log/mail.log.1.gz"],
] as const)("%s is %s %s", ([left, order, right]) => {
  const sign = Math.sign(compareRotation(left, right));
  expect(sign).toBe(order === "newer than" ? 1 : order === "older than" ? -1 : 0);
});
