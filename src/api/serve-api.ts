import { createAdaptorServer } from "@hono/node-server";
import type { MessageLanguage } from "../messages/languages.ts";
import { OperatorError } from "../model/operator-error.ts";
import { type Answering, createSite } from "./create-site.ts";
import { isLoopback, type ListenAddress, readListenAddress, renderUrl } from "./listen-address.ts";
import { renderPageHints } from "./page-hints.ts";
import { readWebFiles, readWebManifest } from "./web-files.ts";

export interface ServeOptions {
  /** What `createApi` made. */
  readonly app: Answering;
  /** `127.0.0.1:8025`; port 0 lets the system choose. */
  readonly listen: string;
  /** The directory of the built web application. */
  readonly webRoot: string;
  /** The configured one: its texts are sent along with a page. */
  readonly language: MessageLanguage;
}

export interface Serving {
  /** `http://127.0.0.1:8025` */
  readonly url: string;
  /** Stops listening; requests under way are answered, idle connections are closed. */
  close(): Promise<void>;
}

type NodeServer = ReturnType<typeof createAdaptorServer>;

/** Serves the web application and the API. Throws `OperatorError` PORT_IN_USE, ADDRESS_NOT_AVAILABLE, INVALID_ARGUMENT or WEB_NOT_BUILT. */
export async function serveApi({ app, listen, webRoot, language }: ServeOptions): Promise<Serving> {
  const address = readListenAddress(listen);
  const files = await readWebFiles(webRoot);
  const manifest = await readWebManifest(webRoot);
  const hintsOf = (path: string) => renderPageHints(manifest, path, language);
  const site = createSite({ app, files, hintsOf, loopbackOnly: isLoopback(address.host) });
  const server = createAdaptorServer({ fetch: site.fetch });
  const port = await listenOn(server, address);
  return { url: renderUrl({ host: address.host, port }), close: () => closeServer(server) };
}

function listenOn(server: NodeServer, { host, port }: ListenAddress): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenFailure(error, renderUrl({ host, port }))));
    server.listen(port, host, () => {
      const bound = server.address();
      resolve(bound !== null && typeof bound === "object" ? bound.port : port);
    });
  });
}

function listenFailure(error: NodeJS.ErrnoException, url: string): Error {
  if (error.code === "EADDRINUSE") return new OperatorError("PORT_IN_USE", `Another program listens on ${url}.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new OperatorError("ADDRESS_NOT_AVAILABLE", `This machine does not have the address of ${url}.`);
  }
  if (error.code === "EACCES") {
    return new OperatorError("ADDRESS_NOT_AVAILABLE", `This user may not listen on ${url}.`, "Choose a port above 1023 with --listen.");
  }
  return error;
}

function closeServer(server: NodeServer): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined || error === null ? resolve() : reject(error)));
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}
