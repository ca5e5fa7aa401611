import type { Answer } from "../core/answers/answer.ts";
import { type CitationStyle, writeCitation } from "../core/answers/citation.ts";
import { readReceipt } from "../core/article/receipt.ts";
import type { Library } from "../core/library/library.ts";
import { type Command, readText } from "./command.ts";
import { findNamed } from "./find-named.ts";
import { suggestArticles } from "./suggest-articles.ts";

/** `/cite`: how an article, or one passage of it, is cited. */
export const cite: Command = {
  name: "cite",
  description: "Cite an article, or a passage by its receipt",
  options: [
    {
      kind: "text",
      name: "id",
      description: "An article, or the receipt of a passage",
      required: true,
      maxLength: 200,
      completes: true,
    },
    {
      kind: "choice",
      name: "style",
      description: "How it is written",
      required: false,
      choices: [
        { label: "Plain", value: "plain" },
        { label: "BibTeX", value: "bibtex" },
        { label: "RIS", value: "ris" },
        { label: "CSL-JSON", value: "csl-json" },
      ],
    },
  ],
  run: (args, library) => citeSource(readText(args, "id"), readStyle(readText(args, "style")), library),
  suggest: (option, typed, library) => (option === "id" ? suggestArticles(typed, library) : []),
};

async function citeSource(asked: string, style: CitationStyle, library: Library): Promise<Answer> {
  if (library.size.articles === 0) return { kind: "refusal", reason: "empty-corpus" };
  const receipt = readReceipt(asked);
  const excerpt = receipt === undefined ? undefined : (await library.findReceipt(receipt)).excerpt;
  const found = await (excerpt === undefined ? findNamed(library, asked) : library.openArticle(excerpt.article));
  if (found === undefined) return { kind: "refusal", reason: "no-such-article", asked };
  const { article } = found;
  const text = writeCitation(article, style, excerpt?.passage);
  return { kind: "citation", style, title: article.title, text };
}

function readStyle(value: string): CitationStyle {
  return STYLES.find((style) => style === value) ?? "plain";
}

const STYLES: readonly CitationStyle[] = ["plain", "bibtex", "ris", "csl-json"];
