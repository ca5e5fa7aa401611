import { expect, test } from "vitest";
import { stemPorter } from "../../src/eval/porter-stem.ts";

// The examples of Porter's paper, by step, stemmed to the end; then the extensions that NLTK makes.
test.each([
  ["caresses ponies caress cats", "caress poni caress cat"],
  ["feed agreed plastered bled motoring sing", "feed agre plaster bled motor sing"],
  ["conflated troubled sized hopping tanned falling", "conflat troubl size hop tan fall"],
  ["hissing fizzed failing filing happy", "hiss fizz fail file happi"],
  ["relational conditional rational digitizer", "relat condit ration digit"],
  ["vietnamization predication operator feudalism", "vietnam predic oper feudal"],
  ["decisiveness hopefulness callousness", "decis hope callous"],
  ["triplicate formative formalize electrical hopeful goodness", "triplic form formal electr hope good"],
  ["revival allowance inference airliner adjustable", "reviv allow infer airlin adjust"],
  ["irritant replacement adjustment dependent adoption", "irrit replac adjust depend adopt"],
  ["communism activate homologous effective bowdlerize", "commun activ homolog effect bowdler"],
  ["probate rate cease controlling rolling", "probat rate ceas control roll"],
  ["dying lying news skies proceed", "die lie news sky proceed"],
  ["ties dies flies died spied enjoy spy", "tie die fli die spi enjoy spi"],
  ["geology radically fully possibly at", "geolog radic fulli possibl at"],
])("%s → %s", (words, stems) => {
  expect(words.split(" ").map(stemPorter).join(" ")).toBe(stems);
});
