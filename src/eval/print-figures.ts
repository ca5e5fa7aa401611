/** Prints figures as a table and, as the last line, as JSON. */
export function printFigures(figures: Readonly<Record<string, number>>): void {
  const lines = Object.entries(figures).map(([name, value]) => `${name.padEnd(8)} ${String(value).padStart(8)}`);
  process.stdout.write(`${lines.join("\n")}\n\n${JSON.stringify(figures)}\n`);
}
