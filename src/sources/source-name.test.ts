import { expect, test } from "vitest";
import { isExchangeFileName, sourceNameOf } from "./source-name.ts";

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
  ["/var/log/mail.log.old", "/var/log/mail.log.old"],
  ["/var/log/.gz", "/var/log/.gz"],
  ["/var/log/.1", "/var/log/.1"],
  ["/var/log/../log/mail.log", "/var/log/mail.log"],
  ["/srv/ex01/RECV2026112201-1.LOG", "/srv/ex01"],
  ["/srv/ex01/send20261122-12.log.gz", "/srv/ex01"],
  ["/srv/ex01/MSGTRKMD2026112201-1.LOG", "/srv/ex01"],
  ["/srv/ex01/TransportRoles/Logs/FrontEnd/ProtocolLog/SmtpReceive/RECV2026112201-1.LOG", "/srv/ex01/TransportRoles/Logs"],
  ["/srv/ex01/TransportRoles/Logs/Hub/ProtocolLog/SmtpSend/SEND2026112201-1.LOG", "/srv/ex01/TransportRoles/Logs"],
  ["/srv/ex01/TransportRoles/Logs/Mailbox/ProtocolLog/SmtpReceive/Delivery/RECV2026112201-1.LOG", "/srv/ex01/TransportRoles/Logs"],
  ["/srv/ex01/TransportRoles/Logs/MessageTracking/MSGTRK2026112201-1.LOG", "/srv/ex01/TransportRoles/Logs"],
  ["/srv/v14/ProtocolLog/SmtpSend/SEND20261122-1.LOG", "/srv/v14"],
  ["/MessageTracking/MSGTRK2026112201-1.LOG", "/MessageTracking"],
  ["/srv/RECEIPT2026112201-1.LOG", "/srv/RECEIPT2026112201-1.LOG"],
] as const)("%s is a part of %s", ([path, name]) => {
  expect(sourceNameOf(path)).toBe(name);
});

test.for([
  ["/srv/RECV2026112201-1.LOG", true],
  ["/srv/msgtrkms2026112201-3.log.xz", true],
  ["/srv/CONNECTLOG2026112201-1.LOG", false],
  ["/srv/RECV.LOG", false],
] as const)("%s has a name of Exchange's: %s", ([path, isOne]) => {
  expect(isExchangeFileName(path)).toBe(isOne);
});
