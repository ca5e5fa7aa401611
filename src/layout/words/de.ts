import { writeLead } from "../lead.ts";
import { buildCounting } from "./counting.ts";
import { deCommands } from "./de-commands.ts";
import type { Words } from "./words.ts";

const { formatNumber, count } = buildCounting("de");

function quote(text: string): string {
  return `„${text}“`;
}

function countPassages(passages: number): string {
  return count(passages, { one: "eine Passage", other: "# Passagen" });
}

function countQuotes(quotes: number): string {
  return count(quotes, { one: "eine Aussage", other: "# Aussagen" });
}

function countWords(words: number): string {
  return count(words, { one: "ein Wort", other: "# Wörter" });
}

const NOT_MENTIONED = {
  bot: "Niemand wird benachrichtigt: Das ist ein Bot.",
  absent: "Niemand wird benachrichtigt: Dieses Mitglied sieht nicht, was hier geschrieben wird.",
  "too-soon": "Niemand wird benachrichtigt: Gerade eben wurde schon jemand erwähnt.",
};

function listWords(words: readonly string[]): string {
  return words.map(quote).join(", ");
}

const ORDERED = { newest: "neueste zuerst", best: "passendste zuerst" };

/** German. */
export const de: Words = {
  locale: "de",
  discordLocales: ["de"],
  commands: deCommands,
  passagesLead: (question, hits) =>
    hits === 1
      ? writeLead`Eine Passage zu „${question}“`
      : writeLead`${countPassages(hits)} zu „${question}“, die besten zuerst`,
  notFoundLead: (question) => writeLead`Nicht im Korpus: „${question}“`,
  absentTitle: "Wörter, die nirgends im Korpus stehen",
  noNearest: "auch nichts Ähnliches",
  nearest: (words) => `ähnlich: ${words.join(", ")}`,
  neverTogether: (words) => `Keine Passage enthält diese Wörter zusammen: ${words.join(", ")}.`,
  notSure: "Keine Passage gibt sicher eine Antwort. Am nächsten kommen:",
  noAnswer: "Keine Passage gibt eine Antwort. Andere Wörter oder weniger Einschränkungen helfen vielleicht.",
  alsoAbsent: (words) => `Nicht im Korpus: ${words.join(", ")}.`,
  quotes: {
    lead: (speaker, count, about, order) => {
      const behind = count === 1 ? "" : `, ${ORDERED[order]}`;
      const whole = `${speaker}: ${countQuotes(count)}`;
      return about === undefined ? [`${whole}${behind}`] : writeLead`${whole} zu „${about}“${behind}`;
    },
    kind: {
      direct: "in Anführungszeichen",
      mixed: "teilweise in Anführungszeichen",
      reported: "in den Worten des Artikels",
    },
    standsFor: (mention, speaker) => `mit ${quote(mention)} ist ${speaker} gemeint`,
    grounds: {
      same: (words) => `${listWords(words)} im selben Satz`,
      before: (words) => `${listWords(words)} davor`,
      after: (words) => `${listWords(words)} danach`,
      elsewhere: (words) => `${listWords(words)} an anderer Stelle des Artikels`,
    },
    goesOn: "setzt fort, was davor gesagt wurde",
    order: { newest: "Neueste zuerst", best: "Passendste zuerst" },
    orderHint: (order) =>
      `Mit ${quote(`order: ${order}`)} kommt ${order === "best" ? "das Passendste" : "das Neueste"} zuerst.`,
    speakersLead: (speakers, statements) =>
      `Im Korpus ${speakers === 1 ? "wird eine Person oder Stelle" : `werden ${formatNumber(speakers)} Personen und Stellen`} zitiert, mit ${countQuotes(statements)}`,
    withoutSpeaker:
      "Thema und Art grenzen ein, was jemand sagt: Hier fehlt der Name, darum stehen hier alle, die zitiert werden.",
    total: (speakers, statements) =>
      `${countQuotes(statements)} von ${speakers === 1 ? "einer Person oder Stelle" : `${formatNumber(speakers)} Personen und Stellen`}`,
    mostQuoted: "Am meisten zitiert",
    byCollection: "Nach Sammlung",
    byYear: "Nach Jahr",
    byMonth: "Nach Monat",
    noCollection: "Ohne Sammlung",
    more: (count) => `und ${formatNumber(count)} weitere`,
  },
  unknownSpeaker: (asked) => `Im Korpus wird niemand namens ${quote(asked)} zitiert.`,
  unreadSpeaker: (asked) =>
    `In der Schrift von ${quote(asked)} wird nicht gelesen, wer spricht: Ob es Zitate gibt, ist nicht bekannt.`,
  onlyMentioned: (asked) => `${quote(asked)} wird erwähnt, aber nicht zitiert:`,
  quotedAre: "Im Korpus zitiert",
  noSpeakers: "Im Korpus wurde kein Zitat gefunden, dessen Sprecher genannt wird.",
  unheardSoFar: (asked) => `Bisher wurden keine Worte von ${quote(asked)} gefunden.`,
  noSpeakersSoFar: "Bisher wurde niemand gefunden, der zitiert wird.",
  unfittingSoFar: (speaker) => `Von ${speaker} wurde bisher nichts Passendes gefunden.`,
  readSoFar: (read, of) =>
    `Bisher gelesen: ${formatNumber(read)} von ${formatNumber(of)} Artikeln. Was in den anderen steht, kommt von selbst dazu.`,
  bearers: {
    lead: (asked, of) => writeLead`Mit „${asked}“ können ${formatNumber(of)} der Zitierten gemeint sein. Wer?`,
    unstated: (name) => `${name} (wer genau, ist nicht angegeben)`,
    counts: (quotes, articles) =>
      `${countQuotes(quotes)} in ${count(articles, { one: "einem Artikel", other: "# Artikeln" })}`,
    others: (shown, of) => `Die ${shown} meistzitierten von ${formatNumber(of)}: Mehr vom Namen lässt weniger übrig.`,
    choose: "Der ganze Name fragt nach einem von ihnen.",
    chooseUnstated: (asked) => `${quote(asked)} fragt nach denen, bei denen es nicht angegeben ist.`,
  },
  quoteCount: countQuotes,
  summary: {
    lead: (title) => `Zusammenfassung von ${quote(title)}`,
    aboutLead: (title, about) => writeLead`Zu „${about}“ heißt es in ${quote(title)}`,
    label: "Ausgewählte Sätze, unverändert, in der Reihenfolge des Artikels.",
    newestOf: (articles) => `Der neueste von ${count(articles, { one: "einem Artikel", other: "# Artikeln" })}.`,
    firstOf: (articles) =>
      `Der erste von ${count(articles, { one: "einem Artikel", other: "# Artikeln" })}: Keiner hat ein Datum.`,
    notAbout: (about) => `Der Artikel sagt nichts zu ${quote(about)}: Dies ist seine allgemeine Zusammenfassung.`,
    wordsOf: (speaker) => `${speaker}, aus einem Zitat`,
    factsTitle: "Im Artikel",
    names: "Namen",
    figures: "Zahlen",
    dates: "Daten",
    reading: "Lesezeit",
    readingTime: (minutes, words) =>
      `${count(minutes, { one: "eine Minute", other: "# Minuten" })} (${countWords(words)})`,
    covered: "Zusammengefasst aus",
    coverage: (passages, of) =>
      `${passages.length === 1 ? "Passage" : "den Passagen"} ${passages.join(", ")} von ${formatNumber(of)}`,
    inPassage: (words, passage) => `${words} (Passage ${passage})`,
    dateMeans: (words, day) => (words === day ? day : `${words} (${day})`),
    dateOpen: (words) => `${quote(words)} (genaues Datum nicht angegeben)`,
    figureLabel: (figures) => figures.join(" · "),
    timelineLead: (title, about) => {
      const where = title === undefined ? "im Korpus" : `in ${quote(title)}`;
      return about === undefined
        ? writeLead`Was wann geschah, ${where}`
        : writeLead`Was wann geschah, zu „${about}“, ${where}`;
    },
    timelineLabel: "Sätze mit Datum, unverändert, in zeitlicher Reihenfolge.",
    firstEvents: (count, of) =>
      `Das sind die ersten ${formatNumber(count)} von ${formatNumber(of)}: Sag, worum es gehen soll.`,
    compareLead: (about) => writeLead`Was die beiden Artikel zu „${about}“ sagen`,
    nothingMore: "nichts weiter",
  },
  check: {
    lead: (message, speaker) =>
      speaker === undefined
        ? writeLead`Wurde das gesagt? ${message}`
        : writeLead`Hat ${speaker} das gesagt? ${message}`,
    quotation: quote,
    verdict: {
      exact: "Wortgetreu.",
      "same-words": "Dieselben Wörter; Zeichensetzung, Groß- und Kleinschreibung oder Buchstabenform weichen ab.",
      fragment: "Wörtlich, Teil eines Satzes.",
      "other-speaker": "Gefunden, aber von jemand anderem gesagt.",
      "not-a-quote": "Die Wörter stehen im Korpus, aber nicht als Aussage von jemandem.",
      "cut-unmarked": "Wörter sind ohne Kennzeichnung ausgelassen.",
      differs: "Es weicht hier ab.",
      "not-found": "Nicht in diesem Korpus.",
    },
    speakerUnknown: "Gefunden, aber das Korpus verrät nicht, wer es gesagt hat.",
    heldAs: {
      several: "Die Wörter stehen im Korpus, aber als Aussagen mehrerer.",
      partly: "Die Wörter stehen im Korpus, aber nur zum Teil als Aussage von jemandem.",
    },
    saidBy: (speaker) => `Im Korpus sagt das ${speaker}.`,
    omissions: (gaps) =>
      count(gaps, {
        one: "Eine Auslassung, ordnungsgemäß gekennzeichnet.",
        other: "# Auslassungen, ordnungsgemäß gekennzeichnet.",
      }),
    cut: (cuts) => {
      const starts = cuts.includes("start");
      const ends = cuts.includes("end");
      if (starts && ends) return "Es ist ein Stück aus der Mitte eines Satzes.";
      return starts ? "Der Satz beginnt früher." : "Der Satz geht weiter.";
    },
    claimed: (name) => `Laut der Nachricht sagt das ${name}.`,
    note: {
      interrupted: "Der Artikel unterbricht diese Worte, um zu sagen, wer spricht.",
      heading: "Es ist ein Titel oder eine Überschrift.",
      form: "Zeichensetzung, Groß- und Kleinschreibung oder Buchstabenform weichen ab.",
    },
    turn: ({ kind, word }) => {
      switch (kind) {
        case "dropped":
          return `Im Artikel steht hier „${word}“, im Zitat fehlt es.`;
        case "added":
          return `Im Zitat steht „${word}“, im Artikel nicht.`;
        case "hidden":
          return `Im weggelassenen Teil des Satzes steht „${word}“, das den Sinn umkehren kann.`;
      }
    },
    finding: (finding) => {
      switch (finding.kind) {
        case "swapped":
          return `Diese Wörter stehen in anderer Reihenfolge: „${finding.words}“.`;
        case "doubled":
          return `Doppelt: „${finding.words}“.`;
        case "brackets":
          return `In Klammern und nicht aus dem Artikel: „${finding.words}“.`;
        case "aside":
          return `Beiseitegelassen: ${finding.words}`;
        case "spelling":
          return `Andere Schreibweise von „${finding.source}“: „${finding.words}“.`;
        case "note-marks":
          return "Fußnotenzeichen bleiben außer Betracht.";
      }
    },
    reported: "Der Artikel gibt es in eigenen Worten wieder, ohne Anführungszeichen.",
    removed: "Fehlt:",
    added: "Nicht in der Quelle:",
    manyWords: countWords,
    nearest: "am nächsten",
    unjudged: (quotations) =>
      count(quotations, {
        one: "Ein weiteres Zitat wurde nicht geprüft.",
        other: "# weitere Zitate wurden nicht geprüft.",
      }),
    corpusAlone: "Das gilt nur für dieses Korpus.",
  },
  helpLead: "Ich antworte aus einem Ordner voller Artikel, Wort für Wort und mit Quellenangabe.",
  refusal: (reason, asked) => {
    switch (reason) {
      case "empty-question":
        return asked === ""
          ? "Frag mit mindestens einem Wort."
          : `${quote(asked)} enthält kein Wort, nach dem sich suchen lässt.`;
      case "empty-corpus":
        return "Das Korpus enthält keinen Artikel, der gezeigt werden kann: Zuerst muss einer hinzugefügt oder berichtigt werden.";
      case "no-such-article":
        return `Es gibt keinen Artikel ${quote(asked)} im Korpus.`;
      case "no-such-receipt":
        return `${quote(asked)} ist kein Beleg. Er steht am Ende der Quellenzeile einer Passage, etwa k7f3q-5-2hd8-9a2c41-80a1b2.`;
      case "too-long":
        return `${quote(asked)} ist zu lang für eine Zusammenfassung in einem Stück. Wer die Sammlung pflegt, kann den Text nach Kapiteln teilen.`;
      case "no-sentences":
        return `${quote(asked)} enthält keine Sätze.`;
      case "no-date":
        return `${quote(asked)} ist kein Datum wie 2025-10-12, 2025-10 oder 2025.`;
      case "no-dates":
        return `Kein Datum gefunden: ${quote(asked)}.`;
      case "nothing-about":
        return `Keiner der beiden Artikel sagt etwas zu ${quote(asked)}.`;
      case "same-article":
        return `Beide Namen meinen ${quote(asked)}: Wähl zwei Artikel.`;
      case "no-quotation":
        return asked === "" ? "Es gibt keine Wörter zu prüfen." : `${quote(asked)} enthält kein Wort zum Prüfen.`;
      case "no-such-quotes":
        return `${asked} wird zitiert, aber mit nichts, was passt.`;
    }
  },
  receiptState: {
    unchanged: (id) => `${id}: Der Artikel ist seither unverändert.`,
    "words-kept": (id) => `${id}: Der Artikel wurde seither geändert, diese Worte nicht.`,
    "words-changed": (id) => `${id}: Der Artikel wurde seither geändert, und diese Worte auch. Jetzt steht dort:`,
    "passage-gone": (id) => `${id}: Der Artikel wurde seither geändert und enthält diese Passage nicht mehr.`,
    "article-gone": (id) => `${id}: Der Artikel ist nicht mehr im Korpus.`,
  },
  otherChanges: "Andere Artikel des Korpus wurden seither geändert.",
  citationLead: (title, style) => `${quote(title)} ${style === undefined ? "als reiner Text" : `als ${style}`}`,
  sourcesLead: "Was das Korpus enthält",
  readTitle: "Auf Zitate gelesen",
  readOf: (read, of) => `${formatNumber(read)} von ${formatNumber(of)}`,
  articlesTitle: "Artikel",
  articleCount: (articles, passages) =>
    `${formatNumber(articles)} mit ${count(passages, { one: "einer Passage", other: "# Passagen" })}`,
  datesTitle: "Daten",
  dateSpan: (first, last) => (first === last ? first : `${first} – ${last}`),
  languagesTitle: "Sprachen",
  versionTitle: "Korpusversion",
  collectionTitle: (name, articles) => `${name ?? "Ohne Sammlung"} (${formatNumber(articles)})`,
  passageCount: countPassages,
  formatNumber,
  statsLead: "Was hier gefragt wurde, seit gezählt wird",
  askedTitle: "Gefragt",
  unansweredTitle: "Nicht gefunden",
  mostAskedTitle: "Am häufigsten gefragt",
  mostShownTitle: "Am häufigsten gezeigte Passagen",
  failed: "Hier ist etwas schiefgegangen; an deiner Frage lag es nicht. Der Fehler wurde protokolliert.",
  previousPage: "◀ Zurück",
  nextPage: "Weiter ▶",
  pageOf: (page, pages) => `${page} / ${pages}`,
  pageHint: (page, pages) =>
    page < pages
      ? `Seite ${page} von ${pages}: Mit ${quote(`page: ${page + 1}`)} geht es weiter.`
      : `Seite ${page} von ${pages}.`,
  openContext: (place) => `Kontext ${place}`,
  closeContext: (place) => `${place} schließen`,
  standsBefore: "Davor",
  standsAfter: "Danach",
  rawText: "Rohtext",
  rawLead: (passages) =>
    passages === 1 ? "Die Passage, wie sie in der Quelle steht" : "Die Passagen, wie sie in ihren Quellen stehen",
  quoteLimit: (limits) =>
    `Aus einer Quelle dürfen hier höchstens ${limits.join(" oder ")} Wörter auf einmal gezeigt werden: Der Link führt zum ganzen Text.`,
  remove: "Löschen",
  helpful: "Hilfreich",
  unhelpful: "Passt nicht",
  rated: "Danke: gezählt, ohne deinen Namen.",
  ratedBefore: "Du hast diese Antwort schon bewertet: Dein erstes Urteil zählt.",
  wait: (seconds) => `Bitte frag in ${count(seconds, { one: "einer Sekunde", other: "# Sekunden" })} noch einmal.`,
  mayNotRemove: "Löschen kann diese Antwort nur, wer gefragt hat oder hier Nachrichten verwalten darf.",
  managersAlone: "Das kann nur sehen, wer diesen Server verwalten darf.",
  notMentioned: (why) => NOT_MENTIONED[why],
  unreadableButton:
    "Dieser Button lässt sich nicht mehr lesen. Frag noch einmal: Die Buttons der neuen Antwort funktionieren.",
  unknownCommand: (name) => `Den Befehl ${quote(name)} gibt es in dieser Version des Bots nicht.`,
  longestOption: (option, most) => `${quote(option)} fasst höchstens ${formatNumber(most)} Zeichen.`,
  corpusChanged: "Das Korpus hat sich seither geändert: Dies ist eine neue Antwort.",
  updated: (date) => `aktualisiert: ${date}`,
  dateUnknown: "Datum unbekannt",
  alsoIn: (names) => `auch in: ${names}`,
  takenDatesTitle: "Daten aus Namen",
  takenDates: (names, titles) => `Dateinamen: ${formatNumber(names)}, Titel: ${formatNumber(titles)}`,
  foundLanguagesTitle: "An den Wörtern erkannte Sprachen",
  unreadFilesTitle: "Nicht lesbare Dateien",
  openSource: (place) => `Quelle ${place}`,
  tooLong: (characters, file) =>
    `Ein Satz von ${formatNumber(characters)} Zeichen, zu lang für eine Nachricht: Er steht in ${file}.`,
  moreNotShown: (more) =>
    count(more, { one: "Ein weiterer Eintrag wird nicht gezeigt.", other: "# weitere Einträge werden nicht gezeigt." }),
};
