import type { CommandNames } from "./words.ts";

const TOPIC = { name: "thema", description: "Nur was dazu gesagt wird" };

/** The commands in German. */
export const deCommands: CommandNames = {
  slash: {
    ask: {
      name: "fragen",
      description: "Passagen finden, die eine Frage beantworten, Wort für Wort",
      options: {
        question: {
          name: "frage",
          description: "Frage oder Stichwörter; „Wörter in Anführungszeichen“ genau so, -wort darf nicht vorkommen",
        },
        article: { name: "artikel", description: "Nur in diesem Artikel suchen" },
        since: { name: "ab", description: "Artikel von diesem Tag an: 2025-10-12, 2025-10 oder 2025" },
        before: { name: "vor", description: "Artikel vor diesem Tag: 2025-10-12, 2025-10 oder 2025" },
      },
    },
    quote: {
      name: "zitate",
      description: "Zeigen, was jemand gesagt hat, Wort für Wort",
      options: {
        speaker: { name: "wer", description: "Name einer Person oder Stelle; leer: wer zitiert wird und wie oft" },
        about: { name: "thema", description: "Worum es gehen soll: die passendsten Zitate zuerst" },
        article: { name: "artikel", description: "Nur aus diesem Artikel" },
        order: {
          name: "reihenfolge",
          description: "Was zuerst kommt: das Neueste, mit Thema das Passendste",
          choices: {
            newest: "neueste: nach dem Datum des Artikels",
            best: "beste: was am besten passt, Wörtliches vor Berichtetem",
          },
        },
        kind: {
          name: "art",
          description: "Nur was so zitiert wird",
          choices: {
            direct: "wörtlich: ganz, in Anführungszeichen",
            mixed: "teilweise wörtlich",
            reported: "sinngemäß, in den Worten des Artikels",
          },
        },
      },
    },
    check: {
      name: "prüfen",
      description: "Prüfen, ob ein Zitat im Korpus steht, Wort für Wort",
      options: {
        quote: { name: "zitat", description: "Ein Zitat oder eine Nachricht, die welche enthält" },
        speaker: { name: "wer", description: "Wer es gesagt haben soll" },
      },
    },
    summary: {
      name: "zusammenfassung",
      description: "Einen Artikel in seinen eigenen Sätzen zusammenfassen, unverändert",
      options: {
        article: { name: "artikel", description: "Ohne Angabe der neueste" },
        length: {
          name: "länge",
          description: "Wie viele Sätze",
          choices: { short: "Kurz (2 Sätze)", medium: "Mittel (3 Sätze)", long: "Lang (6 Sätze)" },
        },
        about: TOPIC,
      },
    },
    timeline: {
      name: "zeitleiste",
      description: "Zeigen, was wann geschah: Sätze mit Datum in zeitlicher Reihenfolge",
      options: {
        article: { name: "artikel", description: "Ist nur „thema“ angegeben, alle, sonst der neueste" },
        about: TOPIC,
      },
    },
    compare: {
      name: "vergleichen",
      description: "Nebeneinander zeigen, was zwei Artikel zur selben Frage sagen",
      options: {
        a: { name: "artikel1", description: "Ein Artikel" },
        b: { name: "artikel2", description: "Der andere Artikel" },
        about: TOPIC,
      },
    },
    sources: {
      name: "quellen",
      description: "Sagen, was das Korpus enthält: Artikel, Daten, Sprachen, Version",
      options: {},
    },
    cite: {
      name: "quellenangabe",
      description: "Einen Artikel zitieren, oder eine Passage mit ihrem Beleg",
      options: {
        id: { name: "quelle", description: "Ein Artikel oder der Beleg einer Passage" },
        style: {
          name: "format",
          description: "Wie sie geschrieben wird",
          choices: { plain: "Reiner Text", bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" },
        },
      },
    },
    receipt: {
      name: "beleg",
      description: "Eine Passage mit ihrem Beleg wieder zeigen und sagen, ob die Quelle geändert wurde",
      options: { id: { name: "kennung", description: "Die Kennung am Ende der Quellenzeile einer Passage" } },
    },
    help: { name: "hilfe", description: "Sagen, was jeder Befehl tut", options: {} },
    stats: {
      name: "statistik",
      description: "Zählen, was am häufigsten gefragt, nicht gefunden und als unpassend markiert wurde",
      options: {},
    },
  },
  common: {
    private: { name: "privat", description: "Die Antwort nur dir zeigen" },
    for: { name: "für", description: "Ein Mitglied, das über der Antwort erwähnt wird" },
  },
  menu: { "Check this quote": "Zitat prüfen", "Find the source": "Quelle finden" },
};
