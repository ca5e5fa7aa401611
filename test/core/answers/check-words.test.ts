import { expect, test } from "vitest";
import { checkMessage } from "../../../src/core/answers/check-message.ts";
import { makeLibrary } from "../../support/libraries.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

test.each([
  ["points left out", "“שלום נחתם בנמל”", "“שָׁלוֹם נֶחְתַּם בַּנָּמֵל” אמרה.", "same-words"],
  ["points as they are", "“שָׁלוֹם נֶחְתַּם בַּנָּמֵל”", "“שָׁלוֹם נֶחְתַּם בַּנָּמֵל” אמרה.", "exact"],
  ["vowel signs and a stretched word", "“وقع محمد الوثيقة”", "قال: “وقّع مُحَمَّد الوثيـــقة”", "same-words"],
  [
    "other consonants",
    "“وقع محمود الوثيقة في الميناء صباح الاثنين”",
    "قال: “وقّع مُحَمَّد الوثيقة في الميناء صباح الاثنين”",
    "differs",
  ],
  ["Japanese from the middle of a word", "「知事が港を訪れた」", "大阪府「知事が港を訪れた」と述べた。", "exact"],
  ["characters of the same sound", "“公私计划今天宣布”", "“公司计划今天宣布”", "differs"],
])("%s: %s beside %s", async (_claim, message, text, verdict) => {
  const answer = await checkMessage(message, "", makeLibrary(text), runAtOnce);
  expect(answer.kind === "check" && answer.quotations.map((quotation) => quotation.verdict)).toEqual([verdict]);
});
