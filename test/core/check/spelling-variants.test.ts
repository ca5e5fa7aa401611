import { expect, test } from "vitest";
import { isSpellingVariant } from "../../../src/core/check/spelling-variants.ts";

test.each([
  ["colour", "color"],
  ["neighbourhood", "neighborhood"],
  ["centres", "centers"],
  ["travelling", "traveling"],
  ["realise", "realize"],
  ["organisation", "organization"],
  ["analysed", "analyzed"],
  ["dialogue", "dialog"],
  ["defence", "defense"],
  ["enrolment", "enrollment"],
  ["sceptical", "skeptical"],
  ["grey", "gray"],
])("%s is %s", (british, american) => {
  expect(isSpellingVariant(british, american)).toBe(true);
  expect(isSpellingVariant(american, british)).toBe(true);
});

test.each([
  ["four", "for"],
  ["prise", "prize"],
  ["filled", "filed"],
  ["timbre", "timber"],
  ["advice", "advise"],
  ["tour", "tor"],
  ["fence", "fense"],
  ["colour", "colours"],
  ["constructor", "toString"],
  ["mill", "mill"],
])("%s is not %s", (one, other) => {
  expect(isSpellingVariant(one, other)).toBe(false);
});
