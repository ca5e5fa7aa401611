import { splitWords } from "./word-list.ts";

/** How one language marks the questions and the answers of an interview, in small letters. */
interface DialogueWords {
  readonly questions: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
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

function strip(label: string): string {
  return label.toLowerCase().replace(NUMBERED, "");
}

/** Matches the "2." of "Q2." and the "." of "a."; not the letters. */
const NUMBERED = /\s?\d{0,3}[.:)]?$/u;

/** The words and letters of each language; the project's own list. */
const DIALOGUE_WORDS: readonly DialogueWords[] = [
  // English
  { questions: splitWords("q question"), answers: splitWords("a answer") },
  // German
  { questions: splitWords("f frage"), answers: splitWords("a antwort") },
  // French
  { questions: splitWords("q question"), answers: splitWords("r réponse reponse") },
  // Spanish
  { questions: splitWords("p pregunta"), answers: splitWords("r respuesta") },
  // Russian
  { questions: splitWords("в вопрос"), answers: splitWords("о ответ") },
  // Turkish
  { questions: splitWords("s soru"), answers: splitWords("c cevap yanıt") },
];
