import type { SourcesAnswer } from "../../src/api/contract/sources.ts";
import { startPostseal } from "../command/start-postseal.ts";
import { openSiteAt, type Site } from "./open-site.ts";

const LONGEST_WAIT_MS = 120_000;

/**
 * The command itself, serving a log that it has read to its end: pages, API and store as an administrator has them. Stopped by `close`.
 *
 * @param parameters after `serve`: `["--sample"]`, or options and files
 * @param directory where it runs, and keeps its store
 */
export async function openServedSite(parameters: readonly string[], directory: string): Promise<Site> {
  let stop = (): void => {};
  const server = startPostseal(["serve", "--listen", "127.0.0.1:0", ...parameters], directory, (how) => {
    stop = how;
  });
  const [, url = ""] = await server.waitFor(/Postseal is on (http:\/\/127\.0\.0\.1:\d+)/);
  const site = await openSiteAt(url);
  await waitUntilRead(site);
  return {
    ...site,
    close: async () => {
      await site.close();
      stop();
      await server.ended;
    },
  };
}

async function waitUntilRead(site: Site): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (!isRead(JSON.parse(await site.ask("/api/v1/sources")))) {
    if (Date.now() > deadline) throw new Error("the log was not read to its end in time");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isRead({ sources }: SourcesAnswer): boolean {
  return sources.length > 0 && sources.every(({ state }) => state === "read" || state === "following");
}
