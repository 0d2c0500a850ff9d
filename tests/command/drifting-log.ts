import { SMALL_LOG } from "./small-log.ts";

/** The same morning on another day of November. */
const onDay = (day: number) => SMALL_LOG.replaceAll("Nov 19", `Nov ${String(day).padStart(2)}`);
/** As a new version might write it. */
const inAnotherWay = (log: string) => log.replaceAll(/: (TLSv\S+) with cipher (\S+) .*$/gm, ": protocol=$1 suite=$2");

/** Six mornings of a server, and two after an upgrade by which its lines about TLS look otherwise. */
export const DRIFTING_LOG = [5, 6, 7, 8, 9, 10].map(onDay).join("") + [15, 16].map((day) => inAnotherWay(onDay(day))).join("");
