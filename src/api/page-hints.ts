import type { MessageLanguage } from "../messages/languages.ts";

/** What Vite's manifest tells of one module of the page. */
interface BuiltModule {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** By the module's path in `src/web`. */
export type WebManifest = Readonly<Record<string, BuiltModule>>;

const ENTRY = "index.html";

/** The module that draws the page at an address; the start page is part of the entry. */
const PAGE_MODULES: readonly (readonly [path: RegExp, module: string])[] = [
  [/^\/connectors$/, "pages/connector-report/connector-report-page.tsx"],
  [/^\/insights(?:\/|$)/, "pages/insights/insights-page.tsx"],
  [/^\/peers$/, "pages/peers/peers-page.tsx"],
  [/^\/peers\//, "pages/peer/peer-page.tsx"],
  [/^\/messages$/, "pages/messages/messages-page.tsx"],
  [/^\/messages\//, "pages/message/message-page.tsx"],
  [/^\/tls-reports$/, "pages/tls-reports/tls-reports-page.tsx"],
  [/^\/settings(?:\/|$)/, "pages/settings/settings-page.tsx"],
];

/**
 * The `Link` header of a page: the files that its code would only ask for once it runs, so that they come with the code.
 *
 * @param path of the page's address
 * @param language the one that is configured; whoever chose another in the browser loads that one later
 * @returns `undefined` where there is nothing to tell
 * @see RFC 8288; HTML Living Standard, 4.6.7.11 Link type "modulepreload"
 */
export function renderPageHints(manifest: WebManifest, path: string, language: MessageLanguage): string | undefined {
  const module = PAGE_MODULES.find(([pattern]) => pattern.test(path))?.[1];
  const inEntry = modulesOf(manifest, ENTRY);
  const asked = [`../messages/${language}.ts`, ...(module === undefined ? [] : modulesOf(manifest, module))];
  const links = asked.filter((name) => !inEntry.has(name)).flatMap((name) => linksOf(manifest[name]));
  return links.length === 0 ? undefined : links.join(", ");
}

/** A module, and whatever it imports. */
function modulesOf(manifest: WebManifest, name: string, known: Set<string> = new Set()): ReadonlySet<string> {
  if (known.has(name)) return known;
  known.add(name);
  for (const imported of manifest[name]?.imports ?? []) modulesOf(manifest, imported, known);
  return known;
}

function linksOf(module: BuiltModule | undefined): readonly string[] {
  if (module === undefined) return [];
  // Not preloaded: before the first message no page is drawn, and browsers complain of a preload that nobody took.
  const styles = (module.css ?? []).map((file) => `</${file}>; rel=prefetch; as=style`);
  return [`</${module.file}>; rel=modulepreload`, ...styles];
}
