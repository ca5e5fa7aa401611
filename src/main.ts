const [mode = "", ...argv] = process.argv.slice(2);

if (mode === "eval") {
  const { runEval } = await import("./eval/run-eval.ts");
  process.exitCode = await runEval(argv);
}
