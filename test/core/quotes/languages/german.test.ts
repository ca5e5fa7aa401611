import { describe, expect, test } from "vitest";
import { listSaid } from "./list-said.ts";

const list = (text: string) => listSaid("de", text);

describe("words in quotation marks are given to who stands beside their verb:", () => {
  test.each([
    ["behind them", "„Der Deich hält noch“, sagte Landrätin Wiebke Thoms.", "direct Wiebke Thoms: Der Deich hält noch"],
    ["with a day between", "„Der Deich hält“, sagte am Montag Arne Thoms.", "direct Arne Thoms: Der Deich hält"],
    ["before a colon", "Trainer Ole Voss widersprach: „Nein.“", "direct Ole Voss: Nein."],
    ["with nothing but a name", "Arne Thoms kam spät. Thoms: „Der Deich hält.“", "direct Arne Thoms: Der Deich hält."],
    ["behind “so”", "»Der Deich hält noch«, so Dr. Arne Thoms (CDU).", "direct Arne Thoms: Der Deich hält noch"],
    [
      "with an office behind it",
      "„Der Deich hält“, sagte der Sprecher des Amtes, Arne Thoms.",
      "direct Arne Thoms: Der Deich hält",
    ],
    ["with a verb of two words", "„Das war falsch“, räumte Arne Thoms ein.", "direct Arne Thoms: Das war falsch"],
    [
      "with any verb at once behind",
      "„Das ist ein Traum“, schwärmt Pilotin Ute Lamm.",
      "direct Ute Lamm: Das ist ein Traum",
    ],
    [
      "in two parts",
      "„Wir bleiben“, sagte Ute Lamm, „und zwar alle.“",
      "direct Ute Lamm: Wir bleiben … und zwar alle.",
    ],
    ["a trade for a surname", "„Der Deich hält“, sagte Jens Richter.", "direct Jens Richter: Der Deich hält"],
    [
      "a trade that no list has",
      "„Der Deich hält“, sagte Schlagzeugerin Rike Boye.",
      "direct Rike Boye: Der Deich hält",
    ],
    ["a season for a surname", "„Der Deich hält“, sagte Anja Sommer.", "direct Anja Sommer: Der Deich hält"],
    ["a small word for a surname", "„Der Deich hält“, sagte Anja Weil.", "direct Anja Weil: Der Deich hält"],
    [
      "a particle in the surname",
      "„Der Deich hält“, sagte Anja von der Aue.",
      "direct Anja von der Aue: Der Deich hält",
    ],
    [
      "a place behind the name",
      "„Der Deich hält“, sagte Anja Weil von der Uferbank.",
      "direct Anja Weil: Der Deich hält",
    ],
    ["a hearsay behind it", "„Der Deich hält“, sagte Anja Weil laut Teilnehmern.", "direct Anja Weil: Der Deich hält"],
    ["somebody without a name", "„Der Deich hält“, sagte eine Anwohnerin.", "direct -: Der Deich hält"],
  ])("%s", (_case, text, expected) => {
    expect(list(text)).toEqual([expected]);
  });
});

describe("who is not named beside it", () => {
  test.each([
    ["goes on speaking", "„Wir bleiben“, sagte Ute Lamm. „Alle zusammen.“", "direct Ute Lamm: Alle zusammen."],
    [
      "is the subject before",
      "Ute Lamm ist verärgert. „Das darf nie wieder passieren!“",
      "direct Ute Lamm: Das darf nie wieder passieren!",
    ],
    [
      "is the one whom “sie” can mean",
      "Ute Lamm half Jan Boye. „Wir bleiben“, sagte sie.",
      "direct Ute Lamm: Wir bleiben",
    ],
    [
      "is nobody where “sie” may be two",
      "Ute Lamm und Anja Weil kamen. „Wir bleiben“, sagte sie.",
      "direct -: Wir bleiben",
    ],
    ["is nobody where “er” is no woman", "Ute Lamm kam früh. „Wir bleiben“, sagte er.", "direct -: Wir bleiben"],
    [
      "holds the office",
      "Landrat Jan Boye kam. Ute Lamm ging. „Ich bleibe“, sagte der Landrat.",
      "direct Jan Boye: Ich bleibe",
    ],
    [
      "is nobody where nobody holds it",
      "Ute Lamm starb am Montag. „Wir suchen“, sagte die Polizeichefin.",
      "direct -: Wir suchen",
    ],
    [
      "holds an office of another name",
      "Kanzlerin Ute Lamm traf Präsidentin Anja Boye. Boye kam spät. „Ich bleibe“, sagte die Regierungschefin.",
      "direct Ute Lamm: Ich bleibe",
    ],
    [
      "is nobody behind words about another",
      "„Ich bleibe“, sagte Ute Lamm. Ihre Tochter Anja ist Ärztin. „Die hat anderes zu tun.“",
      "direct Ute Lamm: Ich bleibe",
    ],
    [
      "is nobody whose office is another one",
      "Präsidentin Anja Boye kam spät. „Ich bleibe“, sagte die Regierungschefin.",
      "direct -: Ich bleibe",
    ],
    [
      "is told by an age, though two given names are one",
      "Anwohner Klaus-Dieter Lamm bleibt. „Ich gehe nicht“, sagt der 71-Jährige.",
      "direct Klaus-Dieter Lamm: Ich gehe nicht",
    ],
    [
      "is told by an age",
      "Händlerin Ute Lamm packt ein. „Ich gehe“, sagt die 60-Jährige.",
      "direct Ute Lamm: Ich gehe",
    ],
    ["is nobody of a family", "Ute Lamm und Jan Lamm kamen. „Wir bleiben“, sagte Lamm.", "direct -: Wir bleiben"],
    [
      "is nobody behind “eine Zeugin”",
      "Ute Lamm floh. „Ja“, sagte eine Zeugin. „Es war laut“, sagte sie.",
      "direct -: Es war laut",
    ],
  ])("%s", (_case, text, expected) => {
    expect(list(text).at(-1)).toBe(expected);
  });
});

