import { defineConfig } from "vitest/config";

/**
 * Twenty thousand interactions under random faults take ten minutes, so that they run apart from the tests. What goes
 * to standard output is the run's own: its last line is JSON.
 */
export default defineConfig({
  test: {
    include: ["test/chaos/*.run.ts"],
    disableConsoleIntercept: true,
    reporters: [
      {
        onTestCaseResult: (test) => {
          for (const { message } of test.result().errors ?? []) process.stderr.write(`${message}\n`);
        },
        onTestModuleEnd: (module) => {
          for (const { message, stack } of module.errors()) process.stderr.write(`${message}\n${stack ?? ""}\n`);
        },
      },
    ],
  },
});
