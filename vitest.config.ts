import { defineConfig } from "vitest/config";

/** Tests that count work by the profiler, which measures the coverage too: each has a process of its own. */
const COUNTING = ["test/**/*growth.test.ts"];

export default defineConfig({
  test: {
    // Only what hangs ends by it: all cases of a property, counted line by line beside other work, take minutes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    setupFiles: ["test/support/case-seed.ts"],
    // Some tests wait for most of their time, so one more than there are processors; each loads the program for itself.
    maxWorkers: 3,
    // What was transformed for the last run is taken from the disk where the file is the same.
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        // No test changes what another file imports: each worker loads the program once, not once a file.
        test: { name: "tests", include: ["test/**/*.test.ts"], exclude: COUNTING, isolate: false },
      },
      { extends: true, test: { name: "growth", include: COUNTING, isolate: true } },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "html", "json-summary"],
      thresholds: {
        "src/core/**": { lines: 95, branches: 90 },
        "src/message/**": { lines: 95, branches: 90 },
      },
    },
  },
});
