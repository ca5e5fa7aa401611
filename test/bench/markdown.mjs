/**
 * How long Markdown of ten megabytes takes to be read, in which memory, and how long the longest step is; and texts that
 * make parsers slow, a megabyte each: `node test/bench/markdown.mjs`, or with files of your own behind it.
 */
import { readFileSync } from "node:fs";

const { FORMATS } = await import("../../dist/core/article/formats.js");

const SECTION = `## The ferry in winter

The *northern* ferry sails at noon, and it comes back with the mail; see the [timetable](/ferry/winter "Winter").
Whoever misses it may take **bus 9**, which waits at the quay until \`12:30\`.

- Tickets are sold on board.
- A bicycle costs 3 euros, a dog travels free.

| Day | Ferry | Bus |
|-----|-------|-----|
| Monday | 08:00 | 09:30 |
| Sunday | 10:00 | none |

The harbour master answers questions from Monday to Friday. Nobody else does, and nobody has asked for it in years.

`;

const UNITS = [
  "[",
  "*",
  ">",
  "> ",
  "- ",
  "- a\n",
  "> a\n",
  "[a](",
  "![",
  "`a ",
  "<b>",
  "<!--",
  "{{",
  "|a|b|\n",
  "a\n=\n",
  "_a",
  "&amp;",
  "[^1]",
];

for (const file of process.argv.slice(2)) measure(file, readFileSync(file, "utf8"));
if (process.argv.length === 2) {
  measure("10 MB of sections", SECTION.repeat(Math.ceil(10_000_000 / SECTION.length)));
  measure("one line of 5 MB", "The ferry *sails* at noon. ".repeat(200_000));
  measure("a table of 5,000 rows", `| a | b |\n|---|---|\n${"| Monday | the ferry sails |\n".repeat(5_000)}`);
  measure("1,000 levels of lists", Array.from({ length: 1_000 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n"));
  for (const unit of UNITS) measure(JSON.stringify(unit), unit.repeat(1_000_000 / unit.length));
}

function measure(name, source) {
  const used = process.cpuUsage();
  const started = performance.now();
  let longest = 0;
  let memory = 0;
  const steps = FORMATS.markdown.readInSteps(source, { start: 0, end: source.length });
  for (let count = 1; ; count += 1) {
    const from = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - from);
    if (count % 50 === 0) memory = Math.max(memory, process.memoryUsage().heapUsed);
    if (done !== true) continue;
    const { user, system } = process.cpuUsage(used);
    const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of a processor)`;
    const size = (source.length / 1e6).toFixed(1);
    process.stdout.write(
      `${name}: ${size} MB in ${seconds}, ${count} steps, the longest ${Math.round(longest)} ms, ${Math.round(memory / 1e6)} MB\n`,
    );
    return;
  }
}
