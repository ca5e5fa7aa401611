import { writeLead } from "../lead.ts";
import { buildCounting } from "./counting.ts";
import { trCommands } from "./tr-commands.ts";
import type { Words } from "./words.ts";

const { formatNumber, count } = buildCounting("tr");

function quote(text: string): string {
  return `“${text}”`;
}

// A noun behind a number stays in the singular.
function countPassages(passages: number): string {
  return count(passages, { other: "# pasaj" });
}

function countQuotes(quotes: number): string {
  return count(quotes, { other: "# söz" });
}

function countWords(words: number): string {
  return count(words, { other: "# kelime" });
}

const NOT_MENTIONED = {
  bot: "Kimseye bildirim gitmiyor: Bu bir bot.",
  absent: "Kimseye bildirim gitmiyor: O üye burada yazılanları görmüyor.",
  "too-soon": "Kimseye bildirim gitmiyor: Az önce birinden söz edildi.",
};

function listWords(words: readonly string[]): string {
  return words.map(quote).join(", ");
}

const ORDERED = { newest: "en yeniler önce", best: "en uygunlar önce" };

/** Turkish. Names and numbers that are filled in take no suffix: its vowels would depend on them. */
export const tr: Words = {
  locale: "tr",
  discordLocales: ["tr"],
  commands: trCommands,
  passagesLead: (question, hits) =>
    hits === 1
      ? writeLead`“${question}” için bir pasaj`
      : writeLead`“${question}” için ${countPassages(hits)}, en iyisi önce`,
  notFoundLead: (question) => writeLead`Arşivde yok: “${question}”`,
  absentTitle: "Arşivde hiç geçmeyen kelimeler",
  noNearest: "benzeri de yok",
  nearest: (words) => `en yakın: ${words.join(", ")}`,
  neverTogether: (words) => `Hiçbir pasajda bu kelimeler birlikte geçmiyor: ${words.join(", ")}.`,
  notSure: "Kesin yanıt veren bir pasaj yok. En yakın olanlar:",
  noAnswer: "Yanıt veren bir pasaj yok. Başka kelimeler veya daha az sınırlama işe yarayabilir.",
  alsoAbsent: (words) => `Arşivde yok: ${words.join(", ")}.`,
  quotes: {
    lead: (speaker, count, about, order) => {
      const behind = count === 1 ? "" : `, ${ORDERED[order]}`;
      const whole = `${speaker}: ${countQuotes(count)}`;
      return about === undefined ? [`${whole}${behind}`] : writeLead`${whole} “${about}” konusunda${behind}`;
    },
    kind: { direct: "tırnak içinde", mixed: "kısmen tırnak içinde", reported: "makalenin sözleriyle" },
    standsFor: (mention, speaker) => `${quote(mention)}: ${speaker}`,
    grounds: {
      same: (words) => `aynı cümlede ${listWords(words)}`,
      before: (words) => `öncesinde ${listWords(words)}`,
      after: (words) => `sonrasında ${listWords(words)}`,
      elsewhere: (words) => `makalenin başka yerinde ${listWords(words)}`,
    },
    goesOn: "önce söylenenin devamı",
    order: { newest: "En yeniler önce", best: "En uygunlar önce" },
    orderHint: (order) =>
      `${order === "best" ? "En uygunların" : "En yenilerin"} önce gelmesi için ${quote(`order: ${order}`)} ekle.`,
    speakersLead: (speakers, statements) =>
      `Arşivde ${formatNumber(speakers)} kişi ve kurum alıntılanıyor, toplam ${countQuotes(statements)}`,
    withoutSpeaker: "Konu ve tür, bir kişinin sözlerini daraltır: ad verilmediği için burada alıntılanan herkes var.",
    total: (speakers, statements) => `${formatNumber(speakers)} kişi ve kurumdan ${countQuotes(statements)}`,
    mostQuoted: "En çok alıntılananlar",
    byCollection: "Koleksiyona göre",
    byYear: "Yıla göre",
    byMonth: "Aya göre",
    noCollection: "Koleksiyonsuz",
    more: (count) => `ve ${formatNumber(count)} tane daha`,
  },
  unknownSpeaker: (asked) => `Arşivde ${quote(asked)} adıyla alıntılanan kimse yok.`,
  unreadSpeaker: (asked) =>
    `${quote(asked)} adının yazısında kimin konuştuğu okunmuyor: alıntı olup olmadığı bilinmiyor.`,
  onlyMentioned: (asked) => `${quote(asked)} anılıyor ama sözleri alıntılanmıyor:`,
  quotedAre: "Arşivde sözleri alıntılananlar",
  noSpeakers: "Arşivde, sahibinin adı verilen bir alıntı bulunamadı.",
  unheardSoFar: (asked) => `Şimdiye kadar ${quote(asked)} adına hiçbir söz bulunmadı.`,
  noSpeakersSoFar: "Şimdiye kadar alıntılanan kimse bulunmadı.",
  unfittingSoFar: (speaker) => `Şimdiye kadar ${speaker} için uygun bir söz bulunmadı.`,
  readSoFar: (read, of) =>
    `Şimdiye kadar ${formatNumber(of)} makaleden ${formatNumber(read)} tanesi okundu. Ötekilerde söylenenler kendiliğinden eklenir.`,
  bearers: {
    lead: (asked, of) =>
      writeLead`“${asked}” adıyla alıntılananlardan ${formatNumber(of)} kişi kastedilmiş olabilir. Hangisi?`,
    unstated: (name) => `${name} (hangisi olduğu belirtilmemiş)`,
    counts: (quotes, articles) => `${count(articles, { other: "# makalede" })} ${countQuotes(quotes)}`,
    others: (shown, of) =>
      `En çok alıntılananlar: ${formatNumber(of)} kişiden ${shown} tanesi. Ad uzadıkça sayıları azalır.`,
    choose: "Adın tamamı içlerinden birini sorar.",
    chooseUnstated: (asked) => `${quote(asked)}, hangisi olduğu belirtilmeyenleri sorar.`,
  },
  quoteCount: countQuotes,
  summary: {
    lead: (title) => `Özet: ${quote(title)}`,
    aboutLead: (title, about) => writeLead`“${about}” konusunda ${quote(title)} ne diyor`,
    label: "Seçilmiş cümleler, değiştirilmeden, makaledeki sırayla.",
    firstOf: (articles) => `${count(articles, { other: "# makale" })} arasından ilki: hiçbirinin tarihi yok.`,
    newestOf: (articles) => `${count(articles, { other: "# makale" })} arasından en yenisi.`,
    notAbout: (about) => `Makalede ${quote(about)} konusunda bir şey yok: bu, makalenin genel özeti.`,
    wordsOf: (speaker) => `${speaker}, bir alıntıdan`,
    factsTitle: "Makalede geçenler",
    names: "Adlar",
    figures: "Rakamlar",
    dates: "Tarihler",
    reading: "Okuma süresi",
    readingTime: (minutes, words) => `${count(minutes, { other: "# dakika" })} (${countWords(words)})`,
    covered: "Özetin dayandığı",
    coverage: (passages, of) =>
      `${passages.length === 1 ? "pasaj" : "pasajlar"}: ${passages.join(", ")} (toplam ${formatNumber(of)})`,
    inPassage: (words, passage) => `${words} (pasaj ${passage})`,
    dateMeans: (words, day) => (words === day ? day : `${words} (${day})`),
    dateOpen: (words) => `${quote(words)} (kesin tarih belirtilmemiş)`,
    figureLabel: (figures) => figures.join(" · "),
    timelineLead: (title, about) => {
      const where = title === undefined ? "tüm arşiv" : quote(title);
      return about === undefined
        ? writeLead`Ne zaman ne oldu: ${where}`
        : writeLead`“${about}” konusunda ne zaman ne oldu: ${where}`;
    },
    timelineLabel: "Tarih içeren cümleler, değiştirilmeden, zaman sırasıyla.",
    firstEvents: (count, of) => `Bunlar ${formatNumber(of)} cümlenin ilk ${formatNumber(count)} tanesi: konuyu belirt.`,
    compareLead: (about) => writeLead`İki makale “${about}” konusunda ne diyor`,
    nothingMore: "başka bir şey yok",
  },
  check: {
    lead: (message, speaker) =>
      speaker === undefined
        ? writeLead`Bu söylendi mi? ${message}`
        : writeLead`Bunu söyleyen ${speaker} mi? ${message}`,
    quotation: quote,
    verdict: {
      exact: "Birebir aynı.",
      "same-words": "Kelimeler aynı; noktalama, büyük/küçük harf veya harf biçimi farklı.",
      fragment: "Kelimesi kelimesine, bir cümlenin parçası.",
      "other-speaker": "Bulundu, ama başkası söylemiş.",
      "not-a-quote": "Kelimeler arşivde var, ama birinin sözü olarak değil.",
      "cut-unmarked": "İşaret konmadan kelime atlanmış.",
      differs: "Fark var.",
      "not-found": "Bu arşivde yok.",
    },
    speakerUnknown: "Bulundu, ama arşivde kimin söylediği belirtilmiyor.",
    heldAs: {
      several: "Kelimeler arşivde var, ama birkaç kişinin sözü olarak.",
      partly: "Kelimeler arşivde var, ama yalnızca bir bölümü birinin sözü olarak.",
    },
    saidBy: (speaker) => `Arşive göre söyleyen: ${speaker}.`,
    omissions: (gaps) => count(gaps, { other: "# atlama, gerektiği gibi işaretlenmiş." }),
    cut: (cuts) => {
      const starts = cuts.includes("start");
      const ends = cuts.includes("end");
      if (starts && ends) return "Bir cümlenin ortasından alınmış bir parça.";
      return starts ? "Cümlenin öncesi var." : "Cümlenin devamı var.";
    },
    claimed: (name) => `Mesaja göre söyleyen: ${name}.`,
    note: {
      interrupted: "Makale, kimin konuştuğunu belirtmek için bu sözleri bölüyor.",
      heading: "Bu bir başlık.",
      form: "Noktalama, büyük/küçük harf veya harf biçimi farklı.",
    },
    turn: ({ kind, word }) => {
      switch (kind) {
        case "dropped":
          return `Makalede burada “${word}” var, alıntıda yok.`;
        case "added":
          return `Alıntıda “${word}” var, makalede yok.`;
        case "hidden":
          return `Cümlenin atlanan kısmında anlamı tersine çevirebilecek “${word}” var.`;
      }
    },
    finding: (finding) => {
      switch (finding.kind) {
        case "swapped":
          return `Bu kelimeler başka bir sırada: “${finding.words}”.`;
        case "doubled":
          return `Tekrarlanmış: “${finding.words}”.`;
        case "brackets":
          return `Köşeli parantez içinde, makalede yok: “${finding.words}”.`;
        case "aside":
          return `Dikkate alınmadı: ${finding.words}`;
        case "spelling":
          return `“${finding.source}” kelimesinin başka yazımı: “${finding.words}”.`;
        case "note-marks":
          return "Dipnot işaretleri dikkate alınmadı.";
      }
    },
    reported: "Makale bunu kendi sözleriyle, tırnak işareti olmadan aktarıyor.",
    removed: "Eksik:",
    added: "Kaynakta yok:",
    manyWords: countWords,
    nearest: "en yakın",
    unjudged: (quotations) => count(quotations, { other: "# alıntı daha denetlenmedi." }),
    corpusAlone: "Bu yalnızca bu arşiv için geçerlidir.",
  },
  helpLead: "Bir makale klasöründen, kelimesi kelimesine ve kaynağıyla yanıt veririm.",
  refusal: (reason, asked) => {
    switch (reason) {
      case "empty-question":
        return asked === "" ? "En az bir kelime yaz." : `${quote(asked)} aranacak bir kelime içermiyor.`;
      case "empty-corpus":
        return "Arşivde gösterilebilecek makale yok: önce bir makalenin eklenmesi veya düzeltilmesi gerekiyor.";
      case "no-such-article":
        return `Arşivde ${quote(asked)} adlı bir makale yok.`;
      case "no-such-receipt":
        return `${quote(asked)} geçerli bir makbuz değil. Makbuz, pasajın kaynak satırının sonunda durur, örneğin k7f3q-5-2hd8-9a2c41-80a1b2.`;
      case "too-long":
        return `${quote(asked)} tek parça olarak özetlenemeyecek kadar uzun. Derlemi yöneten kişi onu bölümlerine ayırabilir.`;
      case "no-sentences":
        return `${quote(asked)} cümle içermiyor.`;
      case "no-date":
        return `${quote(asked)} 2025-10-12, 2025-10 veya 2025 gibi bir tarih değil.`;
      case "no-dates":
        return `Tarih bulunamadı: ${quote(asked)}.`;
      case "nothing-about":
        return `İki makale de ${quote(asked)} konusunda bir şey söylemiyor.`;
      case "same-article":
        return `İki ad da aynı makaleyi gösteriyor, ${quote(asked)}: iki ayrı makale seç.`;
      case "no-quotation":
        return asked === "" ? "Denetlenecek bir kelime yok." : `${quote(asked)} denetlenecek bir kelime içermiyor.`;
      case "no-such-quotes":
        return `${asked}: sözleri alıntılanıyor, ama uyan bir alıntı yok.`;
    }
  },
  receiptState: {
    unchanged: (id) => `${id}: makale o zamandan beri değişmedi.`,
    "words-kept": (id) => `${id}: makale o zamandan beri değişti, ama bu sözler değişmedi.`,
    "words-changed": (id) => `${id}: makale o zamandan beri değişti, bu sözler de. Şimdi orada şu yazıyor:`,
    "passage-gone": (id) => `${id}: makale o zamandan beri değişti ve bu pasaj artık içinde yok.`,
    "article-gone": (id) => `${id}: makale artık arşivde yok.`,
  },
  otherChanges: "Arşivdeki başka makaleler o zamandan beri değişti.",
  citationLead: (title, style) => `${quote(title)}, ${style === undefined ? "düz metin olarak" : `${style} biçiminde`}`,
  sourcesLead: "Arşivde neler var",
  readTitle: "Alıntılar için okunan",
  readOf: (read, of) => `${formatNumber(of)} makaleden ${formatNumber(read)}`,
  articlesTitle: "Makaleler",
  articleCount: (articles, passages) => `${formatNumber(articles)} (${countPassages(passages)})`,
  datesTitle: "Tarihler",
  dateSpan: (first, last) => (first === last ? first : `${first} – ${last}`),
  languagesTitle: "Diller",
  versionTitle: "Arşiv sürümü",
  collectionTitle: (name, articles) => `${name ?? "Koleksiyonsuz"} (${formatNumber(articles)})`,
  passageCount: countPassages,
  formatNumber,
  statsLead: "Sayım başladığından beri burada sorulanlar",
  askedTitle: "Sorulan",
  unansweredTitle: "Bulunamayan",
  mostAskedTitle: "En çok sorulanlar",
  mostShownTitle: "En çok gösterilen pasajlar",
  failed: "Bir şeyler ters gitti, ama nedeni sorduğun şey değil. Hata kaydedildi.",
  previousPage: "◀ Önceki",
  nextPage: "Sonraki ▶",
  pageOf: (page, pages) => `${page} / ${pages}`,
  pageHint: (page, pages) =>
    page < pages
      ? `Sayfa ${page}/${pages}: sonraki sayfa için ${quote(`page: ${page + 1}`)} ekle.`
      : `Sayfa ${page}/${pages}.`,
  openContext: (place) => `Bağlam ${place}`,
  closeContext: (place) => `Kapat ${place}`,
  standsBefore: "Öncesi",
  standsAfter: "Sonrası",
  rawText: "Ham metin",
  rawLead: (passages) => (passages === 1 ? "Kaynakta durduğu hâliyle pasaj" : "Kaynaklarında durduğu hâliyle pasajlar"),
  quoteLimit: (limits) =>
    `Burada bir kaynaktan tek seferde en çok ${limits.join(" veya ")} kelime gösterilebilir: metnin tamamı bağlantıda.`,
  remove: "Sil",
  helpful: "İşe yaradı",
  unhelpful: "Bu değil",
  rated: "Teşekkürler: sayıldı, adın kaydedilmeden.",
  ratedBefore: "Bu yanıtı daha önce değerlendirdin: ilk oyun sayılır.",
  wait: (seconds) => `Biraz bekle: ${count(seconds, { other: "# saniye" })} sonra yeniden sorabilirsin.`,
  mayNotRemove: "Bu yanıtı yalnızca soran kişi veya burada mesajları yönetebilenler silebilir.",
  managersAlone: "Bunu yalnızca bu sunucuyu yönetebilenler görebilir.",
  notMentioned: (why) => NOT_MENTIONED[why],
  unreadableButton: "Bu düğme artık okunamıyor. Yeniden sor: yeni yanıtın düğmeleri çalışır.",
  unknownCommand: (name) => `Botun bu sürümünde ${quote(name)} komutu yok.`,
  longestOption: (option, most) => `${quote(option)} en çok ${formatNumber(most)} karakter alır.`,
  corpusChanged: "Arşiv o zamandan beri değişti: bu yeni bir yanıt.",
  updated: (date) => `güncelleme: ${date}`,
  dateUnknown: "tarih bilinmiyor",
  alsoIn: (names) => `aynısı: ${names}`,
  takenDatesTitle: "Adlardan alınan tarihler",
  takenDates: (names, titles) => `dosya adları: ${formatNumber(names)}, başlıklar: ${formatNumber(titles)}`,
  foundLanguagesTitle: "Sözcüklerden anlaşılan diller",
  unreadFilesTitle: "Okunamayan dosyalar",
  openSource: (place) => `Kaynak ${place}`,
  tooLong: (characters, file) =>
    `${count(characters, { other: "# karakterlik" })} bir cümle, mesaj için fazla uzun: ${file} dosyasında.`,
  moreNotShown: (more) => count(more, { other: "# sonuç daha var, gösterilmiyor." }),
};
