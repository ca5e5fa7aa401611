import { expect, test } from "vitest";
import { readFinalMark } from "../../../src/core/text/sentence-marks.ts";

test.each([
  ["he said.”", "."],
  ["« Pourquoi ? »", " "],
  ["为什么？」", "？"],
  ["(Why?)", "?"],
  ["as follows:", ":"],
  ["”)", ""],
  ["", ""],
])("the last mark of %j, but for what closes behind it, is %j", (text, mark) => {
  expect(readFinalMark(text)).toBe(mark);
});
