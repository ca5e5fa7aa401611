import { CAPITAL, type Token } from "./token.ts";

/** The tokens with those joined that the tagger cuts in two, and those parted that it takes for one. */
export function joinTokens(split: readonly Token[]): readonly Token[] {
  return partLastPronoun(joinAbbreviations(split));
}

// "Lt. Cmdr. Ann Lee": the stop of a short title, which the tagger sets apart, ends no sentence before a name.
function joinAbbreviations(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const last = joined.at(-1);
    const isStop = token.text === "." && token.end > token.start && last?.end === token.start && isShortTitle(last);
    // "Rivers.info": an address that is a name, which the tagger cuts at its stop.
    const owner = joined.at(-2);
    if (owner !== undefined && last !== undefined && endsAddress(owner, last, token)) {
      const text = `${owner.text}.${token.text}`;
      joined.splice(-2, 2, { ...owner, text, lower: text.toLowerCase(), end: token.end });
      continue;
    }
    const after = tokens[at + 1];
    if (!isStop || last === undefined || after?.pos !== "PROPN" || !CAPITAL.test(after.text)) joined.push(token);
    else joined[joined.length - 1] = { ...last, text: `${last.text}.`, lower: `${last.lower}.`, end: token.end };
  }
  return joined;
}

// “No,” said I.: the tagger takes the end of the sentence for an initial.
function partLastPronoun(tokens: readonly Token[]): readonly Token[] {
  const [before, last] = [tokens.at(-2), tokens.at(-1)];
  if (last === undefined || last.text !== "I." || (before?.pos !== "VERB" && before?.pos !== "CCONJ")) return tokens;
  const end = last.end - 1;
  return [
    ...tokens.slice(0, -1),
    { ...last, end, text: "I", lower: "i", lemma: "i", pos: "PRON" },
    { ...last, start: end, text: ".", lower: ".", lemma: ".", pos: "PUNCT" },
  ];
}

function endsAddress(owner: Token, stop: Token, token: Token): boolean {
  const isTied = stop.text === "." && owner.end === stop.start && stop.end === token.start && stop.end > stop.start;
  return isTied && owner.pos === "PROPN" && !owner.isQuotation && ADDRESS_END.test(token.text);
}

function isShortTitle({ text, pos, isQuotation }: Token): boolean {
  return !isQuotation && pos === "PROPN" && SHORT_TITLE.test(text);
}

/** Matches "Cmdr", "Insp" and "Supt"; not "Lund", "May" and "UN". */
const SHORT_TITLE = /^(?:Cmdr|Comdr|Lt|Col|Maj|Brig|Sgt|Cpl|Pvt|Adm|Insp|Supt|Det|Const|Hon|Asst|Assoc|Prof|Msgr|Fr)$/u;
/** Matches "info" and "com"; not "the" of two sentences without a space. */
const ADDRESS_END = /^(?:com|org|net|info|edu|gov|news|tv|io|eu|uk)$/u;
