import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { OperatorError } from "../model/operator-error.ts";
import { isLoopbackHostHeader } from "./listen-address.ts";
import { problemStatusOf, renderProblem } from "./problem.ts";
import type { WebFile, WebFiles } from "./web-files.ts";

/** No script, style, picture or connection but this server's own; nothing inline, nothing framed. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:";

/** What answers a request: the application that `createApi` makes, whatever its routes. */
export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

export interface SiteOptions {
  readonly app: Answering;
  readonly files: WebFiles;
  /** Answer only requests that name this machine: for a server on the loopback. */
  readonly loopbackOnly: boolean;
}

/** The API and the web application behind one door: who may ask, how, and with which headers the answer goes out. */
export function createSite({ app, files, loopbackOnly }: SiteOptions): Hono {
  const site = new Hono();
  site.use(compress());
  site.use(async (context, next) => {
    await next();
    setSecurityHeaders(context);
  });
  site.use(async (context, next) => {
    const refusal = refusalOf(context, loopbackOnly);
    if (refusal === undefined) return next();
    return context.json(renderProblem(refusal), problemStatusOf(refusal));
  });
  site.all("/api/*", async (context) => {
    const answer = await app.fetch(context.req.raw);
    return new Response(answer.body, {
      status: answer.status,
      headers: { ...Object.fromEntries(answer.headers), "cache-control": "no-store" },
    });
  });
  site.get("*", (context) => answerFile(context, files));
  return site;
}

function refusalOf(context: Context, loopbackOnly: boolean): OperatorError | undefined {
  if (loopbackOnly && !isLoopbackHostHeader(context.req.header("host"))) {
    return new OperatorError("HOST_NOT_ALLOWED", "This server answers under its own address only.");
  }
  if (context.req.method !== "GET" && context.req.method !== "HEAD") {
    return new OperatorError("METHOD_NOT_ALLOWED", "This method is not answered.");
  }
  return undefined;
}

function answerFile(context: Context, files: WebFiles): Response {
  const path = new URL(context.req.url).pathname;
  const asked = files.get(path === "/" ? "/index.html" : path);
  if (asked !== undefined) return sendFile(context, asked);
  const page = files.get("/index.html");
  if (page === undefined || !isPage(path)) {
    const missing = new OperatorError("NOT_FOUND", "There is nothing at this address.", "Open the start page.");
    return context.json(renderProblem(missing), 404);
  }
  return sendFile(context, page);
}

/** Pages whose address ends in a name from a log, which may hold a dot. */
const NAMED_PAGES = /^\/(?:peers|messages|insights)\/[^/]+$/;

/** Whether the application draws something at this path; a file that is not there is not there. */
function isPage(path: string): boolean {
  return NAMED_PAGES.test(path) || !(path.startsWith("/assets/") || path.slice(path.lastIndexOf("/")).includes("."));
}

function sendFile(context: Context, file: WebFile): Response {
  const headers = { "content-type": file.contentType, etag: file.etag, "cache-control": file.cacheControl };
  // The compressing layer weakens the tag it sends; the browser returns it so.
  const known = (context.req.header("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(file.etag)) return context.body(null, 304, headers);
  return context.body(file.body, 200, headers);
}

function setSecurityHeaders(context: Context): void {
  context.header("content-security-policy", CONTENT_SECURITY_POLICY);
  context.header("x-content-type-options", "nosniff");
  context.header("referrer-policy", "no-referrer");
  context.header("cross-origin-opener-policy", "same-origin");
  context.header("cross-origin-resource-policy", "same-origin");
}
