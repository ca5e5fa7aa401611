import { defineConfig } from "vitest/config";

/**
 * The page in a real browser: Chromium has to be installed, so these tests run apart from the others. In the mode
 * "screenshots" the pictures of the README are taken anew instead.
 */
export default defineConfig(({ mode }) => ({
  test: {
    include: [mode === "screenshots" ? "test/browser/*.screenshots.ts" : "test/browser/*.browser.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    bail: 5,
  },
}));
