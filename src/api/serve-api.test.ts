import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Serving, serveApi } from "./serve-api.ts";

const SCRIPT = `export const text = "${"x".repeat(4000)}";`;
let webRoot: string;
let serving: Serving;

const app = new Hono();
app.get("/api/v1/about", (context) => context.json({ version: "1" }));
app.put("/api/v1/insights/:id/snooze", async (context) => context.json({ kept: await context.req.json() }));
app.delete("/api/v1/insights/:id/snooze", (context) => context.json({ kept: null }));

beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), "postseal-web-"));
  await mkdir(join(webRoot, "assets"));
  await writeFile(join(webRoot, "index.html"), "<!doctype html><title>page</title>");
  await writeFile(join(webRoot, "assets", "main-1.js"), SCRIPT);
  await writeFile(join(webRoot, "assets", "main-1.js.br"), brotliCompressSync(SCRIPT));
  await mkdir(join(webRoot, ".vite"));
  await writeFile(join(webRoot, ".vite", "manifest.json"), JSON.stringify({ "../messages/en.ts": { file: "assets/en-1.js" } }));
  serving = await serveApi({ app, listen: "127.0.0.1:0", webRoot, language: "en" });
});

afterAll(async () => {
  await serving.close();
  await rm(webRoot, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
  readonly bytes: Buffer;
}

/** The path goes out as it is written, and any Host header may be sent: fetch allows neither. */
function ask(
  path: string,
  options: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(serving.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method: options.method ?? "GET", headers: { ...options.headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes.toString("utf8"), bytes });
      });
    });
    asked.on("error", reject);
    asked.end(options.body);
  });
}

describe("the site answers", () => {
  test.for([
    ["/", 200, "text/html; charset=utf-8"],
    ["/connectors?show=all", 200, "text/html; charset=utf-8"],
    ["/flow/protected", 200, "text/html; charset=utf-8"],
    ["/peers/contoso.example", 200, "text/html; charset=utf-8"],
    ["/assets/main-1.js", 200, "text/javascript; charset=utf-8"],
    ["/api/v1/about", 200, "application/json"],
    ["/assets/gone.js", 404, "application/json"],
    ["/assets/main-1.js.br", 404, "application/json"],
    ["/favicon.ico", 404, "application/json"],
    ["/assets/../../../../etc/passwd.txt", 404, "application/json"],
    ["/assets/%2e%2e/%2e%2e/etc/passwd.txt", 404, "application/json"],
  ] as const)("%s with %i %s", async ([path, status, type]) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers["content-type"]]).toEqual([status, type]);
  });

  test("hashed files for good, the page afresh each time, answers never from a cache", async () => {
    expect((await ask("/assets/main-1.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await ask("/")).headers["cache-control"]).toBe("no-cache");
    expect((await ask("/api/v1/about")).headers["cache-control"]).toBe("no-store");
  });

  test("a page with the files that it will ask for, and with nothing else", async () => {
    const LINK = "</assets/en-1.js>; rel=modulepreload";
    expect((await ask("/")).headers.link).toBe(LINK);
    expect((await ask("/connectors")).headers.link).toBe(LINK);
    expect((await ask("/assets/main-1.js")).headers.link).toBeUndefined();
    expect((await ask("/.vite/manifest.json")).status).toBe(404);
  });

  test("304 to who has it already", async () => {
    const { etag } = (await ask("/")).headers;
    expect((await ask("/", { headers: { "if-none-match": String(etag) } })).status).toBe(304);
  });

  test("compressed to who can read it", async () => {
    const answer = await ask("/assets/main-1.js", { headers: { "accept-encoding": "gzip" } });
    expect(answer.headers["content-encoding"]).toBe("gzip");
  });

  test("as the build compressed it, to who can read that", async () => {
    const { headers, bytes } = await ask("/assets/main-1.js", { headers: { "accept-encoding": "gzip, deflate, br" } });
    expect([headers["content-encoding"], headers["content-type"], headers.vary]).toEqual([
      "br",
      "text/javascript; charset=utf-8",
      "Accept-Encoding",
    ]);
    expect(brotliDecompressSync(bytes).toString()).toBe(SCRIPT);
  });

  test("uncompressed to who takes nothing else", async () => {
    const { headers, body } = await ask("/assets/main-1.js", { headers: { "accept-encoding": "br;q=0" } });
    expect([headers["content-encoding"], body]).toEqual([undefined, SCRIPT]);
  });

  test("HEAD without a body", async () => {
    const answer = await ask("/", { method: "HEAD" });
    expect([answer.status, answer.body]).toEqual([200, ""]);
  });
});

test.for(["/", "/api/v1/about", "/assets/gone.js"])("%s carries the security headers", async (path) => {
  const { headers } = await ask(path);
  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).not.toContain("unsafe");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("no-referrer");
});

