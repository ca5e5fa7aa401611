import { writeLead } from "../lead.ts";
import { buildCounting } from "./counting.ts";
import { esCommands } from "./es-commands.ts";
import type { Words } from "./words.ts";

const { formatNumber, count } = buildCounting("es");

function quote(text: string): string {
  return `«${text}»`;
}

function countPassages(passages: number): string {
  return count(passages, { one: "# pasaje", many: "# de pasajes", other: "# pasajes" });
}

function countQuotes(quotes: number): string {
  return count(quotes, { one: "# declaración", many: "# de declaraciones", other: "# declaraciones" });
}

function countWords(words: number): string {
  return count(words, { one: "# palabra", many: "# de palabras", other: "# palabras" });
}

const NOT_MENTIONED = {
  bot: "No se avisa a nadie: es un bot.",
  absent: "No se avisa a nadie: ese miembro no ve lo que se escribe aquí.",
  "too-soon": "No se avisa a nadie: hace un momento ya se mencionó a alguien.",
};

function listWords(words: readonly string[]): string {
  return words.map(quote).join(", ");
}

const ORDERED = { newest: "las más recientes primero", best: "las mejores primero" };

/** Spanish, of Spain and of Latin America alike. */
export const es: Words = {
  locale: "es",
  discordLocales: ["es-ES", "es-419"],
  commands: esCommands,
  passagesLead: (question, hits) =>
    hits === 1
      ? writeLead`Un pasaje para «${question}»`
      : writeLead`${countPassages(hits)} para «${question}», los mejores primero`,
  notFoundLead: (question) => writeLead`No está en el corpus: «${question}»`,
  absentTitle: "Palabras que no aparecen en ninguna parte del corpus",
  noNearest: "ni nada parecido",
  nearest: (words) => `parecidas: ${words.join(", ")}`,
  neverTogether: (words) => `Ningún pasaje reúne estas palabras: ${words.join(", ")}.`,
  notSure: "Ningún pasaje responde con seguridad. Los más cercanos:",
  noAnswer: "Ningún pasaje responde. Prueba con otras palabras o con menos límites.",
  alsoAbsent: (words) => `No está en el corpus: ${words.join(", ")}.`,
  quotes: {
    lead: (speaker, count, about, order) => {
      const behind = count === 1 ? "" : `, ${ORDERED[order]}`;
      const whole = `${speaker}: ${countQuotes(count)}`;
      return about === undefined ? [`${whole}${behind}`] : writeLead`${whole} sobre «${about}»${behind}`;
    },
    kind: { direct: "entre comillas", mixed: "en parte entre comillas", reported: "con las palabras del artículo" },
    standsFor: (mention, speaker) => `${quote(mention)} es ${speaker}`,
    grounds: {
      same: (words) => `${listWords(words)} en la misma frase`,
      before: (words) => `${listWords(words)} antes`,
      after: (words) => `${listWords(words)} después`,
      elsewhere: (words) => `${listWords(words)} en otra parte del artículo`,
    },
    goesOn: "continúa lo dicho antes",
    order: { newest: "Recientes primero", best: "Mejores primero" },
    orderHint: (order) =>
      `Añade ${quote(`order: ${order}`)} para ver primero ${order === "best" ? "lo mejor" : "lo más reciente"}.`,
    speakersLead: (speakers, statements) =>
      `En el corpus se cita a ${speakers === 1 ? "una persona u organismo" : `${formatNumber(speakers)} personas y organismos`}, con ${countQuotes(statements)}`,
    withoutSpeaker:
      "El tema y el tipo limitan lo que dice alguien: falta el nombre, por eso figuran aquí todos los citados.",
    total: (speakers, statements) =>
      `${countQuotes(statements)} de ${speakers === 1 ? "una persona u organismo" : `${formatNumber(speakers)} personas y organismos`}`,
    mostQuoted: "Los más citados",
    byCollection: "Por colección",
    byYear: "Por año",
    byMonth: "Por mes",
    noCollection: "Sin colección",
    more: (count) => `y ${formatNumber(count)} más`,
  },
  unknownSpeaker: (asked) => `En el corpus no se cita a nadie llamado ${quote(asked)}.`,
  unreadSpeaker: (asked) => `En la escritura de ${quote(asked)} no se lee quién habla: no se sabe si hay citas.`,
  onlyMentioned: (asked) => `A ${quote(asked)} se le menciona, pero no se le cita:`,
  quotedAre: "Citados en el corpus",
  noSpeakers: "En el corpus no se ha encontrado ninguna cita de alguien nombrado.",
  unheardSoFar: (asked) => `Hasta ahora no se han encontrado palabras de ${quote(asked)}.`,
  noSpeakersSoFar: "Hasta ahora no se ha encontrado a nadie citado.",
  unfittingSoFar: (speaker) => `Hasta ahora no se ha encontrado nada adecuado de ${speaker}.`,
  readSoFar: (read, of) =>
    `Leídos hasta ahora: ${formatNumber(read)} de ${formatNumber(of)} artículos. Lo que dicen los demás se añade por sí solo.`,
  bearers: {
    lead: (asked, of) => writeLead`«${asked}» puede referirse a ${formatNumber(of)} de las personas citadas. ¿A cuál?`,
    unstated: (name) => `${name} (no se indica cuál)`,
    counts: (quotes, articles) =>
      `${countQuotes(quotes)} en ${count(articles, { one: "# artículo", many: "# de artículos", other: "# artículos" })}`,
    others: (shown, of) => `Las ${shown} más citadas de ${formatNumber(of)}: con más del nombre quedan menos.`,
    choose: "El nombre completo pregunta por una de ellas.",
    chooseUnstated: (asked) => `${quote(asked)} pregunta por aquellas de las que no se indica.`,
  },
  quoteCount: countQuotes,
  summary: {
    lead: (title) => `Resumen de ${quote(title)}`,
    aboutLead: (title, about) => writeLead`Sobre «${about}», lo que dice ${quote(title)}`,
    label: "Frases elegidas, sin cambios, en el orden del artículo.",
    firstOf: (articles) =>
      `El primero de ${count(articles, { one: "# artículo", many: "# de artículos", other: "# artículos" })}: ninguno tiene fecha.`,
    newestOf: (articles) =>
      `El más reciente de ${count(articles, { one: "# artículo", many: "# de artículos", other: "# artículos" })}.`,
    notAbout: (about) => `El artículo no dice nada sobre ${quote(about)}: este es su resumen general.`,
    wordsOf: (speaker) => `${speaker}, en una cita`,
    factsTitle: "En el artículo",
    names: "Nombres",
    figures: "Cifras",
    dates: "Fechas",
    reading: "Tiempo de lectura",
    readingTime: (minutes, words) =>
      `${count(minutes, { one: "# minuto", many: "# de minutos", other: "# minutos" })} (${countWords(words)})`,
    covered: "Resumido a partir de",
    coverage: (passages, of) =>
      `${passages.length === 1 ? "pasaje" : "pasajes"} ${passages.join(", ")} de ${formatNumber(of)}`,
    inPassage: (words, passage) => `${words} (pasaje ${passage})`,
    dateMeans: (words, day) => (words === day ? day : `${words} (${day})`),
    dateOpen: (words) => `${quote(words)} (no se indica la fecha exacta)`,
    figureLabel: (figures) => figures.join(" · "),
    timelineLead: (title, about) => {
      const where = title === undefined ? "en el corpus" : `en ${quote(title)}`;
      return about === undefined
        ? writeLead`Qué pasó y cuándo, ${where}`
        : writeLead`Sobre «${about}», qué pasó y cuándo, ${where}`;
    },
    timelineLabel: "Frases que contienen una fecha, sin cambios, en orden cronológico.",
    firstEvents: (count, of) =>
      `Estas son las primeras ${formatNumber(count)} de ${formatNumber(of)}: di de qué debe tratar.`,
    compareLead: (about) => writeLead`Lo que dicen los dos artículos sobre «${about}»`,
    nothingMore: "nada más",
  },
  check: {
    lead: (message, speaker) =>
      speaker === undefined ? writeLead`¿Se dijo esto? ${message}` : writeLead`¿Dijo esto ${speaker}? ${message}`,
    quotation: quote,
    verdict: {
      exact: "Exacta.",
      "same-words": "Las mismas palabras; cambian la puntuación, las mayúsculas o la forma de las letras.",
      fragment: "Palabra por palabra, parte de una frase.",
      "other-speaker": "Encontrada, pero la dijo otra persona.",
      "not-a-quote": "El corpus contiene las palabras, pero no como algo que alguien dijo.",
      "cut-unmarked": "Se omiten palabras sin indicarlo.",
      differs: "Hay diferencias.",
      "not-found": "No está en este corpus.",
    },
    speakerUnknown: "Encontrada, pero el corpus no indica quién la dijo.",
    heldAs: {
      several: "El corpus contiene las palabras, pero como dichas por varias personas.",
      partly: "El corpus contiene las palabras, pero solo en parte como algo que alguien dijo.",
    },
    saidBy: (speaker) => `En el corpus lo dice ${speaker}.`,
    omissions: (gaps) =>
      count(gaps, {
        one: "# omisión, indicada como es debido.",
        many: "# de omisiones, indicadas como es debido.",
        other: "# omisiones, indicadas como es debido.",
      }),
    cut: (cuts) => {
      const starts = cuts.includes("start");
      const ends = cuts.includes("end");
      if (starts && ends) return "Es un fragmento del interior de una frase.";
      return starts ? "La frase empieza antes." : "La frase continúa.";
    },
    claimed: (name) => `Según el mensaje, lo dice ${name}.`,
    note: {
      interrupted: "El artículo interrumpe estas palabras para indicar quién habla.",
      heading: "Es un título o un encabezado.",
      form: "Cambian la puntuación, las mayúsculas o la forma de las letras.",
    },
    turn: ({ kind, word }) => {
      switch (kind) {
        case "dropped":
          return `El artículo dice aquí «${word}» y la cita lo omite.`;
        case "added":
          return `La cita dice «${word}» y el artículo no.`;
        case "hidden":
          return `La parte omitida de la frase contiene «${word}», que puede invertir el sentido.`;
      }
    },
    finding: (finding) => {
      switch (finding.kind) {
        case "swapped":
          return `Estas palabras están en otro orden: «${finding.words}».`;
        case "doubled":
          return `Repetido: «${finding.words}».`;
        case "brackets":
          return `Entre corchetes, y no es del artículo: «${finding.words}».`;
        case "aside":
          return `Se deja de lado: ${finding.words}`;
        case "spelling":
          return `Otra grafía de «${finding.source}»: «${finding.words}».`;
        case "note-marks":
          return "Las llamadas de nota se dejan de lado.";
      }
    },
    reported: "El artículo lo cuenta con sus propias palabras, sin comillas.",
    removed: "Falta:",
    added: "No está en la fuente:",
    manyWords: countWords,
    nearest: "lo más parecido",
    unjudged: (quotations) =>
      count(quotations, {
        one: "# cita más no se comprobó.",
        many: "# de citas más no se comprobaron.",
        other: "# citas más no se comprobaron.",
      }),
    corpusAlone: "Esto se refiere solo a este corpus.",
  },
  helpLead: "Respondo a partir de una carpeta de artículos, palabra por palabra y con la fuente.",
  refusal: (reason, asked) => {
    switch (reason) {
      case "empty-question":
        return asked === ""
          ? "Escribe al menos una palabra."
          : `${quote(asked)} no contiene ninguna palabra que buscar.`;
      case "empty-corpus":
        return "El corpus no contiene ningún artículo que se pueda mostrar: primero hay que añadir o corregir uno.";
      case "no-such-article":
        return `No hay ningún artículo ${quote(asked)} en el corpus.`;
      case "no-such-receipt":
        return `${quote(asked)} no es un comprobante. Está al final de la línea de la fuente de un pasaje, como k7f3q-5-2hd8-9a2c41-80a1b2.`;
      case "too-long":
        return `${quote(asked)} es demasiado largo para resumirlo de una vez. Quien cuida el corpus puede dividirlo en capítulos.`;
      case "no-sentences":
        return `${quote(asked)} no contiene frases.`;
      case "no-date":
        return `${quote(asked)} no es una fecha como 2025-10-12, 2025-10 o 2025.`;
      case "no-dates":
        return `No se encontró ninguna fecha: ${quote(asked)}.`;
      case "nothing-about":
        return `Ninguno de los dos artículos dice nada sobre ${quote(asked)}.`;
      case "same-article":
        return `Los dos nombres corresponden a ${quote(asked)}: elige dos artículos.`;
      case "no-quotation":
        return asked === ""
          ? "No hay palabras que comprobar."
          : `${quote(asked)} no contiene ninguna palabra que comprobar.`;
      case "no-such-quotes":
        return `${asked}: hay citas, pero ninguna que encaje.`;
    }
  },
  receiptState: {
    unchanged: (id) => `${id}: el artículo no ha cambiado desde entonces.`,
    "words-kept": (id) => `${id}: el artículo ha cambiado desde entonces; estas palabras, no.`,
    "words-changed": (id) => `${id}: el artículo ha cambiado desde entonces, y estas palabras también. Ahora dice:`,
    "passage-gone": (id) => `${id}: el artículo ha cambiado desde entonces y este pasaje ya no está.`,
    "article-gone": (id) => `${id}: el artículo ya no está en el corpus.`,
  },
  otherChanges: "Otros artículos del corpus han cambiado desde entonces.",
  citationLead: (title, style) =>
    `${quote(title)} ${style === undefined ? "como texto sin formato" : `en formato ${style}`}`,
  sourcesLead: "Qué contiene el corpus",
  readTitle: "Leídos en busca de citas",
  readOf: (read, of) => `${formatNumber(read)} de ${formatNumber(of)}`,
  articlesTitle: "Artículos",
  articleCount: (articles, passages) => `${formatNumber(articles)} (${countPassages(passages)})`,
  datesTitle: "Fechas",
  dateSpan: (first, last) => (first === last ? first : `${first} – ${last}`),
  languagesTitle: "Idiomas",
  versionTitle: "Versión del corpus",
  collectionTitle: (name, articles) => `${name ?? "Sin colección"} (${formatNumber(articles)})`,
  passageCount: countPassages,
  formatNumber,
  statsLead: "Lo que se ha preguntado aquí desde que se cuenta",
  askedTitle: "Preguntas",
  unansweredTitle: "No encontradas",
  mostAskedTitle: "Lo más preguntado",
  mostShownTitle: "Pasajes más mostrados",
  failed: "Algo ha fallado aquí, no en tu pregunta. El error ha quedado registrado.",
  previousPage: "◀ Anterior",
  nextPage: "Siguiente ▶",
  pageOf: (page, pages) => `${page} / ${pages}`,
  pageHint: (page, pages) =>
    page < pages
      ? `Página ${page} de ${pages}: añade ${quote(`page: ${page + 1}`)} para ver la siguiente.`
      : `Página ${page} de ${pages}.`,
  openContext: (place) => `Contexto ${place}`,
  closeContext: (place) => `Cerrar ${place}`,
  standsBefore: "Antes",
  standsAfter: "Después",
  rawText: "Texto sin formato",
  rawLead: (passages) =>
    passages === 1 ? "El pasaje tal como está en la fuente" : "Los pasajes tal como están en sus fuentes",
  quoteLimit: (limits) =>
    `De una fuente se pueden mostrar aquí como máximo ${limits.join(" o ")} palabras a la vez: el enlace lleva al texto completo.`,
  remove: "Eliminar",
  helpful: "Útil",
  unhelpful: "No es eso",
  rated: "Gracias: contado, sin tu nombre.",
  ratedBefore: "Ya has valorado esta respuesta: cuenta tu primera opinión.",
  wait: (seconds) =>
    `Vuelve a preguntar en ${count(seconds, { one: "# segundo", many: "# de segundos", other: "# segundos" })}, por favor.`,
  mayNotRemove: "Solo puede eliminar esta respuesta quien preguntó o quien gestiona los mensajes aquí.",
  managersAlone: "Solo puede verlo quien gestiona este servidor.",
  notMentioned: (why) => NOT_MENTIONED[why],
  unreadableButton:
    "Este botón ya no se puede leer. Vuelve a preguntar: los botones de la nueva respuesta funcionarán.",
  unknownCommand: (name) => `Esta versión del bot no tiene el comando ${quote(name)}.`,
  longestOption: (option, most) => `${quote(option)} admite como máximo ${formatNumber(most)} caracteres.`,
  corpusChanged: "El corpus ha cambiado desde entonces: esta es una respuesta nueva.",
  updated: (date) => `actualizado: ${date}`,
  dateUnknown: "fecha desconocida",
  alsoIn: (names) => `también en: ${names}`,
  takenDatesTitle: "Fechas tomadas de los nombres",
  takenDates: (names, titles) => `nombres de archivo: ${formatNumber(names)}, títulos: ${formatNumber(titles)}`,
  foundLanguagesTitle: "Idiomas reconocidos por las palabras",
  unreadFilesTitle: "Archivos no leídos",
  openSource: (place) => `Fuente ${place}`,
  tooLong: (characters, file) =>
    `Una frase de ${count(characters, { one: "# carácter", many: "# de caracteres", other: "# caracteres" })}, demasiado larga para un mensaje: está en ${file}.`,
  moreNotShown: (more) =>
    count(more, {
      one: "# resultado más no se muestra.",
      many: "# de resultados más no se muestran.",
      other: "# resultados más no se muestran.",
    }),
};
