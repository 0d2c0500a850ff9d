const TAG = /^\S+(?: {1,2}\d{1,2} \d\d:\d\d:\d\d\S*)? \S{1,255} ([^\s:[]{1,128})(?:\[\d{1,10}\])?: (.*)$/s;
const OWN_NAME = /^(?:sendmail|sm-mta|sm-msp-queue|sm-mta-in|sm-mta-out|sm-que)$/;
const OWN_WORDS = /^(?:[0-9A-Za-z]{8}\d{6,7}: (?:from|to)=|STARTTLS=(?:server|client), |starting daemon \()/;

/** Whether a program is one of Sendmail's. */
export function isSendmail(program: string): boolean {
  return OWN_NAME.test(program);
}

/** Whether a plain syslog line was written by Sendmail. Postfix's `sendmail` command writes none of its words. */
export function recognizeSendmail(line: string): boolean {
  const match = TAG.exec(line);
  return match !== null && isSendmail(match[1] ?? "") && OWN_WORDS.test(match[2] ?? "");
}
