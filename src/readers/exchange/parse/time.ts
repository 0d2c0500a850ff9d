const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7}))?Z$/;

/** Reads `2026-11-22T01:00:00.123Z`, always UTC: epoch milliseconds, `NaN` for anything else. */
export function parseExchangeTime(text: string): number {
  const match = TIME.exec(text);
  if (match === null) return Number.NaN;
  const [, year, month, day, hour, minute, second, fraction = ""] = match;
  const isReal = Number(month) <= 12 && Number(day) <= 31 && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
  if (!isReal || month === "00" || day === "00") return Number.NaN;
  const whole = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return whole + Number(fraction.padEnd(3, "0").slice(0, 3));
}
