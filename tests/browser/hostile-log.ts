/** Text that would do harm where it were taken for markup, SQL, a formula, or a terminal's order. */
export const HOSTILE = {
  script: "<img/src=x/onerror=document.title=1>",
  sql: "';DROP/**/TABLE/**/deliveries;--",
  turn: "\u202eexe.gpj",
  escape: "\u001b[31mred",
  token: "x".repeat(8192),
  formula: '=HYPERLINK("http://evil.example")',
} as const;

/** A Postfix log by which a stranger with names of his choice delivers a message, and is refused others. */
export const HOSTILE_LOG = `${[
  `smtpd[101]: connect from mx${HOSTILE.script}.evil.example[198.51.100.66]`,
  `smtpd[101]: Anonymous TLS connection established from mx${HOSTILE.script}.evil.example[198.51.100.66]: TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)`,
  `smtpd[101]: 4A1B2C3D4E: client=mx${HOSTILE.script}.evil.example[198.51.100.66]`,
  `cleanup[102]: 4A1B2C3D4E: message-id=<${HOSTILE.sql}${HOSTILE.turn}@evil.example>`,
  `qmgr[103]: 4A1B2C3D4E: from=<"${HOSTILE.script}"@evil.example>, size=1200, nrcpt=1 (queue active)`,
  "smtpd[101]: disconnect from mx.evil.example[198.51.100.66] ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7",
  "qmgr[103]: 4A1B2C3D4E: removed",
  "cleanup[102]: 5A1B2C3D4E: message-id=<five@evil.example>",
  "qmgr[103]: 5A1B2C3D4E: from=<b@evil.example>, size=900, nrcpt=1 (queue active)",
  "smtp[107]: Untrusted TLS connection established to mx.evil.example[198.51.100.67]:25: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)",
  `smtp[107]: 5A1B2C3D4E: to=<a@evil.example>, relay=mx.evil.example[198.51.100.67]:25, delay=1, delays=0/0/0/1, dsn=4.0.0, status=deferred (${HOSTILE.formula}${HOSTILE.escape} ${HOSTILE.script} ${HOSTILE.token})`,
  `cleanup[102]: 6A1B2C3D4E: message-id=<${HOSTILE.token}@evil.example>`,
  "qmgr[103]: 6A1B2C3D4E: from=<b@evil.example>, size=900, nrcpt=1 (queue active)",
  "smtp[107]: 6A1B2C3D4E: to=<a@evil.example>, relay=mx.evil.example[198.51.100.67]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)",
  "qmgr[103]: 6A1B2C3D4E: removed",
]
  .map((words, second) => `Nov 19 08:00:${String(second).padStart(2, "0")} mx postfix/${words}`)
  .join("\n")}\n`;
