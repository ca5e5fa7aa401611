import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // No test changes what another file imports: each worker loads the program once, not once a file.
    isolate: false,
    // Many tests wait for most of their time: more of them at once than there are processors.
    maxWorkers: 4,
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary", "html"] },
  },
});
