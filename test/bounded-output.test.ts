import { expect, test } from "vitest";
import { buildBoundedOutput, type WriteSome } from "../src/bounded-output.ts";

/** A reader that takes at most `room` bytes until it is told to read on, then throws as the system does. */
function buildReader(room: number) {
  const reader = { room, text: "", calls: 0 };
  const writeSome: WriteSome = (bytes) => {
    reader.calls += 1;
    if (reader.room === 0) throw Object.assign(new Error("busy"), { code: "EAGAIN" });
    const taken = bytes.subarray(0, reader.room);
    reader.room -= taken.length;
    reader.text += Buffer.from(taken).toString("utf8");
    return taken.length;
  };
  return { reader, writeSome };
}

const LINE = `${"x".repeat(999)}\n`;

test("lines that a reader takes later arrive whole and in order", () => {
  const { reader, writeSome } = buildReader(5);
  const output = buildBoundedOutput(writeSome, () => undefined);
  output.write("first\n");
  output.write("second\n");
  expect(reader.text).toBe("first");
  reader.room = 1_000;
  output.flush();
  expect(reader.text).toBe("first\nsecond\n");
});

test("of a reader that takes nothing at most a megabyte is kept, and it is not asked again with each line", () => {
  const { reader, writeSome } = buildReader(0);
  const output = buildBoundedOutput(writeSome, () => undefined);
  for (let line = 0; line < 5_000; line += 1) output.write(LINE);
  expect(reader.calls).toBe(1);
  reader.room = Number.POSITIVE_INFINITY;
  output.flush();
  expect(reader.text.length).toBe(1_000_000);
});

test("the end waits for a reader only so often", () => {
  const { reader, writeSome } = buildReader(0);
  const output = buildBoundedOutput(writeSome, () => undefined);
  output.write(LINE);
  output.flush();
  expect(reader.calls).toBeLessThan(60);
});

test("how many lines were lost is told once the others are out", async () => {
  const { reader, writeSome } = buildReader(0);
  const told = await new Promise<number>((resolve) => {
    const output = buildBoundedOutput(writeSome, resolve);
    for (let line = 0; line < 1_007; line += 1) output.write(LINE);
    reader.room = Number.POSITIVE_INFINITY;
  });
  expect(told).toBe(7);
  expect(reader.text.length).toBe(1_000_000);
});

test("a closed reader loses lines and nothing else", () => {
  let isClosed = true;
  let text = "";
  const losses: number[] = [];
  const output = buildBoundedOutput(
    (bytes) => {
      if (isClosed) throw Object.assign(new Error("closed"), { code: "EPIPE" });
      text += Buffer.from(bytes).toString("utf8");
      return bytes.length;
    },
    (lines) => losses.push(lines),
  );
  output.write("one\n");
  isClosed = false;
  output.write("two\n");
  expect({ text, losses }).toEqual({ text: "two\n", losses: [1] });
});
