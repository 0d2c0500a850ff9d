import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOSTILE_NAME } from "./fixture-mail.ts";
import { fixtureQuestions } from "./fixture-questions.ts";
import { openSite, type Site } from "./open-site.ts";

let empty: Site;
let hostile: Site;
let mail: Site;

beforeAll(async () => {
  empty = await openSite("empty");
  hostile = await openSite("hostile");
  mail = await openSite("mail");
});
afterAll(async () => {
  await empty.close();
  await hostile.close();
  await mail.close();
});

test("the first run says what to do, with a command to copy", async () => {
  const { page, context, troubles } = await empty.openPage({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto("/");
  await page.getByRole("heading", { name: "No mail has been read yet" }).waitFor();
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByText("Copied").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe("npm start -- /var/log/mail.log");
  expect(troubles).toEqual([]);
  await context.close();
});

test("an address that names no page says so and leads on", async () => {
  const { page, context } = await mail.openPage();
  await page.goto("/nowhere");
  await page.getByRole("link", { name: "Open Mail flow" }).click();
  await page.getByRole("heading", { name: "Outbound and inbound mail flow" }).waitFor();
  await context.close();
});

test("a page about days whose messages are no longer kept says so, another one does not", async () => {
  const questions = { ...fixtureQuestions("mail"), messagesKeptFrom: async () => Date.parse("2026-11-14T23:00:00Z") };
  const site = await openSite("mail", { questions });
  const { page, open, context } = await site.openPage();
  const note = page.getByText("Single messages are kept from 15 Nov 2026 on.");
  for (const path of ["/flow", "/connectors", "/peers", "/messages"]) {
    await open(`${path}?from=2026-11-14&to=2026-11-16`);
    await note.waitFor();
    await open(`${path}?from=2026-11-15&to=2026-11-16`);
    expect(await note.count()).toBe(0);
  }
  await context.close();
  await site.close();
});

describe("when a part of the application", () => {
  test("is gone after an upgrade, the page is loaded anew and finds it", async () => {
    const { page, context, open } = await mail.openPage();
    await open("/flow");
    let refusals = 1;
    await page.route("**/assets/connector-report-page*.js", (route) =>
      refusals-- > 0 ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await page.getByRole("link", { name: "Connector report", exact: true }).click();
    await page.getByRole("heading", { name: "Connector report" }).waitFor();
    expect(refusals).toBeLessThan(0);
    await context.close();
  });

  test("cannot be had, that is said, and the rest stays", async () => {
    const { page, context, open } = await mail.openPage();
    await open("/flow");
    await page.route("**/assets/connector-report-page*.js", (route) => route.abort());
    await page.route(`${mail.url}/`, (route) => route.abort());
    await page.getByRole("link", { name: "Connector report", exact: true }).click();
    await page.getByRole("alert").getByText("This could not be shown").waitFor();
    await page.getByRole("link", { name: "Mail flow", exact: true }).click();
    await page.getByRole("heading", { name: "Outbound and inbound mail flow" }).waitFor();
    await context.close();
  });
});

describe("when the API", () => {
  test("reports a problem, its code and hint are shown, and another try mends it", async () => {
    const { page, context } = await mail.openPage();
    let isBroken = true;
    await page.route("**/api/v1/overview*", (route) =>
      isBroken
        ? route.fulfill({
            status: 500,
            json: { error: { code: "STORE_DAMAGED", message: "The store is damaged.", hint: "Restore it from a backup." } },
          })
        : route.continue(),
    );
    await page.goto("/flow");
    const alert = page.getByRole("alert");
    await alert.getByText("STORE_DAMAGED").waitFor();
    await alert.getByText("Restore it from a backup.").waitFor();
    isBroken = false;
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "Outbound and inbound mail flow" }).waitFor();
    expect(await alert.count()).toBe(0);
    await context.close();
  });

  test("does not answer at all, the page says so", async () => {
    const { page, context } = await mail.openPage();
    await page.route("**/api/v1/overview*", (route) => route.abort());
    await page.goto("/flow");
    await page.getByRole("alert").getByText("Postseal does not answer.").waitFor();
    await context.close();
  });

  test("answers late, cards of the same size stand in its place", async () => {
    const { page, context } = await mail.openPage();
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/v1/overview*", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/flow");
    await page.getByRole("region", { name: "Outbound and inbound mail flow" }).getByText("Loading").waitFor({ state: "attached" });
    answer();
    await page.getByRole("heading", { name: "Outbound and inbound mail flow" }).waitFor();
    await context.close();
  });
});

test.for(["/flow", "/connectors", "/connectors?view=tls", "/flow/protected"])("hostile names are harmless text on %s", async (path) => {
  const { page, context, troubles } = await hostile.openPage();
  await page.goto(path);
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
  const text = String(await page.evaluate("document.body.innerText"));
  expect(HOSTILE_NAME).toContain("\u202E");
  expect(text).toContain("‹U+202E›");
  expect([...text].filter((character) => character === "\u202E" || character === "\u001b")).toEqual([]);
  expect(await page.locator("img[src=x]").count()).toBe(0);
  expect(await page.title()).not.toBe("1");
  expect(troubles).toEqual([]);
  await context.close();
});

test("what is rarely logged gets a place when it occurs: SSLv3 and TLS without a version", async () => {
  const { page, context } = await hostile.openPage();
  await page.goto("/connectors");
  await page.getByRole("columnheader", { name: "SSLv3 %" }).waitFor();
  await page.getByRole("columnheader", { name: "TLS, no version %" }).waitFor();
  await page.getByLabel("Show data for").selectOption("From your own network");
  await page.getByText("All 7 rows").first().waitFor();
  await page.goto("/flow/protected");
  await page.getByRole("dialog").getByRole("rowheader", { name: "SSLv3" }).waitFor();
  await context.close();
});

test("the content security policy holds: a script, a style and a picture from elsewhere do not run", async () => {
  const { page, context } = await mail.openPage();
  await page.goto("/flow");
  await page.locator("h1").waitFor();
  const ran = await page.evaluate(`(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.head.append(script);
    document.body.insertAdjacentHTML("beforeend", "<p id='styled' style='color: rgb(1, 2, 3)'>x</p>");
    return [window.ran === true, getComputedStyle(document.getElementById("styled")).color === "rgb(1, 2, 3)"];
  })()`);
  expect(ran).toEqual([false, false]);
  await context.close();
});
