import { expect, test } from "vitest";
import { sourceNameOf } from "./source-name.ts";

test.for([
  ["/var/log/mail.log", "/var/log/mail.log"],
  ["/var/log/mail.log.1", "/var/log/mail.log"],
  ["/var/log/mail.log.2.gz", "/var/log/mail.log"],
  ["/var/log/mail.log.10.GZ", "/var/log/mail.log"],
  ["/var/log/mail.log.3.xz", "/var/log/mail.log"],
  ["/var/log/mail.log.gz", "/var/log/mail.log"],
  ["/var/log/maillog-20261122", "/var/log/maillog"],
  ["/var/log/maillog-20261122.gz", "/var/log/maillog"],
  ["/var/log/maillog-2026112203.zst", "/var/log/maillog"],
  ["/var/log/maillog-20261122-1700000000", "/var/log/maillog"],
  ["/var/log/maillog-1700000000", "/var/log/maillog"],
  ["/var/log/mail.log.20261122", "/var/log/mail.log"],
  ["/var/log/mail.log-2026-11-22.bz2", "/var/log/mail.log"],
  ["/var/log/maillog.0.bz2", "/var/log/maillog"],
  ["/var/log/hosts/192.0.2.1", "/var/log/hosts/192.0.2.1"],
  ["/var/log/hosts/192.0.2.1.gz", "/var/log/hosts/192.0.2.1"],
  ["/var/log/hosts/192.0.2.1.2.gz", "/var/log/hosts/192.0.2.1"],
  ["/var/log/mx1", "/var/log/mx1"],
  ["/var/log/mail-2026.log", "/var/log/mail-2026.log"],
  ["/var/log/mail-20261122.log", "/var/log/mail.log"],
  ["/var/log/mail-20261122.log.gz", "/var/log/mail.log"],
  ["/var/log/mail.2026-11-22.log", "/var/log/mail.log"],
  ["/var/log/20261122.log", "/var/log/20261122.log"],
  ["/var/log/mail.log.old", "/var/log/mail.log.old"],
  ["/var/log/.gz", "/var/log/.gz"],
  ["/var/log/.1", "/var/log/.1"],
  ["/var/log/../log/mail.log", "/var/log/mail.log"],
] as const)("%s is a part of %s", ([path, name]) => {
  expect(sourceNameOf(path)).toBe(name);
});
