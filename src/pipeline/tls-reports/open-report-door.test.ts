import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { storeForEachTest } from "../../store/duckdb/store-for-each-test.testing.ts";
import { openReportDoor } from "./open-report-door.ts";

const store = storeForEachTest();

const sentAbout = (...domains: readonly string[]) => ({
  "organization-name": "Contoso",
  "report-id": domains.join(),
  "date-range": { "start-datetime": "2026-11-18T00:00:00Z", "end-datetime": "2026-11-18T23:59:59Z" },
  policies: domains.map((domain) => ({
    policy: { "policy-type": "sts", "policy-domain": domain },
    summary: { "total-successful-session-count": 3, "total-failure-session-count": 0 },
  })),
});
const bodyOf = (value: unknown) => new Uint8Array(gzipSync(JSON.stringify(value)));

let now = Date.UTC(2026, 10, 19, 8);
const door = () =>
  openReportDoor({ keeper: store(), domains: () => ["example.org"], now: () => now, rate: { mostAMinute: 2, mostADay: 3 } });

test("a report about an own domain is kept, once, plain or packed", async () => {
  const take = door();
  expect(await take(bodyOf(sentAbout("example.org")))).toEqual({ added: 1, known: 0 });
  expect(await take(new TextEncoder().encode(JSON.stringify(sentAbout("example.org"))))).toEqual({ added: 0, known: 1 });
});

test("of what is about other domains nothing is kept", async () => {
  const take = door();
  await expect(take(bodyOf(sentAbout("example.net", "notexample.org")))).rejects.toMatchObject({ code: "REPORT_FOREIGN" });
  expect(await take(bodyOf(sentAbout("example.net", "mail.example.org")))).toEqual({ added: 1, known: 0 });
  expect(await store().rows("SELECT policy_domain FROM tls_reports")).toEqual([{ policy_domain: "mail.example.org" }]);
});

test.for([
  ["is none", { hello: "world" }, "REPORT_UNREADABLE"],
  ["unpacks to more than a report has", { ...sentAbout("example.org"), padding: " ".repeat(17 * 1024 * 1024) }, "REPORT_UNREADABLE"],
] as const)("what %s is refused", async ([, value, code]) => {
  await expect(door()(bodyOf(value))).rejects.toMatchObject({ code });
});

test("more than a minute's and a day's number wait, those that are refused count as well", async () => {
  const take = door();
  const outcomeOf = () => take(bodyOf({})).catch((failure: { readonly code: string }) => failure.code);
  expect([await outcomeOf(), await outcomeOf(), await outcomeOf()]).toEqual(["REPORT_UNREADABLE", "REPORT_UNREADABLE", "TOO_MANY_REPORTS"]);
  now += 60_000;
  expect([await outcomeOf(), await outcomeOf()]).toEqual(["REPORT_UNREADABLE", "TOO_MANY_REPORTS"]);
  now += 86_400_000;
  expect(await outcomeOf()).toBe("REPORT_UNREADABLE");
});
