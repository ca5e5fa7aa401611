import { QUOTATION_MARKS } from "../../text/quotation-marks.ts";
import type { Quotation } from "../../text/quotations.ts";
import type { Span } from "../../text/span.ts";
import type { Sentence } from "./sentence.ts";
import type { Statement } from "./statement.ts";
import { type Region, spanOf, type Token } from "./token.ts";

/** A quote whose speaker is still only the words that name them. */
export interface Draft {
  readonly kind: "direct" | "mixed" | "reported";
  readonly parts: readonly Span[];
  /** Absent for a quotation that stands alone. */
  readonly cue?: Span;
  readonly lemma?: string;
  readonly shape: Statement["shape"] | "alone";
  readonly mention?: Span;
  readonly antecedent?: Span;
  /** Index of the sentence that holds the cue, or the words themselves where there is none. */
  readonly sentence: number;
  /** Indexes of the quotations that it shows. */
  readonly quotations: readonly number[];
}

/** The draft of one statement. */
export function draftStatement(statement: Statement, sentence: Sentence, quotations: readonly Quotation[]): Draft {
  const { tokens } = sentence;
  const inside = statement.contents.flatMap((region) => tokens.slice(region.from, region.to));
  const shown = new Set(inside.flatMap((token) => (token.quotation === undefined ? [] : [token.quotation])));
  const isOpened = MARK.test(inside[0]?.text ?? "") && inside[0]?.quotation === undefined;
  const contents = statement.contents.map((region, at) => (isOpened && at === 0 ? dropFirst(region) : region));
  return {
    kind: isOpened ? "direct" : chooseKind(inside),
    parts: contents.flatMap((region) => readParts(tokens, region, quotations)),
    cue: statement.cue,
    lemma: statement.lemma,
    shape: statement.shape,
    sentence: statement.sentence,
    quotations: [...shown],
    ...(statement.mention && { mention: statement.mention }),
    ...(statement.antecedent && { antecedent: statement.antecedent }),
  };
}

// The mark of a quotation that nothing closes: “She said: ‘We go. ‘And we stay.’”, whose paragraphs were lost.
function dropFirst({ from, to }: Region): Region {
  return { from: from + 1, to };
}

/** Matches ‘ and " alone; not "‘a". */
const MARK = new RegExp(`^[${QUOTATION_MARKS}]$`, "u");

function chooseKind(tokens: readonly Token[]): Draft["kind"] {
  if (!tokens.some((token) => token.quotation !== undefined)) return "reported";
  const isOutside = (token: Token) => token.quotation === undefined && token.pos !== "PUNCT" && token.lower !== "that";
  if (tokens.some(isOutside)) return "mixed";
  // "called it “a historic step”": words that go on with the writer's sentence, not a sentence of their own.
  const [first] = tokens.filter((token) => token.quotation !== undefined);
  return first === undefined || first.isQuotation || !SMALL.test(first.text) ? "direct" : "mixed";
}

/** Matches "a" and "as"; not "I" and not "…". */
const SMALL = /^\p{Ll}/u;

function readParts(
  tokens: readonly Token[],
  region: { from: number; to: number },
  quotations: readonly Quotation[],
): Span[] {
  const inside = tokens.slice(region.from, region.to);
  const isWhole = inside.every((token) => token.isQuotation || token.pos === "PUNCT");
  if (isWhole)
    return inside.flatMap((token) => (token.quotation === undefined ? [] : (quotations[token.quotation]?.parts ?? [])));
  return [spanOf(tokens, region)];
}
