import { type Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import { compress } from "hono/compress";
import { OperatorError } from "../model/operator-error.ts";
import { ACCEPTED_CHANGES, type AcceptedChange, findAcceptedChange } from "./accepted-changes.ts";
import { isLoopbackHostHeader } from "./listen-address.ts";
import { problemStatusOf, renderProblem } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { refuseForeignChange } from "./refuse-foreign-change.ts";
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
  /** The `Link` header of the page at a path. */
  readonly hintsOf: (path: string) => string | undefined;
  /** Answer only requests that name this machine: for a server on the loopback. */
  readonly loopbackOnly: boolean;
  /** What may be changed. Without: `ACCEPTED_CHANGES`. */
  readonly changes?: readonly AcceptedChange[];
}

/** The API and the web application behind one door: who may ask, how, and with which headers the answer goes out. */
export function createSite({ app, files, hintsOf, loopbackOnly, changes = ACCEPTED_CHANGES }: SiteOptions): Hono {
  const site = new Hono();
  site.use(compress());
  site.use(async (context, next) => {
    await next();
    setSecurityHeaders(context);
  });
  site.onError((error, context) => {
    if (!(error instanceof OperatorError)) throw error;
    return context.json(renderProblem(error), problemStatusOf(error));
  });
  site.use(async (context, next) => {
    refuseForeignHost(context, loopbackOnly);
    await next();
  });
  site.get("/api/*", (context) => answerBy(app, context.req.raw));
  site.get("/metrics", (context) => answerBy(app, context.req.raw));
  site.get("*", (context) => answerFile(context, files, hintsOf));
  site.all("*", async (context) => answerBy(app, await admitChange(context, changes)));
  return site;
}

async function answerBy(app: Answering, request: Request): Promise<Response> {
  const answer = await app.fetch(request);
  return new Response(answer.body, {
    status: answer.status,
    headers: { ...Object.fromEntries(answer.headers), "cache-control": "no-store" },
  });
}

function refuseForeignHost(context: Context, loopbackOnly: boolean): void {
  if (loopbackOnly && !isLoopbackHostHeader(context.req.header("host"))) {
    throw new OperatorError("HOST_NOT_ALLOWED", "This server answers under its own address only.");
  }
}

/** The request for a change, its body read and bounded. Throws `OperatorError` for one that is not let through. */
async function admitChange({ req }: Context, changes: readonly AcceptedChange[]): Promise<Request> {
  const path = new URL(req.url).pathname;
  const change = findAcceptedChange({ method: req.method, path }, changes);
  if (change === undefined) throw new OperatorError("METHOD_NOT_ALLOWED", "This method is not answered.");
  const foreign = refuseForeignChange({
    host: req.header("host"),
    origin: req.header("origin"),
    secFetchSite: req.header("sec-fetch-site"),
  });
  if (foreign !== undefined) throw foreign;
  const body = await readBody(req.raw, change.longestBodyBytes);
  if (body !== undefined) refuseOtherType(req.header("content-type") ?? "", change);
  return new Request(req.url, { method: req.method, headers: req.raw.headers, ...(body === undefined ? {} : { body }) });
}

/** A form of another site can send other types without asking first. */
function refuseOtherType(contentType: string, { contentTypes }: AcceptedChange): void {
  if (contentTypes !== undefined) {
    if (contentTypes.test(contentType)) return;
    throw new OperatorError("JSON_EXPECTED", "The body of this request is not of a type that is taken here.", "See /api/openapi.json.");
  }
  if (!/^application\/json\s*(?:;|$)/i.test(contentType)) throw new OperatorError("JSON_EXPECTED", "The body of this request is not JSON.");
}

function answerFile(context: Context, files: WebFiles, hintsOf: SiteOptions["hintsOf"]): Response {
  const path = new URL(context.req.url).pathname;
  const asked = path === "/" ? undefined : files.get(path);
  if (asked !== undefined) return sendFile(context, asked);
  const page = files.get("/index.html");
  if (page === undefined || !isPage(path)) {
    const missing = new OperatorError("NOT_FOUND", "There is nothing at this address.", "Open the start page.");
    return context.json(renderProblem(missing), 404);
  }
  context.header("link", hintsOf(path));
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
  if (file.brotli === undefined || !acceptsBrotli(context)) return context.body(file.body, 200, headers);
  return context.body(file.brotli, 200, { ...headers, etag: `W/${file.etag}`, "content-encoding": "br", vary: "Accept-Encoding" });
}

function acceptsBrotli(context: Context): boolean {
  return accepts(context, { header: "Accept-Encoding", supports: ["br"], default: "identity" }) === "br";
}

function setSecurityHeaders(context: Context): void {
  context.header("content-security-policy", CONTENT_SECURITY_POLICY);
  context.header("x-content-type-options", "nosniff");
  context.header("referrer-policy", "no-referrer");
  context.header("cross-origin-opener-policy", "same-origin");
  context.header("cross-origin-resource-policy", "same-origin");
}
