/** One import of a file: a package's name, or a path below src/. */
export type FoundImport = { readonly kind: "package"; readonly name: string } | { readonly kind: "file"; readonly path: string };

/** `import ... from "x"`, `export ... from "x"`, `import "x"`, `import("x")`; types included. */
const SPECIFIER =
  /^\s*(?:import|export)\s[\w\s{},*$]{1,4000}?\sfrom\s*"([^"\n]{1,300})"|^\s*import\s*"([^"\n]{1,300})"|\bimport\s*\(\s*"([^"\n]{1,300})"/gm;

/**
 * The imports that a source text names.
 *
 * @param path the file's own path below src/, `readers/postfix/open.ts`
 */
export function findImports(path: string, text: string): readonly FoundImport[] {
  return [...withoutComments(text).matchAll(SPECIFIER)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? "";
    if (!specifier.startsWith(".")) return { kind: "package", name: specifier };
    return { kind: "file", path: new URL(specifier, `file:///src/${path}`).pathname.replace(/^\/src\//, "").replace(/^\//, "../") };
  });
}

/** The text with its comments taken out. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
