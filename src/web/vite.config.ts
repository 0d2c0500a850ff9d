import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

// A test run sets it to "test", and a build that it starts would take React's slow development version.
process.env.NODE_ENV = "production";

/** Below this size a compressed copy saves no packet. */
const LEAST_COMPRESSED_BYTES = 1_024;

/** Puts a brotli copy beside every file: an eighth smaller than what the server could compress while somebody waits. */
const brotliCopies: Plugin = {
  name: "brotli-copies",
  // Of the files as they are written: other plugins change a chunk up to the last moment.
  writeBundle({ dir = "" }, bundle) {
    for (const fileName of Object.keys(bundle)) {
      const path = join(dir, fileName);
      const content = readFileSync(path);
      if (content.length >= LEAST_COMPRESSED_BYTES) writeFileSync(`${path}.br`, brotliCompressSync(content));
    }
  },
};

// biome-ignore lint/style/noDefaultExport: Vite reads the default export
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), brotliCopies],
  build: {
    outDir: fileURLToPath(new URL("../../dist/web", import.meta.url)),
    emptyOutDir: true,
    // The content security policy allows no data: address but pictures', and nothing inline.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: ["chrome123", "firefox120", "safari17.5"],
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
});
