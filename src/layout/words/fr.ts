import { writeLead } from "../lead.ts";
import { buildCounting } from "./counting.ts";
import { frCommands } from "./fr-commands.ts";
import type { Words } from "./words.ts";

const { formatNumber, count } = buildCounting("fr");

// No line is broken inside the marks: the spaces are narrow no-break spaces, before a colon a no-break space.
function quote(text: string): string {
  return `«\u202f${text}\u202f»`;
}

const COLON = "\u00a0:";

function countPassages(passages: number): string {
  return count(passages, { one: "# passage", many: "# de passages", other: "# passages" });
}

function countQuotes(quotes: number): string {
  return count(quotes, { one: "# déclaration", many: "# de déclarations", other: "# déclarations" });
}

function countWords(words: number): string {
  return count(words, { one: "# mot", many: "# de mots", other: "# mots" });
}

const NOT_MENTIONED = {
  bot: `Personne n’est averti${COLON} c’est un bot.`,
  absent: `Personne n’est averti${COLON} ce membre ne voit pas ce qui s’écrit ici.`,
  "too-soon": `Personne n’est averti${COLON} quelqu’un a été mentionné il y a un instant.`,
};

function listWords(words: readonly string[]): string {
  return words.map(quote).join(", ");
}

const ORDERED = { newest: "les plus récentes d’abord", best: "les plus pertinentes d’abord" };

