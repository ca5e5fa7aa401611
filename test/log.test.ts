import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

import { showName } from "../src/log.ts";

const LOG = path.join(import.meta.dirname, "../dist/log.js");

function write(logsAsJson: boolean): string {
  const script = `
    import { buildLog } from ${JSON.stringify(LOG)};
    const log = buildLog({ logLevel: "info", logsAsJson: ${logsAsJson}, hasColor: false, discordToken: "s3cr3t.t0k3n" });
    log.error({ err: new Error("POST with s3cr3t.t0k3n failed"), token: "other", headers: { authorization: "Bot x" } }, "a request failed");
    log.debug("asked in confidence");`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stderr;
}

test.each([true, false])("the token is in no line (JSON: %s), nor what stands in a request's headers", (logsAsJson) => {
  const lines = write(logsAsJson);
  expect(lines).toContain("a request failed");
  expect(lines).not.toMatch(/s3cr3t|Bot x|in confidence/u);
});

test.each([
  ["notes/été 京.md", "notes/été 京.md"],
  ["a\nerror: b.md", "a\\u{a}error: b.md"],
  ["a\u001b[2Jb\u202Ecod.md", "a\\u{1b}[2Jb\\u{202e}cod.md"],
])("a name is one line of what can be seen: %j", (name, line) => {
  expect(showName(name)).toBe(line);
});

test.each([
  ["an exit", "process.exit(3)", 3],
  ["an error that nobody caught", 'throw new Error("fatal")', 1],
])("%s writes what its reader has not taken yet", (_, end, code) => {
  const script = `
    import { buildLog } from ${JSON.stringify(LOG)};
    const log = buildLog({ logLevel: "info", logsAsJson: true, hasColor: false });
    for (let line = 0; line < 300; line += 1) log.info({ line, text: "x".repeat(2_000) }, "said");
    ${end};`;
  const { stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(status).toBe(code);
  const lines = stderr.split("\n").filter((line) => line.includes('"msg":"said"'));
  expect(lines.length).toBe(300);
  expect(lines.at(-1)).toContain('"line":299');
});
