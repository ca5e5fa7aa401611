import { foldScript } from "./fold-script.ts";
import { splitWords } from "./word-list.ts";

/**
 * Words that make a sentence a question, by language, as a text in it has them in small letters. The list is the project's
 * own; English ones stand among the function words.
 */
export const ASKING_WORDS: ReadonlyMap<string, ReadonlySet<string>> = listByLanguage([
  ["ar", "ما ماذا متى أين كيف لماذا كم هل"],
  ["bg", "как кога къде кой коя кое кои какво защо колко"],
  ["ca", "com quan on què qui quin quina quins quines quant quants quanta"],
  ["cs", "jak kdy kde kdo co proč kolik jaký jaká jaké který která"],
  ["da", "hvordan hvornår hvor hvem hvad hvorfor hvilken hvilket hvilke"],
  [
    "de",
    "wie wann wo wer was warum wieso weshalb welche welcher welches welchen welchem wem wen wessen wohin woher wieviel wieviele",
  ],
  ["el", "πώς πότε πού ποιος ποια ποιο ποιοι τι γιατί πόσο πόσα πόσοι"],
  ["es", "cómo cuándo dónde quién quiénes qué cuál cuáles cuánto cuánta cuántos cuántas adónde"],
  ["fi", "miten milloin missä kuka mikä mitä miksi kuinka paljonko"],
  [
    "fr",
    "comment quand où pourquoi combien quel quelle quels quelles qui quoi que lequel laquelle lesquels lesquelles",
  ],
  ["hu", "hogyan mikor hol ki mi mit miért mennyi hány melyik"],
  ["id", "bagaimana kapan mana siapa apa mengapa kenapa berapa apakah"],
  ["it", "come quando dove chi cosa perché quanto quanta quanti quante quale quali"],
  ["ja", "何 誰 どこ いつ なぜ どう どの どれ どんな いくら いくつ ですか ますか"],
  ["ko", "무엇 누구 어디 언제 왜 어떻게 얼마 몇 어느 어떤"],
  ["nb", "hvordan når hvor hvem hva hvorfor hvilken hvilket hvilke"],
  ["nl", "hoe wanneer waar wie wat waarom hoeveel welke welk"],
  ["pl", "jak kiedy gdzie kto co dlaczego ile jaki jaka jakie który która które czy"],
  ["pt", "como quando onde quem que quê qual quais quanto quanta quantos quantas porquê"],
  ["ro", "cum când unde cine ce care cât câtă câți câte"],
  ["ru", "как когда где кто что почему зачем сколько какой какая какое какие куда откуда чей кого кому чем чего каков"],
  ["sr", "kako kada gde ko šta zašto koliko koji koja koje"],
  ["sv", "hur när var vem vad varför vilken vilket vilka"],
  [
    "tr",
    `nasıl nasıldır nerede nerededir nereye nereden neresi kim kimi kime kimdir kimin kimler kimlerdir ne nedir neyi neye neler
    nelerdir niçin niye neden kaç kaçta kaçıncı hangi hangisi hangileri hangisidir mi mı mu mü midir mıdır mudur miyim mıyım muyum
    müyüm misin mısın musun müsün misiniz mısınız musunuz müsünüz miyiz mıyız muyuz müyüz`,
  ],
  ["uk", "як коли де хто що чому скільки який яка яке які куди звідки чий кого кому"],
  [
    "zh",
    "什么 什么时候 什么时间 什么地方 什么样 谁 哪里 哪儿 哪个 哪些 哪天 怎么 怎么样 怎样 如何 为什么 为何 几 几点 多少 多久 何时 何处 吗 呢",
  ],
]);

