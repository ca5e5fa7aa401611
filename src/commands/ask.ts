import type { Answer } from "../core/answers/answer.ts";
import { answerQuestion } from "../core/answers/answer-question.ts";
import type { Library } from "../core/library/library.ts";
import { isLimitDate, type SearchLimits } from "../core/search/filters.ts";
import { splitFolded } from "../core/text/terms.ts";
import { type Args, type Command, readText, type TextOption } from "./command.ts";
import { findNamed } from "./find-named.ts";
import { suggestArticles } from "./suggest-articles.ts";

/** `/ask`: the passages that answer a question, best first. */
export const ask: Command = {
  name: "ask",
  description: "Find the passages that answer a question, word for word",
  options: [
    {
      kind: "text",
      name: "question",
      description: "A question or keywords; “words in quotes” must stand so, -word must not occur",
      required: true,
      maxLength: 300,
      completes: true,
    },
    {
      kind: "text",
      name: "article",
      description: "Search this article alone",
      required: false,
      maxLength: 200,
      completes: true,
    },
    buildDateOption("since", "Articles of this day or later: 2025-10-12, 2025-10 or 2025"),
    buildDateOption("before", "Articles before this day: 2025-10-12, 2025-10 or 2025"),
  ],
  run: async (args, library, runSteps) => {
    const question = readText(args, "question");
    if (library.size.articles === 0) return { kind: "refusal", reason: "empty-corpus" };
    if (splitFolded(question).length === 0) return { kind: "refusal", reason: "empty-question", asked: question };
    const limits = await readLimits(args, library);
    return "kind" in limits ? limits : answerQuestion(question, library, runSteps, limits);
  },
  suggest: (option, typed, library) => {
    if (option === "article") return suggestArticles(typed, library);
    return option === "question" ? library.completeQuestion(typed) : [];
  },
};

function buildDateOption(name: string, description: string): TextOption {
  return { kind: "text", name, description, required: false, maxLength: 10, completes: false };
}

/** What the search is limited to, or why it cannot be. */
async function readLimits(args: Args, library: Library): Promise<SearchLimits | Answer> {
  const asked = readText(args, "article");
  const found = await findNamed(library, asked);
  if (asked !== "" && found === undefined) return { kind: "refusal", reason: "no-such-article", asked };
  const [since, before] = [readText(args, "since"), readText(args, "before")];
  const bad = [since, before].find((date) => date !== "" && !isLimitDate(date));
  if (bad !== undefined) return { kind: "refusal", reason: "no-date", asked: bad };
  return {
    ...(found !== undefined && { article: found.article.id }),
    ...(since !== "" && { since }),
    ...(before !== "" && { before }),
  };
}
