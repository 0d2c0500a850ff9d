import { afterEach, expect, test } from "vitest";
import type { ConnectorReportAnswer } from "../../src/api/contract/connector-report.ts";
import type { InsightsAnswer } from "../../src/api/contract/insights.ts";
import type { OverviewAnswer } from "../../src/api/contract/overview.ts";
import type { SourcesAnswer } from "../../src/api/contract/sources.ts";
import { SAMPLE } from "../../src/cli/sample.ts";
import { createFormats } from "../../src/messages/formats.ts";
import { TLS_OUTCOMES } from "../../src/model/tls.ts";
import type { Report } from "../../src/report/report.ts";
import { runPostseal } from "../command/run-postseal.ts";
import { temporaryDirectory } from "../command/temporary-directory.ts";
import { openServedSite } from "./open-served-site.ts";
import type { Site } from "./open-site.ts";

const format = createFormats("en-GB");
const directory = temporaryDirectory();
let site: Site | undefined;

afterEach(async () => {
  await site?.close();
});

test("the pages, the API and the command line tell the same numbers of the bundled sample", async () => {
  const { stdout } = await runPostseal(["report", "--config", SAMPLE.config, "--format", "json", SAMPLE.log], directory);
  const report: Report = JSON.parse(stdout);
  site = await openServedSite(["--sample"], directory);
  await expectApiToEqual(site, report);
  const { page, troubles, open } = await site.openPage();

  await open("/flow/protected");
  for (const [nth, direction] of [report.overview.outbound, report.overview.inbound].entries()) {
    const block = page.getByRole("dialog").locator(".direction").nth(nth);
    expect(await block.locator(".count-of-all").textContent()).toBe(`${format.number(direction.messages)} messages`);
    expect(await block.locator(".ring-share").textContent()).toBe(format.share(direction.protectedShare ?? 0));
    const shown = TLS_OUTCOMES.filter((outcome) => direction.byTls[outcome] > 0 || !["SSLv3", "encrypted"].includes(outcome));
    expect(await block.locator("td.count").allTextContents()).toEqual(shown.map((outcome) => format.number(direction.byTls[outcome])));
  }

  await open("/connectors?view=tls");
  const bars = page.locator(".share-bars tbody tr");
  const drawn = new Map<string, string>();
  for (const row of await bars.all()) {
    drawn.set((await row.locator(".row-name").textContent()) ?? "", (await row.locator("td").last().textContent()) ?? "");
  }
  const words = { inbound: "Inbound", outbound: "Outbound" } as const;
  for (const { name, direction, connectorType, messages } of report.connectors.filter((path) => path.name !== null)) {
    expect(drawn.get(`${name}${words[direction]} · ${connectorType}`)).toBe(format.number(messages));
  }
  const all = report.overview.inbound.messages + report.overview.outbound.messages;
  expect(drawn.get("All mail flow")).toBe(format.number(all));
  expect(await page.locator(".details-table tfoot td").last().textContent()).toBe(format.number(all));

  await open("/flow");
  const counted = await page.locator(".sources tbody tr").first().locator("td.figure").allTextContents();
  const [source] = report.accounting;
  expect(counted.slice(2)).toEqual(
    [source?.linesRead, source?.used, source?.irrelevant, source?.unrecognized].map((count) => format.number(count ?? 0)),
  );
  await page.getByRole("link", { name: `All insights (${report.insights.length})` }).waitFor();
  expect(troubles).toEqual([]);
});

async function expectApiToEqual(asked: Site, report: Report): Promise<void> {
  const answers = await Promise.all(["overview", "insights", "sources", "connector-report"].map((name) => asked.ask(`/api/v1/${name}`)));
  const [overview, insights, sources, connectors] = answers.map((answer) => JSON.parse(answer)) as [
    OverviewAnswer,
    InsightsAnswer,
    SourcesAnswer,
    ConnectorReportAnswer,
  ];
  expect(overview.period).toEqual({ from: report.period.from, to: report.period.to });
  expect(overview.overview).toEqual(report.overview);
  expect(insights.insights).toEqual(report.insights);
  const equation = ({ linesRead, used, irrelevant, unrecognized }: SourcesAnswer["sources"][number]) => [
    linesRead,
    used + irrelevant + unrecognized,
  ];
  const logs = sources.sources.filter(({ reader }) => reader !== "tls-report");
  expect(logs.map(equation)).toEqual(report.accounting.map(({ linesRead }) => [linesRead, linesRead]));
  const carried = connectors.days.reduce((sum, day) => sum + day.messages, 0);
  expect(carried).toBe(report.connectors.reduce((sum, path) => sum + path.messages, 0));
}
