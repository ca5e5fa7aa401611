import type { CheckAnswer } from "../../core/answers/answer.ts";
import type { CheckedQuotation } from "../../core/check/verdict.ts";
import { locateExcerpt } from "../../layout/place.ts";
import type { Fact, WeighedSection } from "./explanation.ts";

/** For each checked quotation where it was found and what the verdict rests on. */
export function explainVerdicts({ quotations }: CheckAnswer): WeighedSection[] {
  return quotations.map((checked, place) => {
    const [excerpt] = checked.excerpts;
    return {
      kind: "weighed",
      title: `${place + 1}. ${checked.verdict}`,
      words: excerpt?.text ?? checked.quotation,
      ...(excerpt !== undefined && { source: locateExcerpt(excerpt) }),
      features: [],
      facts: listFacts(checked),
    };
  });
}

function listFacts({ quotation, diff, speaker, quoteKind, omissions, cuts, turns }: CheckedQuotation): Fact[] {
  const words = (kind: "removed" | "added"): string =>
    diff
      .filter((part) => part.kind === kind)
      .map(({ text }) => text.trim())
      .join(" … ");
  return [
    { term: "checked", text: quotation },
    { term: "said by", text: speaker ?? "nobody is identified" },
    { term: "kind", text: quoteKind ?? "not a quote" },
    { term: "only here", text: words("added") },
    { term: "left out", text: words("removed") },
    { term: "omissions", text: omissions === 0 ? "" : String(omissions) },
    { term: "cut at", text: cuts.join(", ") },
    { term: "turns the sense", text: turns.map(({ kind, word }) => `${word} (${kind})`).join(", ") },
  ].filter(({ text }) => text !== "");
}
