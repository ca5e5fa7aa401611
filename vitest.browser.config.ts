import { defineConfig } from "vitest/config";

/** The page in a real browser: Chromium has to be installed, so these tests run apart from the others. */
export default defineConfig({
  test: {
    include: ["test/browser/*.browser.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
