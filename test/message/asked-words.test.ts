import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, CheckAnswer, SummaryAnswer } from "../../src/core/answers/answer.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { type Lead, writeLead } from "../../src/layout/lead.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { de } from "../../src/layout/words/de.ts";
import { en } from "../../src/layout/words/en.ts";
import { readAsked, writeAsked } from "../../src/message/asked-words.ts";
import { buildMessage } from "../../src/message/build-message.ts";
import { disarm } from "../../src/message/escape-markdown.ts";
import { countCases } from "../support/case-count.ts";
import { oddText } from "../support/odd-text.ts";
import { readMarkdown } from "../support/read-markdown.ts";

test.each<readonly [Lead, string]>([
  [["3 passages for “", { asked: "trade" }, "”, best first"], "3 passages for “**trade**”, best first"],
  [["3 passages for “", { asked: "for" }, "”"], "3 passages for “**for**”"],
  [["What “for” says about “", { asked: "for" }, "”"], "What “for” says about “**for**”"],
  [["3 passages for “", { asked: "a*b" }, "”"], "3 passages for “**a\\*b**”"],
  [["Asked: ", { asked: "" }], "Asked: "],
  [["Not there: “x”"], "Not there: “x”"],
  [["See https://a.example/b_c"], "See https\\://a.example/b\\_c"],
  [["See discord.gg/abc"], "See discord\\.gg/abc"],
])("%j is shown as %j", (lead, shown) => {
  expect(writeAsked({ lead }, 2_000).text).toBe(shown);
});

test("a sentence that is written as a template is its own words and the asker's, apart", () => {
  const asked = { asked: "trade" };
  expect(writeLead`${"3"} passages for “${asked}”, ${"best"} first`).toEqual([
    "3 passages for “",
    asked,
    "”, best first",
  ]);
});

function check(message: string, speaker?: string): CheckAnswer {
  return { kind: "check", message, quotations: [], unjudged: 0, ...(speaker !== undefined && { speaker }) };
}

function summarize(title: string, about: string): SummaryAnswer {
  const counts = { newestOf: 1, firstOf: 1, words: 1, minutes: 1, passagesOf: 1 };
  return {
    kind: "summary",
    title,
    about,
    isAbout: true,
    ...counts,
    sentences: [],
    names: [],
    figures: [],
    dates: [],
    passages: [],
  };
}

test.each<readonly [Answer, typeof en, string]>([
  [check("said"), en, "Was this said? **said**"],
  [check("gesagt"), de, "Wurde das gesagt? **gesagt**"],
  [check("Ada", "Ada"), en, "Was this said by Ada? **Ada**"],
  [summarize("Rail strikes", "Rail"), en, "What “Rail strikes” says about “**Rail**”"],
])(
  "%#: what was asked is bold where it is repeated, not where the bot or a title has the same word",
  (answer, words, lead) => {
    expect(buildMessage(layOut(answer, words), words).body.content.split("\n")[0]).toBe(lead);
  },
);

test("whatever was asked, it reads back from the message exactly", () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const question = text.trim().slice(0, 300).toWellFormed();
      const repeats = [{ name: "about", asked: "*more* **" }];
      const shown = writeAsked({ lead: en.passagesLead({ asked: question }, 3), repeats }, 2_000);
      expect(shown.text.length).toBeLessThanOrEqual(2_000);
      expect(shown.asked).toEqual([...(question === "" ? [] : [question]), "*more* **"]);
      expect(readAsked(`<@1> ${shown.text}\n-# ${disarm("* remark *")}`)).toEqual(shown.asked);
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

test("what has no room is left out whole: first what is repeated below, then what is in bold", () => {
  const lead = en.passagesLead({ asked: "word ".repeat(10) }, 3);
  const repeats = [{ name: "article", asked: "Ferries" }];
  expect(writeAsked({ lead, repeats }, 200).asked).toEqual(["word ".repeat(10), "Ferries"]);
  expect(writeAsked({ lead, repeats }, 90).asked).toEqual(["word ".repeat(10)]);
  const cut = writeAsked({ lead, repeats }, 60);
  expect(cut.text.length).toBeLessThanOrEqual(60);
  expect([cut.asked, readAsked(cut.text)]).toEqual([[], []]);
});

test.each(LANGUAGES.map((words) => [words.locale, words] as const))(
  "whatever was asked, it reads back from every lead in %s",
  (_locale, words) => {
    fc.assert(
      fc.property(oddText, oddText, fc.nat(30), (text, title, count) => {
        const asked = text.trim().slice(0, 300).toWellFormed();
        const named = title.trim().slice(0, 100).toWellFormed();
        const leads = [
          words.passagesLead({ asked }, count),
          words.notFoundLead({ asked }),
          words.summary.aboutLead(named, { asked }),
          words.summary.timelineLead(named, { asked }),
          words.summary.timelineLead(undefined, { asked }),
          words.summary.compareLead({ asked }),
          words.check.lead({ asked }, undefined),
          words.check.lead({ asked }, named),
        ];
        for (const lead of leads) {
          const shown = writeAsked({ lead }, 2_000);
          expect(shown.asked).toEqual(asked === "" ? [] : [asked]);
          expect(readAsked(`<@1> ${shown.text}\n-# ${disarm("* remark *")}`)).toEqual(shown.asked);
        }
      }),
      { numRuns: countCases(1_000) },
    );
  },
);