describe("the site refuses", () => {
  test.for(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s", async (method) => {
    const answer = await ask("/api/v1/about", { method });
    expect([answer.status, JSON.parse(answer.body).error.code]).toEqual([405, "METHOD_NOT_ALLOWED"]);
  });
  test.for(["/", "/api/v1/about"])("%s under a name that is not this machine's", async (path) => {
    const answer = await ask(path, { headers: { host: "rebound.example:8025" } });
    expect([answer.status, JSON.parse(answer.body).error.code]).toEqual([421, "HOST_NOT_ALLOWED"]);
  });
});

describe("a change", () => {
  const SNOOZE = "/api/v1/insights/a%3Ab/snooze";
  const JSON_TYPE = { "content-type": "application/json" };
  const put = (headers: Readonly<Record<string, string>>, body = '{"a":1}') => ask(SNOOZE, { method: "PUT", headers, body });

  test.for([
    ["a program, which names no origin", {}],
    ["this server's own page", { origin: "own" }],
    ["the same, in a browser that says so", { origin: "own", "sec-fetch-site": "same-origin" }],
    ["a page behind a proxy with a name of its own", { origin: "https://mail.example.org", "sec-fetch-site": "same-origin" }],
  ] as const)("is let through from %s", async ([, headers]) => {
    const own = "origin" in headers && headers.origin === "own" ? { ...headers, origin: serving.url } : headers;
    const answer = await put({ ...JSON_TYPE, ...own });
    expect([answer.status, answer.body]).toEqual([200, '{"kept":{"a":1}}']);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["content-security-policy"]).toContain("default-src 'self'");
  });

  test("without a body is let through as well", async () => {
    expect((await ask(SNOOZE, { method: "DELETE", headers: { origin: serving.url } })).body).toBe('{"kept":null}');
  });

  test.for([
    ["from another site", { origin: "https://evil.example" }, 403, "CROSS_SITE_REFUSED"],
    ["from another program on this machine", { origin: "http://127.0.0.1:1" }, 403, "CROSS_SITE_REFUSED"],
    ["from a page that hides where it comes from", { origin: "null" }, 403, "CROSS_SITE_REFUSED"],
    ["that a browser calls cross-site", { "sec-fetch-site": "cross-site" }, 403, "CROSS_SITE_REFUSED"],
    ["that a browser calls same-site: another port or name beside ours", { "sec-fetch-site": "same-site" }, 403, "CROSS_SITE_REFUSED"],
    ["whose reader is called by another host", { host: "rebound.example" }, 421, "HOST_NOT_ALLOWED"],
    ["as a form can send it", { "content-type": "text/plain" }, 415, "JSON_EXPECTED"],
  ] as const)("%s is refused", async ([, headers, status, code]) => {
    const answer = await put({ ...JSON_TYPE, ...headers });
    expect([answer.status, JSON.parse(answer.body).error.code]).toEqual([status, code]);
  });

  test.for([
    ["with its length", {}],
    ["without", { "transfer-encoding": "chunked" }],
  ] as const)("of too much is refused, sent %s", async ([, headers]) => {
    const answer = await put({ ...JSON_TYPE, ...headers }, JSON.stringify("x".repeat(9_000)));
    expect([answer.status, JSON.parse(answer.body).error.code]).toEqual([413, "BODY_TOO_LARGE"]);
  });
});

describe("serveApi says what is wrong", () => {
  test("when the port is taken", async () => {
    const listen = new URL(serving.url).host;
    await expect(serveApi({ app, listen, webRoot, language: "en" })).rejects.toMatchObject({
      code: "PORT_IN_USE",
      message: expect.stringContaining(listen),
    });
  });
  test("when the address is not this machine's", async () => {
    await expect(serveApi({ app, listen: "192.0.2.1:0", webRoot, language: "en" })).rejects.toMatchObject({
      code: "ADDRESS_NOT_AVAILABLE",
    });
  });
  test("when the web application was not built", async () => {
    await expect(serveApi({ app, listen: "127.0.0.1:0", webRoot: join(webRoot, "none"), language: "en" })).rejects.toMatchObject({
      code: "WEB_NOT_BUILT",
    });
  });
});
