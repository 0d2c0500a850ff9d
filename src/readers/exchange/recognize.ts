/** The block at the beginning of every file, of logs that are read over as well. */
const HEADER = /^\uFEFF?#(?:Software: Microsoft Exchange|Log-type: (?:SMTP (?:Receive|Send) Protocol|Message Tracking) Log)/i;
const PROTOCOL_ROW = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,[^\r\n]{0,600},[0-9A-F]{16},\d{1,9},[^,]{0,64},[^,]{0,64},[-+<>*]?,/;

/** Whether a line is of one of Exchange Server's transport logs. */
export function recognizeExchange(line: string): boolean {
  return HEADER.test(line) || PROTOCOL_ROW.test(line);
}
