import { expect, test } from "vitest";
import { type AnswerType, answersType, readAnswerType } from "../../../src/core/text/answer-type.ts";

test.each<[string, AnswerType]>([
  ["who built the bridge", "name"],
  ["whose bridge is it", "name"],
  ["by whom was it built", "name"],
  ["when was it built", "date"],
  ["where does it stand", "place"],
  ["how many pillars has it", "number"],
  ["how old is it", "number"],
  ["how was it built", "open"],
  ["why was it built", "open"],
  ["what year was it built", "date"],
  ["which city built it", "place"],
  ["in what percentage of cases", "number"],
  ["which president opened it", "name"],
  ["what is it", "open"],
  ["the old bridge", "open"],
  ["", "open"],
])("“%s” asks for: %s", (question, type) => {
  expect(readAnswerType(question.split(" "))).toBe(type);
});

test.each<[AnswerType, string, string, boolean]>([
  ["name", "Voss", "mayor", true],
  ["name", "March", "in", false],
  ["name", "bridge", "old", false],
  ["place", "Ashton", "in", true],
  ["place", "Voss", "mayor", false],
  ["date", "March", "in", true],
  ["date", "Ashton", "in", false],
  ["number", "40", "some", true],
  ["number", "forty", "some", true],
  ["number", "Ashton", "in", false],
  ["open", "Ashton", "in", false],
])("for a question after a %s “%s” behind “%s”: %s", (type, word, before, expected) => {
  const written = { word: word.toLowerCase(), isNumber: /^\d/u.test(word), isName: /^\p{Lu}/u.test(word) };
  expect(answersType(type, written, before)).toBe(expected);
});
