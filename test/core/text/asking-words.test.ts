import { expect, test } from "vitest";
import { asksWhatItIs } from "../../../src/core/text/asking-words.ts";

test.each<[string, boolean]>([
  ["", true],
  ["what is a", true],
  ["tell me about the", true],
  ["what was the", false],
  ["was ist eine", true],
  ["was macht der", true],
  ["qu est ce que c'est le", true],
  ["wat is een", true],
  ["bu ne nedir", true],
  ["what ist das", false],
  ["what is nedir", false],
  ["what is it called when the", false],
  ["when was the", false],
])("the function words %j ask what a thing is in one language: %s", (words, isAsked) => {
  expect(asksWhatItIs(words.split(" ").filter((word) => word !== ""))).toBe(isAsked);
});
