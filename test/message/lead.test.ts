import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { disarm } from "../../src/message/escape-markdown.ts";
import { readEchoes, renderEcho, renderLead } from "../../src/message/lead.ts";
import { countCases } from "../support/case-count.ts";
import { oddText } from "../support/odd-text.ts";
import { readMarkdown } from "../support/read-markdown.ts";

test.each([
  ["3 passages for “trade”, best first", "trade", "3 passages for “**trade**”, best first"],
  ["3 passages for “for”", "for", "3 passages for “**for**”"],
  ["3 passages for “a*b”", "a*b", "3 passages for “**a\\*b**”"],
  ["Not there: “x”", "", "Not there: “x”"],
  ["See https://a.example/b_c", "", "See https\\://a.example/b\\_c"],
  ["See discord.gg/abc", "", "See discord\\.gg/abc"],
])("%j repeating %j is shown as %j", (lead, echo, shown) => {
  expect(renderLead(lead, echo, 2_000)).toBe(shown);
});

test("whatever was asked, it reads back from the message exactly", () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const question = text.trim().slice(0, 300).toWellFormed();
      const shown = renderLead(`3 passages for “${question}”, best first`, question, 2_000);
      expect(shown.length).toBeLessThanOrEqual(2_000);
      const content = `<@1> ${shown}\n-# about: ${renderEcho("*more* **")}\n-# ${disarm("* remark *")}`;
      expect(readEchoes(content)).toEqual([...(question === "" ? [] : [question]), "*more* **"]);
    }),
    { numRuns: countCases(10_000) },
  );
});

test("what was asked is shown as it was and links to nothing", () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const shown = disarm(text);
      expect(readMarkdown(shown)).toBe(text);
      expect(shown).not.toMatch(/https?:\/\//u);
    }),
    { numRuns: countCases(10_000) },
  );
});

test("a lead that does not fit is cut at a word and repeats nothing", () => {
  const shown = renderLead(`Passages for “${"word ".repeat(100)}”`, "word ".repeat(100), 60);
  expect(shown.length).toBeLessThanOrEqual(60);
  expect(readEchoes(shown)).toEqual([]);
});

test.each(LANGUAGES.map((words) => [words.locale, words] as const))(
  "whatever was asked, it reads back from every lead in %s",
  (_locale, words) => {
    fc.assert(
      fc.property(oddText, oddText, fc.nat(30), (text, title, count) => {
        const asked = text.trim().slice(0, 300).toWellFormed();
        const named = title.trim().slice(0, 100).toWellFormed();
        const leads = [
          words.passagesLead(asked, count),
          words.summary.aboutLead(named, asked),
          words.summary.timelineLead(named, asked),
          words.summary.timelineLead(undefined, asked),
          words.summary.compareLead(asked),
          words.check.lead(asked, undefined),
          words.check.lead(asked, named),
        ];
        for (const lead of leads) {
          const shown = renderLead(lead, asked, 2_000);
          expect(readEchoes(`<@1> ${shown}\n-# ${disarm("* remark *")}`)).toEqual(asked === "" ? [] : [asked]);
        }
      }),
      { numRuns: countCases(1_000) },
    );
  },
);
