/**
 * A morning of a small Postfix server: an inbound message over TLS 1.0 from a partner, one in plain text, and a message of an
 * authenticated user that goes out over TLS 1.3.
 */
export const SMALL_LOG = `Nov 19 08:00:00 mx postfix/smtpd[101]: connect from mail.contoso.example[198.51.100.7]
Nov 19 08:00:00 mx postfix/smtpd[101]: Anonymous TLS connection established from mail.contoso.example[198.51.100.7]: TLSv1 with cipher ECDHE-RSA-AES256-SHA (256/256 bits)
Nov 19 08:00:01 mx postfix/smtpd[101]: 4A1B2C3D4E: client=mail.contoso.example[198.51.100.7]
Nov 19 08:00:01 mx postfix/cleanup[102]: 4A1B2C3D4E: message-id=<one@contoso.example>
Nov 19 08:00:01 mx postfix/qmgr[103]: 4A1B2C3D4E: from=<zoe@contoso.example>, size=1200, nrcpt=1 (queue active)
Nov 19 08:00:01 mx postfix/smtpd[101]: disconnect from mail.contoso.example[198.51.100.7] ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7
Nov 19 08:00:02 mx postfix/virtual[104]: 4A1B2C3D4E: to=<ann@example.com>, relay=virtual, delay=0.5, delays=0.4/0/0/0.1, dsn=2.0.0, status=sent (delivered to maildir)
Nov 19 08:00:02 mx postfix/qmgr[103]: 4A1B2C3D4E: removed
Nov 19 08:10:00 mx postfix/smtpd[105]: connect from mx.fabrikam.example[203.0.113.9]
Nov 19 08:10:01 mx postfix/smtpd[105]: 5A1B2C3D4E: client=mx.fabrikam.example[203.0.113.9]
Nov 19 08:10:01 mx postfix/cleanup[102]: 5A1B2C3D4E: message-id=<two@fabrikam.example>
Nov 19 08:10:01 mx postfix/qmgr[103]: 5A1B2C3D4E: from=<max@fabrikam.example>, size=900, nrcpt=1 (queue active)
Nov 19 08:10:01 mx postfix/smtpd[105]: disconnect from mx.fabrikam.example[203.0.113.9] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5
Nov 19 08:10:02 mx postfix/virtual[104]: 5A1B2C3D4E: to=<ann@example.com>, relay=virtual, delay=0.5, delays=0.4/0/0/0.1, dsn=2.0.0, status=sent (delivered to maildir)
Nov 19 08:10:02 mx postfix/qmgr[103]: 5A1B2C3D4E: removed
Nov 19 08:20:00 mx postfix/submission/smtpd[106]: connect from desk.example.com[192.0.2.44]
Nov 19 08:20:00 mx postfix/submission/smtpd[106]: Anonymous TLS connection established from desk.example.com[192.0.2.44]: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256
Nov 19 08:20:01 mx postfix/submission/smtpd[106]: 6A1B2C3D4E: client=desk.example.com[192.0.2.44], sasl_method=PLAIN, sasl_username=ann
Nov 19 08:20:01 mx postfix/cleanup[102]: 6A1B2C3D4E: message-id=<three@example.com>
Nov 19 08:20:01 mx postfix/qmgr[103]: 6A1B2C3D4E: from=<ann@example.com>, size=2000, nrcpt=1 (queue active)
Nov 19 08:20:01 mx postfix/submission/smtpd[106]: disconnect from desk.example.com[192.0.2.44] ehlo=2 starttls=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=8
Nov 19 08:20:02 mx postfix/smtp[107]: Trusted TLS connection established to mx.contoso.example[198.51.100.8]:25: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256
Nov 19 08:20:03 mx postfix/smtp[107]: 6A1B2C3D4E: to=<zoe@contoso.example>, relay=mx.contoso.example[198.51.100.8]:25, delay=1.5, delays=0.2/0/0.9/0.4, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as AB12)
Nov 19 08:20:03 mx postfix/qmgr[103]: 6A1B2C3D4E: removed
`;

export const SMALL_CONFIG = `timezone: UTC
connectors:
  - name: Contoso
    direction: inbound
    connectorType: Partner
    senderDomains: [contoso.example]
    requireTls: true
insights: { significantMessages: 1 }
`;