/** Small words by which a question in a language is told that has few asking words in it. */
const JOINING_WORDS: ReadonlyMap<string, ReadonlySet<string>> = listByLanguage([
  ["da", "der det den en et er og i på af til for med som ikke jeg kan man"],
  [
    "de",
    "der die das den dem des ein eine einen einem ist sind und in im auf von zu zum zur für mit nicht ich kann man es hat",
  ],
  ["es", "el la los las un una es son y en de del al para con por no se puedo hay su fue"],
  [
    "fr",
    "le la les un une des du de est sont et en dans au aux sur pour avec pas je on il elle ce cette peut se son sa a",
  ],
  ["it", "il lo la i gli le un una è sono e di del della in nel nella su per con non si ho posso ha"],
  ["nb", "det den en et er og i på av til for med som ikke jeg kan man"],
  ["nl", "de het een is zijn en in op van te voor met niet ik kan er heeft"],
  ["pl", "jest są i w na z do nie się to mogę ma"],
  ["pt", "o a os as um uma é são e em no na do da de para com por não se posso foi"],
  ["ru", "и в на с не по из за у к о от для это есть был была ли можно мне мы вы он она"],
  ["sv", "det den en ett är och i på av till för med som inte jag kan man"],
  ["tr", "ve bir bu da de için ile mi mı mu mü var yok olarak gibi olan"],
  ["uk", "і в на з не по із за у до о від для це є був була чи можна мені ми ви він вона"],
]);

/**
 * Function words with which a question asks what a thing is or does, and nothing of it in particular, by language, as texts in
 * it have them: "what is a", "tell me about". Words of who, when, where and how are not among them, nor is the English "was":
 * what a thing was used for is told further down.
 */
const WHAT_IT_IS: readonly ReadonlySet<string>[] = [
  `what whats what's is are the a an this that these those does do tell show give me us please about of for mean can you`,
  "was ist sind der die das ein eine macht mir bitte",
  "qu que qu'est est c'est ce quoi le la les l un une des du fait",
  "qué que es son el la los las un una",
  "che cosa cos'è è e il lo la i gli le un una sono",
  "o a os as um uma que é e são faz",
  "wat is zijn de het een doet",
  "что такое это",
  "ne nedir bu bir",
  "co to jest",
  "vad är en det",
  "hvad hva er en det",
].map((words) => new Set([...splitWords(words)].map((word) => foldScript(dropApostrophes(word)))));

/**
 * Whether the function words of a question, folded, ask what a thing is or does in one of these languages, or there are none:
 * "what is a", "".
 */
export function asksWhatItIs(words: readonly string[]): boolean {
  return WHAT_IT_IS.some((known) => words.every((word) => known.has(dropApostrophes(word))));
}

function dropApostrophes(word: string): string {
  return word.replaceAll("'", "");
}

/** Whether a folded word asks in any language, and is no name and no word of English by chance. */
export function isAskingWord(word: string): boolean {
  return ANY.has(word);
}

/** A language by its function words, folded. */
export interface AskedIn {
  readonly tag: string;
  readonly joins: ReadonlySet<string>;
}

/**
 * The language that a question is put in, whose folded words are given, by its function words: more of them than `known`,
 * which is how many those of the languages of the corpus or of English have, and at least two. Undefined when none has.
 */
export function recogniseQuestion(words: readonly string[], known: number): AskedIn | undefined {
  let best: AskedIn | undefined;
  let most = Math.max(known, LEAST - 1);
  for (const language of FOLDED) {
    const joining = words.filter((word) => language.joins.has(word)).length;
    if (joining <= most) continue;
    best = language;
    most = joining;
  }
  return best;
}

const LEAST = 2;

function listByLanguage(lists: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(lists.map(([tag, words]) => [tag, splitWords(words)]));
}

/** Asking words that are names, or words of English or of a programming language. */
const AMBIGUOUS: ReadonlySet<string> = splitWords(
  "kim kimi kimin mu care dove come hoe chi mana var cum com co hol mi ki ce cine hur hang at ne ko de cat how on colo ti pos",
);
const ANY: ReadonlySet<string> = new Set(
  [...ASKING_WORDS.values()].flatMap((words) => [...words].map(foldScript)).filter((word) => !AMBIGUOUS.has(word)),
);
const FOLDED: readonly AskedIn[] = [...ASKING_WORDS].map(([tag, words]) => ({
  tag,
  joins: new Set([...words, ...(JOINING_WORDS.get(tag) ?? [])].map(foldScript)),
}));
