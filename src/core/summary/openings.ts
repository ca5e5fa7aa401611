import { foldApostrophes } from "../text/apostrophes.ts";

/** How a sentence leans on the one before it. */
export type Opening = "none" | "pronoun" | "connective" | "continuation";

/**
 * What the first word of a sentence refers back to: `pronoun` for "He", "This", "We", `connective` for "But", "However",
 * "In addition", `continuation` for a small letter; opening quotation marks are skipped. English, Russian, German and French words are known.
 */
export function readOpening(sentence: string): Opening {
  const start = foldApostrophes(sentence.replace(LEADING_MARKS, "").slice(0, LONGEST_OPENING).toLowerCase());
  const [first = "", second = "", third = ""] = start.match(WORD) ?? [];
  if (PRONOUNS.has(first) || PRONOUNS.has(`${first} ${second}`)) return "pronoun";
  if (PREPOSITIONS.has(first) && DEMONSTRATIVES.has(second)) return "pronoun";
  if (TIMES.has(second) && third === "later") return "connective";
  if (
    CONNECTIVES.has(first) ||
    CONNECTIVES.has(`${first} ${second}`) ||
    CONNECTIVES.has(`${first} ${second} ${third}`)
  ) {
    return "connective";
  }
  return SMALL_START.test(sentence) ? "continuation" : "none";
}

const LONGEST_OPENING = 60;

const PRONOUNS: ReadonlySet<string> = toSet(
  `i,we,you,my,our,your,i'm,we're,you're,i've,we've,he,she,it,they,him,her,his,hers,its,their,theirs,them,himself,herself,itself,themselves,he's,she's,it's,they're,they've,
  they'd,he'd,she'd,it'd,he'll,she'll,it'll,they'll,this,that,these,those,that's,this is,such,both,neither,others,the latter,
  the former,one of them,some of them,many of them,most of them,none of them,all of them,each of them,another,
  он,она,оно,они,его,её,ее,их,ему,ей,им,это,этот,эта,эти,тот,та,те,er,sie,es,dies,diese,dieser,dieses,sein,seine,ihr,ihre,
  il,elle,ils,elles,ce,cela,ceci,ces,cette,cet,son,sa,ses,leur,leurs`,
);

const CONNECTIVES: ReadonlySet<string> = toSet(
  `and,but,or,nor,so,yet,however,also,then,thus,hence,therefore,moreover,furthermore,besides,instead,otherwise,nevertheless,
  nonetheless,meanwhile,still,similarly,likewise,consequently,accordingly,afterward,afterwards,later,subsequently,finally,
  additionally,conversely,indeed,anyway,plus,because,for example,for instance,in addition,in contrast,in turn,in fact,in other words,
  as a result,as such,on the other,on the contrary,at the same,after that,before that,since then,until then,even so,
  of course,that said,to that end,by contrast,by then,by comparison,here,here's,soon after,shortly after,shortly afterwards,the next day,the following day,the same day,
  hours later,days later,minutes later,weeks later,months later,years later,moments later,earlier,along with that,despite that,despite this,
  и,а,но,однако,также,поэтому,затем,кроме того,при этом,тем не менее,aber,und,doch,jedoch,auch,deshalb,außerdem,dann,mais,et,
  donc,cependant,toutefois,ensuite,ainsi`,
);

/** "In that case", "For these reasons": what they point to stands before. */
const PREPOSITIONS: ReadonlySet<string> = toSet(
  "in,at,for,of,by,from,with,after,before,during,since,on,under,despite,among,amid,as,to,through,without,because,like",
);
const DEMONSTRATIVES: ReadonlySet<string> = toSet("this,that,these,those,such,which,him,them,it");

/** "Two days later". */
const TIMES: ReadonlySet<string> = toSet("minute,minutes,hour,hours,day,days,week,weeks,month,months,year,years");

function toSet(phrases: string): ReadonlySet<string> {
  return new Set(phrases.split(",").map((phrase) => phrase.trim()));
}

/** Matches "spots as" and "“the"; not "iPhone" and "The". */
const SMALL_START = /^[^\p{L}\p{N}]*\p{Ll}+(?![\p{L}.])/u;
/** Matches "“" and "-- "; not "He". */
const LEADING_MARKS = /^[^\p{L}\p{N}]+/u;
/** Matches "it's" once; not "–". */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;