/** French. */
export const fr: Words = {
  locale: "fr",
  discordLocales: ["fr"],
  commands: frCommands,
  passagesLead: (question, hits) =>
    hits === 1
      ? writeLead`Un passage pour «\u202f${question}\u202f»`
      : writeLead`${countPassages(hits)} pour «\u202f${question}\u202f», les meilleurs d’abord`,
  notFoundLead: (question) => writeLead`Absent du corpus${COLON} «\u202f${question}\u202f»`,
  absentTitle: "Mots qui ne figurent nulle part dans le corpus",
  noNearest: "rien d’approchant non plus",
  nearest: (words) => `proches${COLON} ${words.join(", ")}`,
  neverTogether: (words) => `Aucun passage ne réunit ces mots${COLON} ${words.join(", ")}.`,
  notSure: `Aucun passage ne répond avec certitude. Les plus proches${COLON}`,
  noAnswer: "Aucun passage ne répond. D’autres mots, ou moins de limites, en trouveront peut-être un.",
  alsoAbsent: (words) => `Absent du corpus${COLON} ${words.join(", ")}.`,
  quotes: {
    lead: (speaker, count, about, order) => {
      const behind = count === 1 ? "" : `, ${ORDERED[order]}`;
      const whole = `${speaker}${COLON} ${countQuotes(count)}`;
      return about === undefined ? [`${whole}${behind}`] : writeLead`${whole} sur «\u202f${about}\u202f»${behind}`;
    },
    kind: { direct: "entre guillemets", mixed: "en partie entre guillemets", reported: "dans les mots de l’article" },
    standsFor: (mention, speaker) => `${quote(mention)} désigne ${speaker}`,
    grounds: {
      same: (words) => `${listWords(words)} dans la même phrase`,
      before: (words) => `${listWords(words)} avant`,
      after: (words) => `${listWords(words)} après`,
      elsewhere: (words) => `${listWords(words)} ailleurs dans l’article`,
    },
    goesOn: "continue ce qui a été dit avant",
    order: { newest: "Récentes d’abord", best: "Pertinentes d’abord" },
    orderHint: (order) =>
      `Ajoute ${quote(`order: ${order}`)} pour voir d’abord ${order === "best" ? "le plus pertinent" : "le plus récent"}.`,
    speakersLead: (speakers, statements) =>
      `${speakers === 1 ? "Une personne ou un organisme est cité" : `${formatNumber(speakers)} personnes et organismes sont cités`} dans le corpus, avec ${countQuotes(statements)}`,
    withoutSpeaker: "Le sujet et le type limitent ce que dit quelqu’un : sans nom, voici tous ceux qui sont cités.",
    total: (speakers, statements) =>
      `${countQuotes(statements)}, ${speakers === 1 ? "une personne ou un organisme" : `${formatNumber(speakers)} personnes et organismes`}`,
    mostQuoted: "Les plus cités",
    byCollection: "Par collection",
    byYear: "Par année",
    byMonth: "Par mois",
    noCollection: "Sans collection",
    more: (count) => `et ${formatNumber(count)} de plus`,
  },
  unknownSpeaker: (asked) => `Personne du nom de ${quote(asked)} n’est cité dans le corpus.`,
  unreadSpeaker: (asked) =>
    `Dans l’écriture de ${quote(asked)}, on ne lit pas qui parle, et on ignore donc s’il y a des citations.`,
  onlyMentioned: (asked) => `${quote(asked)} est mentionné, mais pas cité${COLON}`,
  quotedAre: "Cités dans le corpus",
  noSpeakers: "Aucune citation d’une personne nommée n’a été trouvée dans le corpus.",
  unheardSoFar: (asked) => `Aucune parole de ${quote(asked)} n’a été trouvée jusqu’ici.`,
  noSpeakersSoFar: "Personne n’a été trouvé jusqu’ici dont on cite les mots.",
  unfittingSoFar: (speaker) => `Rien qui convienne n’a été trouvé de ${speaker} jusqu’ici.`,
  readSoFar: (read, of) =>
    `Lu jusqu’ici${COLON} ${formatNumber(read)} articles sur ${formatNumber(of)}. Ce que disent les autres s’ajoute de soi-même.`,
  bearers: {
    lead: (asked, of) =>
      writeLead`${formatNumber(of)} des personnes citées peuvent porter le nom «\u202f${asked}\u202f». Laquelle\u202f?`,
    unstated: (name) => `${name} (laquelle, ce n’est pas précisé)`,
    counts: (quotes, articles) =>
      `${countQuotes(quotes)} dans ${count(articles, { one: "# article", many: "# d’articles", other: "# articles" })}`,
    others: (shown, of) =>
      `Les ${shown} plus citées sur ${formatNumber(of)}${COLON} un nom plus complet en laisse moins.`,
    choose: "Le nom entier désigne l’une d’elles.",
    chooseUnstated: (asked) => `${quote(asked)} désigne celles pour lesquelles ce n’est pas précisé.`,
  },
  quoteCount: countQuotes,
  summary: {
    lead: (title) => `Résumé de ${quote(title)}`,
    aboutLead: (title, about) => writeLead`Sur «\u202f${about}\u202f», ce que dit ${quote(title)}`,
    label: "Phrases choisies, inchangées, dans l’ordre de l’article.",
    firstOf: (articles) =>
      `Le premier ${count(articles, { one: "de # article", many: "de # d’articles", other: "des # articles" })}${COLON} aucun n’a de date.`,
    newestOf: (articles) =>
      `Le plus récent ${count(articles, { one: "de # article", many: "de # d’articles", other: "des # articles" })}.`,
    notAbout: (about) => `L’article ne dit rien sur ${quote(about)}${COLON} voici son résumé général.`,
    wordsOf: (speaker) => `${speaker}, dans une citation`,
    factsTitle: "Dans l’article",
    names: "Noms",
    figures: "Chiffres",
    dates: "Dates",
    reading: "Temps de lecture",
    readingTime: (minutes, words) =>
      `${count(minutes, { one: "# minute", many: "# de minutes", other: "# minutes" })} (${countWords(words)})`,
    covered: "Résumé à partir de",
    coverage: (passages, of) =>
      `${passages.length === 1 ? "passage" : "passages"} ${passages.join(", ")} sur ${formatNumber(of)}`,
    inPassage: (words, passage) => `${words} (passage ${passage})`,
    dateMeans: (words, day) => (words === day ? day : `${words} (${day})`),
    dateOpen: (words) => `${quote(words)} (date exacte non précisée)`,
    figureLabel: (figures) => figures.join(" · "),
    timelineLead: (title, about) => {
      const where = title === undefined ? "dans le corpus" : `dans ${quote(title)}`;
      return about === undefined
        ? writeLead`Ce qui s’est passé et quand, ${where}`
        : writeLead`Sur «\u202f${about}\u202f», ce qui s’est passé et quand, ${where}`;
    },
    timelineLabel: "Phrases qui contiennent une date, inchangées, dans l’ordre chronologique.",
    firstEvents: (count, of) =>
      `Ce sont les ${formatNumber(count)} premières sur ${formatNumber(of)}${COLON} précise le sujet.`,
    compareLead: (about) => writeLead`Ce que les deux articles disent sur «\u202f${about}\u202f»`,
    nothingMore: "rien de plus",
  },
  check: {
    lead: (message, speaker) =>
      speaker === undefined
        ? writeLead`Cela a-t-il été dit\u202f? ${message}`
        : writeLead`Cela a-t-il été dit par ${speaker}\u202f? ${message}`,
    quotation: quote,
    verdict: {
      exact: "Exact.",
      "same-words": "Les mêmes mots, à la ponctuation, à la casse ou à la forme des lettres près.",
      fragment: "Mot pour mot, partie d’une phrase.",
      "other-speaker": "Trouvé, mais dit par quelqu’un d’autre.",
      "not-a-quote": "Le corpus contient ces mots, mais pas comme propos de quelqu’un.",
      "cut-unmarked": "Des mots sont omis sans signe d’omission.",
      differs: "Il y a une différence.",
      "not-found": "Absent de ce corpus.",
    },
    speakerUnknown: "Trouvé, mais le corpus n’indique pas qui l’a dit.",
    heldAs: {
      several: "Le corpus contient ces mots, mais comme propos de plusieurs personnes.",
      partly: "Le corpus contient ces mots, mais en partie seulement comme propos de quelqu’un.",
    },
    saidBy: (speaker) => `Le corpus l’attribue à ${speaker}.`,
    omissions: (gaps) =>
      count(gaps, {
        one: "# omission, signalée comme il se doit.",
        many: "# d’omissions, signalées comme il se doit.",
        other: "# omissions, signalées comme il se doit.",
      }),
    cut: (cuts) => {
      const starts = cuts.includes("start");
      const ends = cuts.includes("end");
      if (starts && ends) return "C’est un morceau tiré du milieu d’une phrase.";
      return starts ? "La phrase commence plus tôt." : "La phrase continue.";
    },
    claimed: (name) => `Le message l’attribue à ${name}.`,
    note: {
      interrupted: "L’article interrompt ces mots pour indiquer qui parle.",
      heading: "C’est un titre ou un intertitre.",
      form: "La ponctuation, la casse ou la forme des lettres diffère.",
    },
    turn: ({ kind, word }) => {
      switch (kind) {
        case "dropped":
          return `L’article dit ici « ${word} », la citation ne le dit pas.`;
        case "added":
          return `La citation dit « ${word} », l’article ne le dit pas.`;
        case "hidden":
          return `La partie omise de la phrase contient « ${word} », qui peut en renverser le sens.`;
      }
    },
    finding: (finding) => {
      switch (finding.kind) {
        case "swapped":
          return `Ces mots sont dans un autre ordre : « ${finding.words} ».`;
        case "doubled":
          return `Répété : « ${finding.words} ».`;
        case "brackets":
          return `Entre crochets, et absent de l’article : « ${finding.words} ».`;
        case "aside":
          return `Laissé de côté : ${finding.words}`;
        case "spelling":
          return `Autre graphie de « ${finding.source} » : « ${finding.words} ».`;
        case "note-marks":
          return "Les appels de note sont laissés de côté.";
      }
    },
    reported: "L’article le rapporte avec ses propres mots, sans guillemets.",
    removed: `Manque${COLON}`,
    added: `Absent de la source${COLON}`,
    manyWords: countWords,
    nearest: "le plus proche",
    unjudged: (quotations) =>
      count(quotations, {
        one: "# autre citation n’a pas été vérifiée.",
        many: "# d’autres citations n’ont pas été vérifiées.",
        other: "# autres citations n’ont pas été vérifiées.",
      }),
    corpusAlone: "Cela ne vaut que pour ce corpus.",
  },
  helpLead: "Je réponds à partir d’un dossier d’articles, mot pour mot et avec la source.",
  refusal: (reason, asked) => {
    switch (reason) {
      case "empty-question":
        return asked === "" ? "Écris au moins un mot." : `${quote(asked)} ne contient aucun mot à chercher.`;
      case "empty-corpus":
        return `Le corpus ne contient aucun article qui puisse être montré${COLON} son propriétaire doit d’abord en ajouter ou en corriger un.`;
      case "no-such-article":
        return `Aucun article ${quote(asked)} dans le corpus.`;
      case "no-such-receipt":
        return `${quote(asked)} n’est pas un reçu. Il figure à la fin de la ligne de source d’un passage, par exemple k7f3q-5-2hd8-9a2c41-80a1b2.`;
      case "too-long":
        return `${quote(asked)} est trop long pour être résumé d’un seul tenant. Qui tient le corpus peut le diviser en chapitres.`;
      case "no-sentences":
        return `${quote(asked)} ne contient aucune phrase.`;
      case "no-date":
        return `${quote(asked)} n’est pas une date comme 2025-10-12, 2025-10 ou 2025.`;
      case "no-dates":
        return `Aucune date pour ${quote(asked)}.`;
      case "nothing-about":
        return `Aucun des deux articles ne dit quoi que ce soit sur ${quote(asked)}.`;
      case "same-article":
        return `Les deux noms désignent ${quote(asked)}${COLON} choisis deux articles.`;
      case "no-quotation":
        return asked === "" ? "Il n’y a rien à vérifier." : `${quote(asked)} ne contient aucun mot à vérifier.`;
      case "no-such-quotes":
        return `${asked}${COLON} il y a des citations, mais aucune ne convient.`;
    }
  },
  receiptState: {
    unchanged: (id) => `${id}${COLON} l’article n’a pas changé depuis.`,
    "words-kept": (id) => `${id}${COLON} l’article a changé depuis, mais pas ces mots.`,
    "words-changed": (id) => `${id}${COLON} l’article a changé depuis, et ces mots aussi. On y lit maintenant${COLON}`,
    "passage-gone": (id) => `${id}${COLON} l’article a changé depuis, et ce passage n’y figure plus.`,
    "article-gone": (id) => `${id}${COLON} l’article ne fait plus partie du corpus.`,
  },
  otherChanges: "D’autres articles du corpus ont changé depuis.",
  citationLead: (title, style) => `${quote(title)} ${style === undefined ? "en texte brut" : `au format ${style}`}`,
  sourcesLead: "Ce que contient le corpus",
  readTitle: "Lus pour leurs citations",
  readOf: (read, of) => `${formatNumber(read)} sur ${formatNumber(of)}`,
  articlesTitle: "Articles",
  articleCount: (articles, passages) => `${formatNumber(articles)} (${countPassages(passages)})`,
  datesTitle: "Dates",
  dateSpan: (first, last) => (first === last ? first : `${first} – ${last}`),
  languagesTitle: "Langues",
  versionTitle: "Version du corpus",
  collectionTitle: (name, articles) => `${name ?? "Sans collection"} (${formatNumber(articles)})`,
  passageCount: countPassages,
  formatNumber,
  statsLead: "Ce qui a été demandé ici, depuis le début du comptage",
  askedTitle: "Questions",
  unansweredTitle: "Sans réponse",
  mostAskedTitle: "Les plus demandées",
  mostShownTitle: "Passages les plus montrés",
  failed: "Quelque chose a échoué ici, sans rapport avec ta question. L’erreur a été enregistrée.",
  previousPage: "◀ Précédent",
  nextPage: "Suivant ▶",
  pageOf: (page, pages) => `${page} / ${pages}`,
  pageHint: (page, pages) =>
    page < pages
      ? `Page ${page} sur ${pages}${COLON} ajoute ${quote(`page: ${page + 1}`)} pour la suivante.`
      : `Page ${page} sur ${pages}.`,
  openContext: (place) => `Contexte ${place}`,
  closeContext: (place) => `Fermer ${place}`,
  standsBefore: "Avant",
  standsAfter: "Après",
  rawText: "Texte brut",
  rawLead: (passages) =>
    passages === 1
      ? "Le passage tel qu’il figure dans la source"
      : "Les passages tels qu’ils figurent dans leurs sources",
  quoteLimit: (limits) =>
    `D’une source, on peut montrer ici au plus ${limits.join(" ou ")} mots à la fois${COLON} le lien mène au texte entier.`,
  remove: "Supprimer",
  helpful: "Utile",
  unhelpful: "Pas ça",
  rated: `Merci${COLON} c’est compté, sans ton nom.`,
  ratedBefore: `Tu as déjà noté cette réponse${COLON} c’est ton premier avis qui compte.`,
  wait: (seconds) =>
    `Un instant${COLON} tu pourras reposer une question dans ${count(seconds, { one: "# seconde", many: "# de secondes", other: "# secondes" })}.`,
  mayNotRemove:
    "Seule la personne qui a posé la question peut supprimer cette réponse, ou quiconque gère les messages ici.",
  managersAlone: "Seules les personnes qui gèrent ce serveur peuvent voir cela.",
  notMentioned: (why) => NOT_MENTIONED[why],
  unreadableButton: `Ce bouton n’est plus lisible. Pose à nouveau ta question${COLON} les boutons de la nouvelle réponse marcheront.`,
  unknownCommand: (name) => `Cette version du bot n’a pas de commande ${quote(name)}.`,
  longestOption: (option, most) => `${quote(option)} accepte au plus ${formatNumber(most)} caractères.`,
  corpusChanged: `Le corpus a changé depuis${COLON} voici une nouvelle réponse.`,
  updated: (date) => `mis à jour${COLON} ${date}`,
  dateUnknown: "date inconnue",
  alsoIn: (names) => `aussi dans${COLON} ${names}`,
  takenDatesTitle: "Dates tirées des noms",
  takenDates: (names, titles) =>
    `noms de fichiers${COLON} ${formatNumber(names)}, titres${COLON} ${formatNumber(titles)}`,
  foundLanguagesTitle: "Langues reconnues aux mots",
  unreadFilesTitle: "Fichiers non lus",
  openSource: (place) => `Source ${place}`,
  tooLong: (characters, file) =>
    `Une phrase de ${count(characters, { one: "# caractère", many: "# de caractères", other: "# caractères" })}, trop longue pour un message${COLON} elle est dans ${file}.`,
  moreNotShown: (more) =>
    count(more, {
      one: "# autre n’est pas affiché.",
      many: "# d’autres ne sont pas affichés.",
      other: "# autres ne sont pas affichés.",
    }),
};
