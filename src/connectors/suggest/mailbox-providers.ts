/**
 * Domains under which the whole world has its mailbox: mail with them is mail with strangers, however much of it there is. The
 * large ones by number of mailboxes; one that is missing only makes a suggestion that nobody wants.
 */
export const MAILBOX_PROVIDERS: ReadonlySet<string> = new Set([
  ...["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com", "aol.com"],
  ...["icloud.com", "me.com", "mac.com", "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.com", "web.de", "t-online.de", "freenet.de"],
  ...["proton.me", "protonmail.com", "tutanota.com", "tuta.com", "fastmail.com", "zoho.com", "mail.com", "mailbox.org", "posteo.de"],
  ...["mail.ru", "yandex.ru", "yandex.com", "qq.com", "163.com", "126.com", "naver.com", "hanmail.net", "orange.fr", "free.fr"],
  ...["laposte.net", "sfr.fr", "libero.it", "virgilio.it", "wp.pl", "o2.pl", "onet.pl", "seznam.cz", "telia.com", "comhem.se"],
  ...["hotmail.se", "live.se", "spray.se", "ziggo.nl", "kpnmail.nl", "xs4all.nl", "planet.nl", "hetnet.nl", "home.nl", "hotmail.nl"],
  ...["live.nl", "telenet.be", "skynet.be", "comcast.net", "verizon.net", "att.net", "cox.net", "bt.com", "btinternet.com", "sky.com"],
  ...["hotmail.co.uk", "live.co.uk", "yahoo.co.uk", "hotmail.fr", "live.fr", "yahoo.fr", "hotmail.de", "live.de", "yahoo.de"],
]);
