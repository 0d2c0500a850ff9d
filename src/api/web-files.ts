import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { OperatorError } from "../model/operator-error.ts";
import type { WebManifest } from "./page-hints.ts";

/** One file of the built web application. */
export interface WebFile {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same, compressed by the build; `undefined` where that gains nothing. */
  readonly brotli: Uint8Array<ArrayBuffer> | undefined;
  readonly contentType: string;
  readonly etag: string;
  /** Hashed names never change their content; the page that names them does. */
  readonly cacheControl: string;
}

/** By path in the address: `/assets/main-1a2b.js`. */
export type WebFiles = ReadonlyMap<string, WebFile>;

/** Ends the name of a file's compressed copy, which stands beside it. */
const BROTLI = ".br";
/** What the build tells about itself; not part of the page. */
const BUILD_FOLDER = ".vite";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/**
 * Reads the built web application, a megabyte at most, once: what is not in it cannot be asked for, so no path in a
 * request ever reaches the disk. Throws `OperatorError` WEB_NOT_BUILT.
 */
export async function readWebFiles(webRoot: string): Promise<WebFiles> {
  const entries = await readdir(webRoot, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw notBuilt(webRoot, error);
  });
  const contents = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!entry.isFile() || entry.parentPath === join(webRoot, BUILD_FOLDER)) continue;
    const path = join(entry.parentPath, entry.name);
    contents.set(`/${relative(webRoot, path).split(sep).join("/")}`, await readFile(path));
  }
  if (!contents.has("/index.html")) throw notBuilt(webRoot, undefined);
  const files = [...contents].filter(([address]) => !address.endsWith(BROTLI));
  return new Map(files.map(([address, content]) => [address, toWebFile(address, content, contents.get(address + BROTLI))]));
}

/** What the build says of the page's modules; empty where it says nothing. */
export async function readWebManifest(webRoot: string): Promise<WebManifest> {
  try {
    return JSON.parse(await readFile(join(webRoot, BUILD_FOLDER, "manifest.json"), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

function toWebFile(address: string, content: Buffer, brotli: Buffer | undefined): WebFile {
  return {
    body: new Uint8Array(content),
    brotli: brotli && new Uint8Array(brotli),
    contentType: CONTENT_TYPES[extname(address)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`,
    cacheControl: address.includes("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  };
}

function notBuilt(webRoot: string, cause: unknown): OperatorError {
  const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
  return new OperatorError("WEB_NOT_BUILT", `The web application is missing at ${webRoot}${code}.`);
}
