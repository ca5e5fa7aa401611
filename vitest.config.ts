import { defineConfig } from "vitest/config";

/** Tests that count work by the profiler, which measures the coverage too: each has a process of its own. */
const COUNTING = ["test/**/*growth.test.ts"];

export default defineConfig({
  test: {
    // Only what hangs ends by it: all cases of a property, counted line by line beside other work, take minutes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    setupFiles: ["test/support/case-seed.ts"],
    // Many tests wait for most of their time: more of them at once than there are processors.
    maxWorkers: 4,
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