describe("what is reported is found", () => {
  test.each([
    ["behind “dass”", "Arne Thoms sagte, dass der Deich hält.", "reported Arne Thoms: der Deich hält"],
    [
      "behind a question word",
      "Arne Thoms fragte, wann der Deich fertig ist.",
      "reported Arne Thoms: wann der Deich fertig ist",
    ],
    ["by its mood", "Arne Thoms erklärte, der Deich sei alt.", "reported Arne Thoms: der Deich sei alt"],
    [
      "before its verb, though no mood tells so",
      "Alle Karten behielten ihre Gültigkeit, erklärte Arne Thoms am Montag in Kiel.",
      "reported Arne Thoms: Alle Karten behielten ihre Gültigkeit",
    ],
    ["before its verb", "Der Deich sei alt, sagte Arne Thoms am Montag.", "reported Arne Thoms: Der Deich sei alt"],
    ["by an infinitive", "Arne Thoms schlug vor, den Deich zu erhöhen.", "reported Arne Thoms: den Deich zu erhöhen"],
    ["behind “laut”", "Laut Arne Thoms ist der Deich alt.", "reported Arne Thoms: ist der Deich alt"],
    ["behind a body", "Nach Angaben der Polizei fehlen zwei Boote.", "reported Polizei: fehlen zwei Boote"],
    ["before “zufolge”", "Arne Thoms zufolge ist der Deich alt.", "reported Arne Thoms: ist der Deich alt"],
    ["behind “wie”", "Wie Arne Thoms mitteilte, ist der Deich alt.", "reported Arne Thoms: ist der Deich alt"],
    ["before “wie”", "Der Deich ist alt, wie die Feuerwehr mitteilte.", "reported Feuerwehr: Der Deich ist alt"],
    [
      "with words in marks",
      "Arne Thoms sagte, der Deich sei „sehr alt“.",
      "mixed Arne Thoms: der Deich sei „sehr alt“",
    ],
  ])("%s", (_case, text, expected) => {
    expect(list(text)).toEqual([expected]);
  });

  test("a sentence in the mood of reports goes on from the one before", () => {
    expect(list("Arne Thoms sagte, der Deich sei alt. Er habe keine Sorge.")).toEqual([
      "reported Arne Thoms: der Deich sei alt",
      "reported Arne Thoms: Er habe keine Sorge",
    ]);
  });

  test("a sentence with a verb of speaking of its own does not go on", () => {
    expect(list("Arne Thoms sagte, der Deich sei alt. Der „Bote“ hatte berichtet, er gehe bald fort.")).toEqual([
      "reported Arne Thoms: der Deich sei alt",
    ]);
  });

  test("what is reported begins behind the dateline", () => {
    expect(list("Kiel/Husum (dna) - Der Deich ist nach Angaben der Polizei gebrochen.")).toEqual([
      "reported Polizei: Der Deich ist … gebrochen",
    ]);
  });
});

test.each([
  "Der Roman „Die Nacht am alten Deich“ erschien im Mai.",
  "Die „Brigade Nord“, ein Bündnis von Anliegern, klagt.",
  "Auf dem Schild stand „Bitte nicht stören“.",
  "Auf dem Plakat am Zaun: „Rettet den alten Deich!“",
  "Der „Hafenbote“ nannte Ute Lamm „ein kleines Wunder“.",
  "Ute Lamm ist für die sogenannte „große Lösung“.",
  "Sie nennen ihn „Hede“.",
  "Arne Thoms lobte den Deich, der alt ist.",
  "Die Staatsanwaltschaft hatte zwei Jahre gefordert, die Verteidigung Freispruch.",
  "Wie dem auch sei, der Deich hält.",
  "Als der Deich brach, sagte Arne Thoms am Montag nichts.",
  "Ich habe den Deich gesehen. Ich werde kommen.",
  "Das Feld gibt an, für welches System das Paket gebaut ist.",
  "Der Befehl „Datei öffnen und schließen“ findet sich im Menü.",
])("nobody says anything in: %s", (text) => {
  expect(list(text)).toEqual([]);
});

test("a text that does not state its language is read by its words", () => {
  const text = "Der Deich ist alt und nicht sicher. „Wir bauen ihn neu“, versprach die Landrätin Wiebke Thoms.";
  expect(listSaid("und", text)).not.toEqual(listSaid("de", text));
  expect(list(text)).toEqual(["direct Wiebke Thoms: Wir bauen ihn neu"]);
});
