/** Numbers, shares, days and moments in one language. Time zones are named by the caller: this machine's is never used. */
export interface Formats {
  /** `12,826` */
  readonly number: (value: number) => string;
  /** A share, 0 to 1, with one decimal: `96.9%`. Never rounds up to 100% or down to 0%: `99.9%`, `<0.1%`. */
  readonly share: (value: number) => string;
  /** The same without its sign, for columns headed `%`: `38.9`, `0`. */
  readonly bareShare: (value: number) => string;
  /** A number with as many decimals as it has, three at most: `2.5`. */
  readonly decimal: (value: number) => string;
  /** A threshold, without needless decimals: `1%`. */
  readonly threshold: (value: number) => string;
  /** The change between two shares in percentage points, signed, without a unit: `+0.3`. */
  readonly points: (change: number) => string;
  /** A relative change, signed: `+12.3%`. */
  readonly change: (change: number) => string;
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
  /** `Thu 17:42` in the given IANA zone, for a moment of the last days. */
  readonly weekTime: (instant: number, timeZone: string) => string;
  /** `19 Nov, 17:42:10` in the given IANA zone. */
  readonly second: (instant: number, timeZone: string) => string;
  /** `Thursday 19 November 2026 at 17:42:10.412` in the given IANA zone. */
  readonly exactMoment: (instant: number, timeZone: string) => string;
  /** `0.8 kB`, `48.2 kB`, `12.4 MB`, in thousands of bytes. */
  readonly size: (bytes: number) => string;
  /** The form of a word that a number takes: `one` or `other`, all that English, Swedish and Dutch have. */
  readonly plural: (count: number) => "one" | "other";
}

/** @param locale BCP 47: `en-GB`, `sv-SE`, `nl-NL` */
export function createFormats(locale: string): Formats {
  const pluralRules = new Intl.PluralRules(locale);
  return {
    ...numberFormats(locale),
    ...dayFormats(locale),
    moment: (instant, timeZone) => clockFormat(locale, timeZone, MINUTE).format(instant),
    weekTime: (instant, timeZone) => clockFormat(locale, timeZone, WEEK_TIME).format(instant).replace(",", ""),
    second: (instant, timeZone) => clockFormat(locale, timeZone, SECOND).format(instant),
    exactMoment: (instant, timeZone) => clockFormat(locale, timeZone, EXACT).format(instant),
    size: sizeFormat(locale),
    plural: (count) => (pluralRules.select(count) === "one" ? "one" : "other"),
  };
}

type NumberFormats = Pick<Formats, "number" | "decimal" | "share" | "bareShare" | "threshold" | "points" | "change" | "rate">;

function numberFormats(locale: string): NumberFormats {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const signed = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const threshold = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  return {
    number: (value) => number.format(value),
    decimal: (value) => number.format(value),
    share: (value) => (isTiny(value) ? `<${percent.format(0.001)}` : percent.format(honestShare(value))),
    bareShare: (value) => (value === 0 ? "0" : isTiny(value) ? `<${decimal.format(0.1)}` : decimal.format(100 * honestShare(value))),
    threshold: (value) => threshold.format(value),
    change: (change) => signed.format(change),
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

type ClockOptions = Readonly<Intl.DateTimeFormatOptions>;

const MINUTE: ClockOptions = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
const WEEK_TIME: ClockOptions = { weekday: "short", hour: "2-digit", minute: "2-digit" };
const SECOND: ClockOptions = { ...MINUTE, second: "2-digit" };
const EXACT: ClockOptions = { ...SECOND, weekday: "long", month: "long", year: "numeric", fractionalSecondDigits: 3 };

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockFormat(locale: string, timeZone: string, options: ClockOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.keys(options).length}`;
  const known = clocks.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  clocks.set(key, made);
  return made;
}

const SIZE_UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** In one unit as far as that reads well: a column of bytes and kilobytes is not compared at a glance. */
function sizeFormat(locale: string): Formats["size"] {
  const formats = SIZE_UNITS.map(
    (unit) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 }),
  );
  return (bytes) => {
    const power = Math.min(SIZE_UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
    return formats[power - 1]?.format(bytes === 0 ? 0 : Math.max(0.1, bytes / 1000 ** power)) ?? String(bytes);
  };
}
