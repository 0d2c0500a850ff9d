/** Numbers, shares, days and moments in one language. Time zones are named by the caller: this machine's is never used. */
export interface Formats {
  /** `12,826` */
  readonly number: (value: number) => string;
  /** A share, 0 to 1, with one decimal: `96.9%`. Never rounds up to 100% or down to 0%: `99.9%`, `<0.1%`. */
  readonly share: (value: number) => string;
  /** The same without its sign, for columns headed `%`: `38.9`, `0`. */
  readonly bareShare: (value: number) => string;
  /** A threshold, without needless decimals: `1%`. */
  readonly threshold: (value: number) => string;
  /** The change between two shares in percentage points, signed, without a unit: `+0.3`. */
  readonly points: (change: number) => string;
  /** Something per second: `18.4`, from 100 on without a decimal. */
  readonly rate: (perSecond: number) => string;
  /** `19 Nov 2026` */
  readonly day: (day: string) => string;
  /** `Thu 19 Nov` */
  readonly weekday: (day: string) => string;
  /** `Thu 19`, for an axis. */
  readonly axisDay: (day: string) => string;
  /** `19 Nov`, for an axis of many days. */
  readonly shortDay: (day: string) => string;
  /** `13 – 19 Nov 2026`, both included. */
  readonly dayRange: (from: string, to: string) => string;
  /** `13 – 19 Nov`, where the year is plain from the surroundings. */
  readonly shortRange: (from: string, to: string) => string;
  /** `19 Nov, 17:42` in the given IANA zone. */
  readonly moment: (instant: number, timeZone: string) => string;
  /** The form of a word that a number takes: `one` or `other`, all that English, Swedish and Dutch have. */
  readonly plural: (count: number) => "one" | "other";
}

/** @param locale BCP 47: `en-GB`, `sv-SE`, `nl-NL` */
export function createFormats(locale: string): Formats {
  const pluralRules = new Intl.PluralRules(locale);
  return {
    ...numberFormats(locale),
    ...dayFormats(locale),
    moment: (instant, timeZone) => momentFormat(locale, timeZone).format(instant),
    plural: (count) => (pluralRules.select(count) === "one" ? "one" : "other"),
  };
}

function numberFormats(locale: string): Pick<Formats, "number" | "share" | "bareShare" | "threshold" | "points" | "rate"> {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const threshold = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  return {
    number: (value) => number.format(value),
    share: (value) => (isTiny(value) ? `<${percent.format(0.001)}` : percent.format(honestShare(value))),
    bareShare: (value) => (value === 0 ? "0" : isTiny(value) ? `<${decimal.format(0.1)}` : decimal.format(100 * honestShare(value))),
    threshold: (value) => threshold.format(value),
    points: (change) => points.format(100 * change),
    rate: (perSecond) => (perSecond < 100 ? decimal : number).format(perSecond < 100 ? perSecond : Math.round(perSecond)),
  };
}

/** A share that is there, but would round to nothing. */
function isTiny(share: number): boolean {
  return share > 0 && share < 0.0005;
}

/** "100.0%" is said of all messages only: 99.96% stays below. */
function honestShare(share: number): number {
  return share < 1 ? Math.min(share, 0.999) : share;
}

function dayFormats(locale: string): Pick<Formats, "day" | "weekday" | "axisDay" | "shortDay" | "dayRange" | "shortRange"> {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const day = format({ day: "numeric", month: "short", year: "numeric" });
  const weekday = format({ weekday: "short", day: "numeric", month: "short" });
  const axisWeekday = format({ weekday: "short" });
  const shortDay = format({ day: "numeric", month: "short" });
  return {
    day: (text) => day.format(noonOf(text)),
    weekday: (text) => weekday.format(noonOf(text)).replace(",", ""),
    axisDay: (text) => `${axisWeekday.format(noonOf(text))} ${Number(text.slice(8))}`,
    shortDay: (text) => shortDay.format(noonOf(text)),
    dayRange: (from, to) => spacedDash(day.formatRange(noonOf(from), noonOf(to))),
    shortRange: (from, to) => spacedDash(shortDay.formatRange(noonOf(from), noonOf(to))),
  };
}

/** The space around the dash differs between versions of the locale data: always a plain one here. */
function spacedDash(range: string): string {
  return range.replace(/\s*[–-]\s*/u, " – ");
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

const momentFormats = new Map<string, Intl.DateTimeFormat>();

function momentFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = momentFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone });
  momentFormats.set(key, made);
  return made;
}
