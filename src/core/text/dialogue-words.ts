import { splitWords } from "./word-list.ts";

/** How one language marks the questions and the answers of an interview, in small letters. */
interface DialogueWords {
  readonly questions: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  /** What stands before the name of who is asked, in small letters. */
  readonly interviews: readonly string[];
  /** What stands before the name of whom the authors say that they met and asked. */
  readonly encounters: readonly string[];
  /** Words of which one stands over any interview, in small letters. */
  readonly signs: readonly string[];
}

/** Whether a label marks a question and names nobody: "Q", "Q2.", "Frage", "Вопрос". */
export function isQuestionLabel(label: string): boolean {
  const word = strip(label);
  return DIALOGUE_WORDS.some(({ questions }) => questions.has(word));
}

/** Whether a label marks an answer and names nobody: "A", "A2.", "Antwort", "Ответ". */
export function isAnswerLabel(label: string): boolean {
  const word = strip(label);
  return DIALOGUE_WORDS.some(({ answers }) => answers.has(word));
}

/** Whether a label marks a question or an answer. */
export function isDialogueLabel(label: string): boolean {
  return isQuestionLabel(label) || isAnswerLabel(label);
}

/** All that stands before the name of who is asked, as alternatives of a pattern: "[iI]nterview with|[gG]espräch mit". */
export function listInterviewLeads(): string {
  return joinLeads(DIALOGUE_WORDS.flatMap(({ interviews }) => interviews));
}

/** The same for the authors' own words of whom they met: "[sS]poke with|[sS]prach mit". */
export function listEncounterLeads(): string {
  return joinLeads(DIALOGUE_WORDS.flatMap(({ encounters }) => encounters));
}

/** All words of which one stands over any interview, as alternatives of a pattern. */
export function listInterviewSigns(): string {
  return DIALOGUE_WORDS.flatMap(({ signs }) => signs).join("|");
}

function joinLeads(leads: readonly string[]): string {
  return leads.map((lead) => `[${lead.charAt(0)}${lead.charAt(0).toUpperCase()}]${lead.slice(1)}`).join("|");
}

function strip(label: string): string {
  return label.toLowerCase().replace(NUMBERED, "");
}

function splitPhrases(phrases: string): readonly string[] {
  return phrases.split(/,\s+/u);
}

/** Matches the "2." of "Q2." and the "." of "a."; not the letters. */
const NUMBERED = /\s?\d{0,3}[.:)]?$/u;

/** The words and letters of each language; the project's own list. */
const DIALOGUE_WORDS: readonly DialogueWords[] = [
  // English
  {
    questions: splitWords("q question"),
    answers: splitWords("a answer"),
    interviews: ["interview with", "conversation with", "q&a with", "q&A with", "questions for", "questions to"],
    encounters: splitPhrases(
      `spoke with, spoke to, talked with, talked to, talks with, talks to, sat down with, caught up with, we met, we asked,
      we visited, meets, interviewed, interviews`,
    ),
    signs: ["interview", "interviewed", "q&a", "we met", "we spoke"],
  },
  // German
  {
    questions: splitWords("f frage"),
    answers: splitWords("a antwort"),
    interviews: ["interview mit", "gespräch mit"],
    encounters: ["sprach mit", "sprachen mit", "gesprochen mit", "wir trafen", "wir haben", "fragen an"],
    signs: ["interview", "gespräch"],
  },
  // French
  {
    questions: splitWords("q question"),
    answers: splitWords("r réponse reponse"),
    interviews: ["entretien avec", "interview de", "interview avec"],
    encounters: ["rencontre avec", "nous avons rencontré", "a rencontré", "questions à"],
    signs: ["entretien", "interview"],
  },
  // Spanish
  {
    questions: splitWords("p pregunta"),
    answers: splitWords("r respuesta"),
    interviews: ["entrevista con", "entrevista a"],
    encounters: ["conversamos con", "hablamos con", "habló con", "preguntas a"],
    signs: ["entrevista"],
  },
  // Russian
  {
    questions: splitWords("в вопрос"),
    answers: splitWords("о ответ"),
    interviews: [],
    encounters: [],
    signs: ["интервью"],
  },
  // Turkish
  {
    questions: splitWords("s soru"),
    answers: splitWords("c cevap yanıt"),
    interviews: [],
    encounters: [],
    signs: ["röportaj", "söyleşi"],
  },
];
