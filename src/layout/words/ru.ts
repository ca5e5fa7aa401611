import { writeLead } from "../lead.ts";
import { buildCounting } from "./counting.ts";
import { ruCommands } from "./ru-commands.ts";
import type { Words } from "./words.ts";

const { formatNumber, count } = buildCounting("ru");

function quote(text: string): string {
  return `«${text}»`;
}

function countPassages(passages: number): string {
  return count(passages, { one: "# отрывок", few: "# отрывка", other: "# отрывков" });
}

function countQuotes(quotes: number): string {
  return count(quotes, { one: "# высказывание", few: "# высказывания", other: "# высказываний" });
}

function countWords(words: number): string {
  return count(words, { one: "# слово", few: "# слова", other: "# слов" });
}

const NOT_MENTIONED = {
  bot: "Никто не получит уведомления: это бот.",
  absent: "Никто не получит уведомления: этот участник не видит, что здесь пишут.",
  "too-soon": "Никто не получит уведомления: кого-то упоминали совсем недавно.",
};

function listWords(words: readonly string[]): string {
  return words.map(quote).join(", ");
}

const ORDERED = { newest: "сначала новые", best: "сначала лучшие" };

/** Russian. */
export const ru: Words = {
  locale: "ru",
  discordLocales: ["ru"],
  commands: ruCommands,
  passagesLead: (question, hits) =>
    hits === 1
      ? writeLead`Один отрывок по запросу «${question}»`
      : writeLead`${countPassages(hits)} по запросу «${question}», сначала лучшие`,
  notFoundLead: (question) => writeLead`В базе этого нет: «${question}»`,
  absentTitle: "Слова, которых в базе нет вовсе",
  noNearest: "и ничего похожего",
  nearest: (words) => `похожие: ${words.join(", ")}`,
  neverTogether: (words) => `В одном отрывке эти слова вместе не встречаются: ${words.join(", ")}.`,
  notSure: "Уверенного ответа нет. Ближе всего:",
  noAnswer: "Ни один отрывок не отвечает. Попробуйте другие слова или меньше ограничений.",
  alsoAbsent: (words) => `В базе нет: ${words.join(", ")}.`,
  quotes: {
    lead: (speaker, count, about, order) => {
      const behind = count === 1 ? "" : `, ${ORDERED[order]}`;
      const whole = `${speaker}: ${countQuotes(count)}`;
      return about === undefined ? [`${whole}${behind}`] : writeLead`${whole} на тему «${about}»${behind}`;
    },
    kind: { direct: "в кавычках", mixed: "частично в кавычках", reported: "словами статьи" },
    standsFor: (mention, speaker) => `${quote(mention)} — это ${speaker}`,
    grounds: {
      same: (words) => `${listWords(words)} в том же предложении`,
      before: (words) => `${listWords(words)} перед этим`,
      after: (words) => `${listWords(words)} после этого`,
      elsewhere: (words) => `${listWords(words)} в другом месте статьи`,
    },
    goesOn: "продолжает сказанное раньше",
    order: { newest: "Сначала новые", best: "Сначала лучшие" },
    orderHint: (order) =>
      `Добавьте ${quote(`order: ${order}`)}, чтобы сначала шло ${order === "best" ? "лучшее" : "новое"}.`,
    speakersLead: (speakers, statements) =>
      `Кого цитируют в базе: ${formatNumber(speakers)}; всего ${countQuotes(statements)}`,
    withoutSpeaker: "Тема и вид сужают слова одного человека: имя не названо, поэтому здесь все, кого цитируют.",
    total: (speakers, statements) => `${countQuotes(statements)}, авторов: ${formatNumber(speakers)}`,
    mostQuoted: "Чаще всего цитируют",
    byCollection: "По подборкам",
    byYear: "По годам",
    byMonth: "По месяцам",
    noCollection: "Вне подборок",
    more: (count) => `и ещё ${formatNumber(count)}`,
  },
  unknownSpeaker: (asked) => `По имени ${quote(asked)} в базе никого не цитируют.`,
  unreadSpeaker: (asked) =>
    `В письменности имени ${quote(asked)} не определяется, кто говорит: есть ли цитаты, неизвестно.`,
  onlyMentioned: (asked) => `Имя ${quote(asked)} упоминается, но цитат нет:`,
  quotedAre: "В базе цитируют",
  noSpeakers: "В базе не найдено цитат, автор которых назван.",
  unheardSoFar: (asked) => `Слов ${quote(asked)} пока не найдено.`,
  noSpeakersSoFar: "Пока не найдено никого, кого цитируют.",
  unfittingSoFar: (speaker) => `Подходящих слов ${speaker} пока не найдено.`,
  readSoFar: (read, of) =>
    `Пока прочитано статей: ${formatNumber(read)} из ${formatNumber(of)}. Сказанное в остальных добавится само.`,
  bearers: {
    lead: (asked, of) =>
      writeLead`Под «${asked}» могут иметься в виду разные люди, которых цитируют: ${formatNumber(of)}. Кто именно?`,
    unstated: (name) => `${name} (кто именно, не указано)`,
    counts: (quotes, articles) =>
      `${countQuotes(quotes)} в ${count(articles, { one: "# статье", few: "# статьях", other: "# статьях" })}`,
    others: (shown, of) => `Самые цитируемые: ${shown} из ${formatNumber(of)}. Чем полнее имя, тем их меньше.`,
    choose: "Полное имя указывает на одного из них.",
    chooseUnstated: (asked) => `${quote(asked)} — те, о ком это не указано.`,
  },
  quoteCount: countQuotes,
  summary: {
    lead: (title) => `Кратко: ${quote(title)}`,
    aboutLead: (title, about) => writeLead`Что сказано на тему «${about}» в статье ${quote(title)}`,
    label: "Отобранные предложения без изменений, в порядке статьи.",
    firstOf: (articles) =>
      `Первая ${count(articles, { one: "из # статьи", few: "из # статей", other: "из # статей" })}: даты нет ни у одной.`,
    newestOf: (articles) =>
      `Самая новая ${count(articles, { one: "из # статьи", few: "из # статей", other: "из # статей" })}.`,
    notAbout: (about) => `На тему ${quote(about)} в статье ничего нет: это её общее изложение.`,
    wordsOf: (speaker) => `${speaker}, слова из цитаты`,
    factsTitle: "В статье",
    names: "Имена",
    figures: "Числа",
    dates: "Даты",
    reading: "Время чтения",
    readingTime: (minutes, words) =>
      `${count(minutes, { one: "# минута", few: "# минуты", other: "# минут" })} (${countWords(words)})`,
    covered: "Изложено по",
    coverage: (passages, of) =>
      `${passages.length === 1 ? "отрывку" : "отрывкам"} ${passages.join(", ")} из ${formatNumber(of)}`,
    inPassage: (words, passage) => `${words} (отрывок ${passage})`,
    dateMeans: (words, day) => (words === day ? day : `${words} (${day})`),
    dateOpen: (words) => `${quote(words)} (какая именно дата, не указано)`,
    figureLabel: (figures) => figures.join(" · "),
    timelineLead: (title, about) => {
      const where = title === undefined ? "по всей базе" : `по статье ${quote(title)}`;
      return about === undefined
        ? writeLead`Что и когда произошло, ${where}`
        : writeLead`Что и когда произошло: «${about}», ${where}`;
    },
    timelineLabel: "Предложения с датами без изменений, в порядке времени.",
    firstEvents: (count, of) => `Показаны первые ${formatNumber(count)} из ${formatNumber(of)}: уточните тему.`,
    compareLead: (about) => writeLead`Что две статьи говорят на тему «${about}»`,
    nothingMore: "больше ничего",
  },
  check: {
    lead: (message, speaker) =>
      speaker === undefined
        ? writeLead`Было ли это сказано? ${message}`
        : writeLead`Автор этих слов — ${speaker}? ${message}`,
    quotation: quote,
    verdict: {
      exact: "Дословно.",
      "same-words": "Слова те же; отличаются знаки препинания, регистр или начертание букв.",
      fragment: "Дословно, часть предложения.",
      "other-speaker": "Найдено, но это слова другого человека.",
      "not-a-quote": "Такие слова в базе есть, но не как чьё-то высказывание.",
      "cut-unmarked": "Слова пропущены без пометки.",
      differs: "Здесь есть отличия.",
      "not-found": "В этой базе такого нет.",
    },
    speakerUnknown: "Найдено, но в базе не указано, чьи это слова.",
    heldAs: {
      several: "Такие слова в базе есть, но как высказывания нескольких людей.",
      partly: "Такие слова в базе есть, но лишь часть из них — чьё-то высказывание.",
    },
    saidBy: (speaker) => `В базе автор этих слов — ${speaker}.`,
    omissions: (gaps) =>
      count(gaps, {
        one: "# пропуск, отмечен как положено.",
        few: "# пропуска, отмечены как положено.",
        other: "# пропусков, отмечены как положено.",
      }),
    cut: (cuts) => {
      const starts = cuts.includes("start");
      const ends = cuts.includes("end");
      if (starts && ends) return "Это кусок из середины предложения.";
      return starts ? "Предложение начинается раньше." : "У предложения есть продолжение.";
    },
    claimed: (name) => `В сообщении автор этих слов — ${name}.`,
    note: {
      interrupted: "В статье эти слова прерываются указанием, кто говорит.",
      heading: "Это название или заголовок.",
      form: "Отличаются знаки препинания, регистр или начертание букв.",
    },
    turn: ({ kind, word }) => {
      switch (kind) {
        case "dropped":
          return `В статье здесь стоит «${word}», в цитате это пропущено.`;
        case "added":
          return `В цитате есть «${word}», в статье нет.`;
        case "hidden":
          return `В опущенной части предложения есть «${word}», что может изменить смысл на обратный.`;
      }
    },
    finding: (finding) => {
      switch (finding.kind) {
        case "swapped":
          return `Эти слова стоят в другом порядке: «${finding.words}».`;
        case "doubled":
          return `Повторено: «${finding.words}».`;
        case "brackets":
          return `В скобках, и этого нет в статье: «${finding.words}».`;
        case "aside":
          return `Не учтено: ${finding.words}`;
        case "spelling":
          return `Другое написание слова «${finding.source}»: «${finding.words}».`;
        case "note-marks":
          return "Знаки сносок не учитываются.";
      }
    },
    reported: "Статья передаёт это своими словами, без кавычек.",
    removed: "Пропущено:",
    added: "В источнике нет:",
    manyWords: countWords,
    nearest: "похожее",
    unjudged: (quotations) =>
      count(quotations, {
        one: "Ещё # цитата не проверена.",
        few: "Ещё # цитаты не проверены.",
        other: "Ещё # цитат не проверено.",
      }),
    corpusAlone: "Ответ касается только этой базы.",
  },
  helpLead: "Отвечаю по базе статей: дословно и с указанием источника.",
  refusal: (reason, asked) => {
    switch (reason) {
      case "empty-question":
        return asked === "" ? "Напишите хотя бы одно слово." : `В запросе ${quote(asked)} нет слов для поиска.`;
      case "empty-corpus":
        return "В базе нет статей, которые можно показать: сначала владелец бота должен добавить или исправить хотя бы одну.";
      case "no-such-article":
        return `Статьи ${quote(asked)} в базе нет.`;
      case "no-such-receipt":
        return `${quote(asked)} — не код отрывка. Код стоит в конце строки с источником, например k7f3q-5-2hd8-9a2c41-80a1b2.`;
      case "too-long":
        return `Статья ${quote(asked)} слишком длинна для одного краткого изложения. Владелец собрания может разделить её на главы.`;
      case "no-sentences":
        return `В статье ${quote(asked)} нет предложений.`;
      case "no-date":
        return `${quote(asked)} — не дата вида 2025-10-12, 2025-10 или 2025.`;
      case "no-dates":
        return `Дат не найдено: ${quote(asked)}.`;
      case "nothing-about":
        return `На тему ${quote(asked)} ничего нет ни в одной из двух статей.`;
      case "same-article":
        return `Оба названия означают одну статью, ${quote(asked)}: выберите две разные.`;
      case "no-quotation":
        return asked === "" ? "Проверять нечего: слов нет." : `В тексте ${quote(asked)} нет слов для проверки.`;
      case "no-such-quotes":
        return `${asked}: цитаты есть, но ни одна не подходит.`;
    }
  },
  receiptState: {
    unchanged: (id) => `${id}: с тех пор статья не изменилась.`,
    "words-kept": (id) => `${id}: с тех пор статья изменилась, но эти слова остались прежними.`,
    "words-changed": (id) => `${id}: с тех пор статья изменилась, и эти слова тоже. Теперь здесь стоит:`,
    "passage-gone": (id) => `${id}: с тех пор статья изменилась, и этого отрывка в ней больше нет.`,
    "article-gone": (id) => `${id}: этой статьи в базе больше нет.`,
  },
  otherChanges: "С тех пор изменились другие статьи базы.",
  citationLead: (title, style) =>
    `Ссылка на ${quote(title)}, ${style === undefined ? "обычным текстом" : `формат ${style}`}`,
  sourcesLead: "Что есть в базе",
  readTitle: "Прочитано в поисках цитат",
  readOf: (read, of) => `${formatNumber(read)} из ${formatNumber(of)}`,
  articlesTitle: "Статьи",
  articleCount: (articles, passages) => `${formatNumber(articles)} (${countPassages(passages)})`,
  datesTitle: "Даты",
  dateSpan: (first, last) => (first === last ? first : `${first} — ${last}`),
  languagesTitle: "Языки",
  versionTitle: "Версия базы",
  collectionTitle: (name, articles) => `${name ?? "Вне подборок"} (${formatNumber(articles)})`,
  passageCount: countPassages,
  formatNumber,
  statsLead: "О чём здесь спрашивали с начала подсчёта",
  askedTitle: "Вопросов",
  unansweredTitle: "Не найдено",
  mostAskedTitle: "Чаще всего спрашивали",
  mostShownTitle: "Чаще всего показанные отрывки",
  failed: "Что-то пошло не так — у бота, а не в вашем вопросе. Ошибка записана в журнал.",
  previousPage: "◀ Назад",
  nextPage: "Вперёд ▶",
  pageOf: (page, pages) => `${page} / ${pages}`,
  pageHint: (page, pages) =>
    page < pages
      ? `Страница ${page} из ${pages}: добавьте «page: ${page + 1}», чтобы увидеть следующую.`
      : `Страница ${page} из ${pages}.`,
  openContext: (place) => `Контекст ${place}`,
  closeContext: (place) => `Свернуть ${place}`,
  standsBefore: "Перед этим",
  standsAfter: "После этого",
  rawText: "Исходный текст",
  rawLead: (passages) =>
    passages === 1
      ? "Отрывок в том виде, в каком он стоит в источнике"
      : "Отрывки в том виде, в каком они стоят в источниках",
  quoteLimit: (limits) =>
    `Из источника здесь можно показать за раз не больше ${limits.join(" или ")} слов: целиком он по ссылке.`,
  remove: "Удалить",
  helpful: "Полезно",
  unhelpful: "Не то",
  rated: "Спасибо: голос учтён, без вашего имени.",
  ratedBefore: "Вы уже оценили этот ответ: засчитана первая оценка.",
  wait: (seconds) =>
    `Слишком часто. Спросите снова через ${count(seconds, { one: "# секунду", few: "# секунды", other: "# секунд" })}.`,
  mayNotRemove: "Удалить этот ответ может тот, кто спрашивал, или тот, кто управляет сообщениями.",
  managersAlone: "Это видят только те, кто управляет сервером.",
  notMentioned: (why) => NOT_MENTIONED[why],
  unreadableButton: "Эта кнопка больше не действует. Спросите ещё раз: кнопки нового ответа будут работать.",
  unknownCommand: (name) => `Команды ${quote(name)} в этой версии бота нет.`,
  longestOption: (option, most) => `В поле ${quote(option)} помещается не больше ${formatNumber(most)} символов.`,
  corpusChanged: "База с тех пор изменилась: это новый ответ.",
  updated: (date) => `обновлено: ${date}`,
  dateUnknown: "дата неизвестна",
  alsoIn: (names) => `то же: ${names}`,
  takenDatesTitle: "Даты из названий",
  takenDates: (names, titles) => `имена файлов: ${formatNumber(names)}, заголовки: ${formatNumber(titles)}`,
  foundLanguagesTitle: "Языки, определённые по словам",
  unreadFilesTitle: "Непрочитанные файлы",
  openSource: (place) => `Источник ${place}`,
  tooLong: (characters, file) =>
    `Предложение слишком длинное для сообщения (${count(characters, { one: "# знак", few: "# знака", other: "# знаков" })}): оно в файле ${file}.`,
  moreNotShown: (more) => `Не показано ещё: ${formatNumber(more)}.`,
};
