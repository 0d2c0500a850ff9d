import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OverviewAnswer } from "../../src/api/contract/overview.ts";
import { createFormats } from "../../src/messages/formats.ts";
import { openSite, type Site } from "./open-site.ts";

const format = createFormats("en-GB");
let site: Site;

beforeAll(async () => {
  site = await openSite("mail", { sample: true });
});
afterAll(() => site.close());

describe("Mail flow shows", () => {
  test("the numbers that the API gives", async () => {
    const { page, context, troubles } = await site.openPage();
    const answer: OverviewAnswer = JSON.parse(await site.ask("/api/v1/overview"));
    await page.goto("/");
    const widget = page.getByRole("region", { name: "Outbound and inbound mail flow" });
    for (const [heading, sentence, direction] of [
      ["Outbound", "sent", answer.overview.outbound],
      ["Inbound", "received", answer.overview.inbound],
    ] as const) {
      const share = format.share(direction.protectedShare ?? 0);
      const count = format.number(direction.messages);
      const hero = widget.locator(".hero", { has: page.getByRole("heading", { name: heading }) });
      await hero
        .getByText(`In the past week, ${count} messages were ${sentence}, of which ${share} were protected in transit (by TLS).`)
        .waitFor();
      expect(await hero.getByRole("heading").textContent()).toBe(`${heading} ${count}`);
      expect(await hero.locator("dd").allTextContents()).toEqual([
        format.number(direction.byTls.none),
        format.number(direction.byTls.SSLv3 + direction.byTls["TLSv1.0"] + direction.byTls["TLSv1.1"]),
        format.number(direction.byTls.unknown),
        expect.stringMatching(/ pt$/),
      ]);
      await hero.getByRole("img", { name: `${heading}: ${share} of the messages whose outcome is known were protected` }).waitFor();
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("what to do, with numbers and certainty, and leads to the whole of it", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/flow");
    const insights = page.getByRole("region", { name: "Recommended for you" });
    const first = insights.getByRole("listitem").first();
    const link = first.getByRole("link", { name: "Inbound Partner connector seeing significant TLS1.0 mail flow", exact: true });
    expect(await link.getAttribute("href")).toBe("/insights/significant-tls10%3Ainbound%3AContoso");
    const words = await first.textContent();
    expect(words).toContain("Contoso: 268 of 680 messages (39.4%) used TLS 1.0.");
    expect(words).toContain("Certainty: observed");
    expect(await insights.getByRole("listitem").count()).toBe(3);
    expect(await insights.getByRole("link", { name: "All insights (4)" }).getAttribute("href")).toBe("/insights");
    await context.close();
  });

  test("the accounting of each source as an equation that holds", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/flow");
    const row = page.getByRole("region", { name: "Sources" }).getByRole("row", { name: "/var/log/mx2/mail.log" });
    await row.waitFor();
    const cells = (await row.getByRole("cell").allTextContents()).slice(3).map((text) => Number(text.replaceAll(",", "")));
    expect(cells).toEqual([574_157, 118_240, 455_903, 14]);
    await page.getByText("SOURCE_UNREADABLE").waitFor();
    await context.close();
  });

  test("that the sample is no mail of the reader's own, on every page", async () => {
    const { page, context } = await site.openPage();
    for (const path of ["/flow", "/connectors", "/flow/protected"]) {
      await page.goto(path);
      await page.getByText("Sample data: no mail of yours.").waitFor();
      await page.getByText("npm start -- /var/log/mail.log").waitFor();
    }
    await context.close();
  });
});

describe("the period", () => {
  test("is chosen from presets, kept in the address, and taken to the next page", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/flow");
    await page.getByRole("button", { name: /Last 7 days/ }).click();
    await page.getByRole("link", { name: /Last 30 days/ }).click();
    await page
      .getByText(/^In the past 30 days, /)
      .first()
      .waitFor();
    expect(new URL(page.url()).search).toBe("?days=30");
    await page.getByRole("link", { name: "Connector report", exact: true }).click();
    await page.getByRole("heading", { name: "Connector report" }).waitFor();
    expect(page.url()).toBe(`${site.url}/connectors?days=30`);
    await context.close();
  });

  test("is given by a first and a last day, and refused when they are the wrong way round", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/flow");
    await page.getByRole("button", { name: /Last 7 days/ }).click();
    const panel = page.locator("#period-panel");
    await panel.getByLabel("First day").fill("2026-11-16");
    await panel.getByLabel("Last day").fill("2026-11-15");
    await panel.getByText("The last day comes before the first.").waitFor();
    expect(await panel.getByRole("button", { name: "Show these days" }).isDisabled()).toBe(true);
    await panel.getByLabel("Last day").fill("2026-11-17");
    await panel.getByRole("button", { name: "Show these days" }).click();
    await page
      .getByText(/^In the days 16 – 17 Nov 2026, /)
      .first()
      .waitFor();
    expect(new URL(page.url()).search).toBe("?from=2026-11-16&to=2026-11-17");
    await page.goBack();
    await page
      .getByText(/^In the past week, /)
      .first()
      .waitFor();
    await context.close();
  });

  test("without mail leads to the nearest days that have some", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/flow?from=2027-01-01&to=2027-01-07");
    await page.getByRole("heading", { name: "No mail in these days" }).waitFor();
    await page.getByRole("link", { name: "Show 13 – 19 Nov 2026" }).click();
    await page
      .getByText(/^In the days 13 – 19 Nov 2026, /)
      .first()
      .waitFor();
    await context.close();
  });
});

describe("this browser keeps", () => {
  test("the language", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/flow");
    await page.getByRole("combobox", { name: "Language" }).selectOption("Nederlands");
    await page.getByRole("heading", { name: "Uitgaande en binnenkomende e-mailstroom" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Uitgaande en binnenkomende e-mailstroom" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("nl");
    expect(page.url()).toBe(`${site.url}/flow`);
    await context.close();
  });

  test("the appearance, which wins over the system's", async () => {
    const { page, context } = await site.openPage({ colorScheme: "light" });
    await page.goto("/flow");
    const canvas = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(await canvas()).toBe("rgb(244, 245, 247)");
    await page.getByRole("combobox", { name: "Appearance" }).selectOption("Dark colours");
    expect(await canvas()).toBe("rgb(13, 16, 21)");
    await page.reload();
    expect(await canvas()).toBe("rgb(13, 16, 21)");
    await context.close();
  });
});
