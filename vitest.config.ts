import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A guard against what hangs, no measure of speed: a machine may be busy with other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["src/**/*.test.{ts,tsx}", "tests/*.test.ts"] } },
      { extends: true, test: { name: "command", include: ["tests/command/**/*.test.ts"], globalSetup: ["tests/build-once.ts"] } },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/build-once.ts", "tests/browser/share-browser.ts"],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "lab",
          include: ["tests/lab/**/*.test.ts"],
          globalSetup: ["tests/build-once.ts"],
          fileParallelism: false,
          testTimeout: 300_000,
        },
      },
    ],
  },
});
