// `node scripts/make-pictures.mjs`: the pictures of docs/pictures/, taken from the bundled sample as the real server shows it,
// so that they stay true. Needs Chromium (or CHROMIUM_PATH) and pngquant: apt-get install chromium fonts-liberation pngquant.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "docs", "pictures");
const MOST_BYTES = 200_000;
const WIDTH = 1440;
/** Further down a picture is not looked at. */
const MOST_HEIGHT = 1274;

const PICTURES = [
  { name: "mail-flow", path: "/flow", ready: ".insights" },
  { name: "flyout", path: "/flow/protected", ready: ".flyout .ring" },
  { name: "connector-report", path: "/connectors", ready: ".daily-lines" },
  {
    name: "insight",
    path: `/insights/${encodeURIComponent("significant-no-tls:outbound:Partner:To Partner 6")}`,
    ready: ".insight-chart svg",
  },
  { name: "connector-report-tls", path: "/connectors?view=tls", ready: ".share-bars" },
];

/** Where the system has no letters of its own choosing, a browser falls back on wide ones: these come with Chromium's package. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${["system-ui", "sans", "sans-serif", "ui-sans-serif"].map(preferLiberation).join("")}
</fontconfig>
`;

const temporary = mkdtempSync(join(tmpdir(), "postseal-pictures-"));
const server = spawn(process.execPath, [join(root, "bin", "postseal"), "serve", "--sample", "--listen", "127.0.0.1:0"], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  await takePictures(await addressOf(server));
} finally {
  server.kill("SIGTERM");
  rmSync(temporary, { recursive: true, force: true });
}

function preferLiberation(family) {
  return `  <match target="pattern">
    <test name="family"><string>${family}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Liberation Sans</string></edit>
  </match>
`;
}

/** The address is told once the sample has been read. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
      const match = /Postseal is on (http:\/\/[\d.]+:\d+)/.exec(said);
      if (match !== null) resolve(match[1]);
    });
    child.on("close", (status) => reject(new Error(`the server ended with ${status} before it told its address`)));
  });
}

async function takePictures(url) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(temporary, "fonts.conf"), FONTS);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-lcd-text"], // coloured edges of letters are right on one screen only
    env: { ...process.env, FONTCONFIG_FILE: join(temporary, "fonts.conf") },
  });
  for (const theme of ["light", "dark"]) {
    for (const picture of PICTURES) await takePicture(browser, url, picture, theme);
  }
  await browser.close();
}

async function takePicture(browser, url, { name, path, ready }, theme) {
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: theme,
    locale: "en-GB",
    reducedMotion: "reduce",
    viewport: { width: WIDTH, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(path);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState("networkidle");
  // As tall as the page, so that the navigation reaches its foot.
  const height = Number(await page.evaluate("document.querySelector('main').getBoundingClientRect().bottom + window.scrollY"));
  await page.setViewportSize({ width: WIDTH, height: Math.min(MOST_HEIGHT, Math.max(820, Math.ceil(height))) });
  const file = join(folder, `${name}-${theme}.png`);
  await page.screenshot({ path: file });
  await context.close();
  reduceColours(file);
  const { size } = statSync(file);
  console.log(`${file.slice(root.length + 1)}  ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${file} is larger than ${MOST_BYTES / 1000} kB`);
}

/** A page has few colours: a palette takes a third of the room and looks the same. */
function reduceColours(file) {
  const { status, error } = spawnSync("pngquant", ["--force", "--strip", "--speed", "1", "--ext", ".png", file], { stdio: "inherit" });
  if (status !== 0) throw new Error(`pngquant failed on ${file}: ${error?.message ?? `status ${status}`}`);
}
