import { splitWords } from "../text/word-list.ts";

/**
 * Whether two folded words are one word as Britain and as America spell it: "colour" and "color". Two different words never
 * are, though they look alike: "prise" and "prize", "filled" and "filed", "timbre" and "timber".
 */
export function isSpellingVariant(a: string, b: string): boolean {
  return a !== b && americanize(a) === americanize(b);
}

function americanize(word: string): string {
  const spelled = RULES.reduce((text, [pattern, american]) => text.replace(pattern, american), word);
  return WHOLE_WORDS.get(spelled) ?? spelled;
}

/** Stems whose last consonant Britain doubles before an ending though they do not end in a stressed syllable. */
const DOUBLED = [
  ...splitWords(
    `travel cancel label level model signal fuel tunnel marvel quarrel counsel dial total equal rival jewel shovel unravel
    channel funnel panel pencil duel initial spiral towel snorkel chisel grovel pummel revel swivel`,
  ),
].join("|");

/** British endings and the American ones; the samples are what each matches and what it must not. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // "colour" and "neighbourhood"; not "four" and not "our".
  [/^([a-z]{3,}|od)our/u, "$1or"],
  // "centre" and "theatres"; not "acre" (no word is spelled "acer") and not "timbre".
  [/^(?!timbre)([a-z]+[bcght])re(s|d)?$/u, "$1er$2"],
  // "travelled"; not "filled".
  [new RegExp(`^(${DOUBLED})l(ed|ing|er|ers|ings|or|ors)$`, "u"), "$1$2"],
  // "realise" and "organisation"; not "prise" and not "rise".
  [/^([a-z]{3,})is(e|es|ed|ing|er|ers|ation|ations|ational)$/u, "$1iz$2"],
  // "analysed"; not "essays".
  [/^([a-z]*(?:an|par|cat|di)al)ys(e|es|ed|ing)$/u, "$1yz$2"],
  // "dialogue"; not "rogue".
  [/^([a-z]{3,})ogue(s?)$/u, "$1og$2"],
  // "defence" and "licence"; not "fence".
  [/^(def|off|lic|pret)ence(s?)$/u, "$1ense$2"],
  // "fulfil" and "enrolment"; not "fill".
  [/^(fulfi|enro|insta|ski|wi)ll?(ment|ments|ful|fully|s)?$/u, "$1l$2"],
  // "sceptical"; not "sceptre".
  [/^scepti/u, "skepti"],
];

/** Words whose spelling follows no rule: British, American. */
const WHOLE_WORDS: ReadonlyMap<string, string> = new Map([
  ["grey", "gray"],
  ["tyre", "tire"],
  ["tyres", "tires"],
  ["programme", "program"],
  ["programmes", "programs"],
  ["cheque", "check"],
  ["cheques", "checks"],
  ["plough", "plow"],
  ["kerb", "curb"],
  ["pyjamas", "pajamas"],
  ["aluminium", "aluminum"],
  ["practise", "practice"],
  ["practised", "practiced"],
  ["practising", "practicing"],
  ["judgement", "judgment"],
  ["judgements", "judgments"],
  ["ageing", "aging"],
  ["mould", "mold"],
  ["moustache", "mustache"],
  ["jewellery", "jewelry"],
  ["manoeuvre", "maneuver"],
  ["paediatric", "pediatric"],
  ["foetus", "fetus"],
  ["diarrhoea", "diarrhea"],
]);
