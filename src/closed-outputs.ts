/** What the closing of standard output means: the end of a printed answer, or nothing to a server. */
export type OutputUse = "printing" | "serving";

/**
 * Lets a reader of this process go away, as `head` does: without a listener Node would end it with a trace. Whoever prints
 * has nobody left to print for, and ends with 0; a server serves on. Another fault of a print is told, with exit code 1.
 */
export function tolerateClosedOutputs(use: OutputUse): void {
  // There is nowhere left to tell it.
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (use === "serving") return;
    if (error.code !== "EPIPE") process.stderr.write(`The answer cannot be written (${error.code}).\n`);
    process.exit(error.code === "EPIPE" ? 0 : 1);
  });
}
