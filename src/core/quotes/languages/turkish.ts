import { splitWords } from "../../text/word-list.ts";
import type { QuoteLanguage } from "./quote-language.ts";
import { readPhrases } from "./word-tables.ts";

/** Verbs of saying behind what is said: those of the agencies' read-outs (“dedi”, “kaydetti”), the project's own list. */
const VERBS = `dedi dediler demişti diyor diyordu söyledi söylediler söylüyor söylemişti belirtti belirttiler belirtiyor kaydetti kaydettiler
  vurguladı vurguladılar vurguluyor açıkladı açıkladılar açıklıyor anlattı anlattılar anlatıyor aktardı aktardılar bildirdi bildirdiler bildirildi
  savundu savundular savunuyor konuştu konuştular duyurdu duyurdular ekledi eklediler ekliyor yazdı yanıtladı yanıtını cevapladı
  uyardı sordu iddia yineledi hatırlattı sürdürdü kullandı etti getirdi sürdü verdi yakındı haykırdı paylaştı öngördü doğruladı
  yalanladı eleştirdi itiraf vadetti söz ifade dile öne kabul`;

/** Words that are such a verb together with the one behind them: "ifade etti". */
const PARTED: readonly (readonly [string, string])[] = [
  ["ifade", "etti ettiler ediyor edildi"],
  ["iddia", "etti ettiler ediyor edildi"],
  ["kabul", "etti ettiler ediyor"],
  ["itiraf", "etti ettiler ediyor"],
  ["işaret", "etti ettiler ediyor"],
  ["dile", "getirdi getirdiler getiriyor getirildi"],
  ["öne", "sürdü sürdüler sürüyor sürüldü"],
  ["altını", "çizdi çiziyor çizdiler"],
  ["söz", "verdi etti"],
  ["diye", "konuştu ekledi yakındı sordu yazdı haykırdı cevap yanıt sürdürdü devam seslendi belirtti uyardı söyledi"],
  ["şeklinde", "konuştu açıklama değerlendirdi yanıt"],
  ["ifadelerini", "kullandı kullandılar kullanıyor"],
  ["ifadesini", "kullandı kullandılar"],
  ["değerlendirmesinde", "bulundu bulundular"],
  ["açıklamasında", "bulundu"],
  ["açıklamasını", "yaptı"],
  ["yanıtını", "verdi"],
  ["cevabını", "verdi"],
  ["sözlerini", "kullandı"],
  ["çağrısında", "bulundu"],
  ["çağrısını", "yaptı"],
  ["uyarısında", "bulundu"],
  ["uyarısını", "yaptı"],
  ["şunları", "söyledi kaydetti aktardı dedi ifade belirtti anlattı"],
  ["şöyle", "dedi konuştu konuştular devam söyledi ifade anlattı yazdı"],
];

/** Those that stand on their own; the others in the list above need a word before or behind. */
const LONE = `dedi dediler demişti diyor söyledi söylediler söylüyor söylemişti belirtti belirttiler belirtiyor kaydetti kaydettiler kaydediyor
  vurguladı vurguladılar vurguluyor açıkladı açıkladılar açıklıyor anlattı anlattılar anlatıyor aktardı aktardılar bildirdi bildirdiler
  bildirildi belirtildi kaydedildi açıklandı savundu savundular savunuyor duyurdu duyurdular ekledi eklediler ekliyor yineledi hatırlattı öngördü
  doğruladı yalanladı yanıtladı`;

// Names take an apostrophe before their case; other nouns do not: “Polise göre”.
function listBaseForms(word: string): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  return CASES.filter((ending) => ending.test(word)).map((ending) => word.replace(ending, ""));
}

const CASES: readonly RegExp[] = [/[dt][ea]n?$/u, /n?[ıiuü]n$/u, /y?[ea]$/u];
/** Letters of a noun that may stand in another case. */
const SHORTEST = 4;
const LONGEST = 30;

export const TURKISH: QuoteLanguage = {
  tag: "tr",
  frequent: splitWords(
    "dedi etti olduğunu oldu diye söyledi edildi kendi iki yeni büyük var yok ve bir bu da de için ile çok olarak olan gibi daha ancak ise kadar sonra göre değil o ne her en",
  ),
  letters: /[ğı]/u,
  nouns: "small",
  order: "verb-last",
  tail: /['’](?=\p{Ll}+$)/u,
  pronouns: new Map([
    ["o", "any"],
    ["kendisi", "any"],
    ["onlar", "none"],
    ["ben", "none"],
    ["biz", "none"],
  ]),
  articles: new Map(),
  governing: new Set(),
  small: splitWords(
    "da de ise ve ile ama ancak fakat ki bu şu o ayrıca daha sonra önce bugün dün yarın için ya hem öte yandan",
  ),
  particles: new Set(),
  addresses: new Map([
    ["bay", "m"],
    ["bayan", "f"],
    ["sayın", "any"],
    ["dr", "any"],
    ["doç", "any"],
    ["prof", "any"],
    ["av", "any"],
  ]),
  office:
    /^(?:(?:cumhur|belediye|genel|büro|birlik|meclis|grup)?başkan(?:ı|vekili)?|bakan[ıi]?|başbakan[ıi]?|müdür[üu]?|vali(?:si)?|kaymakam[ıi]?|muhtar[ıi]?|savcı(?:sı)?|avukat[ıi]?|hakim[i]?|hâkim[i]?|yargıç|milletvekili|sözcü(?:sü)?|yazar[ıi]?|editör[üu]?|doktor[u]?|profesör[üu]?|öğretmen[i]?|kaptan[ıi]?|antrenör[üu]?|direktör[üu]?|oyuncu(?:su)?|sanatçı(?:sı)?|şarkıcı|yönetmen[i]?|uzman[ıi]?|ekonomist|tarihçi|elçi(?:si)?|büyükelçi(?:si)?|sekreter[i]?|lider[i]?|temsilci(?:si)?|yetkili(?:si)?|görevli(?:si)?|çiftçi|esnaf|vatandaş|komutan[ıi]?|general[i]?|albay|kral|kraliçe|prens|prenses|papa|imam|müftü(?:sü)?|rektör[üu]?|dekan[ıi]?|mimar[ıi]?|mühendis[i]?|hemşire(?:si)?|gazeteci|patron[u]?|sahibi|kurucu(?:su)?|koordinatör[üu]?|danışman[ıi]?|yardımcı(?:sı)?|üye(?:si)?|şef[i]?|aday[ıi]?|anne(?:si)?|baba(?:sı)?|oğlu|kızı|eşi|kardeşi|komşu(?:su)?|tanık|mağdur|sanık)$/u,
  anonymous:
    /^(?:sözcü(?:sü)?|yetkili(?:si)?|görevli(?:si)?|vatandaş|esnaf|komşu(?:su)?|tanık|mağdur|sanık|çiftçi|uzman[ıi]?|anne(?:si)?|baba(?:sı)?)$/u,
  female: /^(?:kraliçe|prenses|bayan|anne(?:si)?|kızı|hemşire(?:si)?)$/u,
  male: /^(?:kral|prens|bay|baba(?:sı)?|oğlu|imam)$/u,
  body: /^(?:polis|jandarma|valilik|valiliği|bakanlık|bakanlığı|belediye(?:si)?|hükümet|şirket[i]?|holding|sendika(?:sı)?|birliği|dernek|derneği|parti(?:si)?|kurum[u]?|kurulu|üniversite(?:si)?|hastane(?:si)?|mahkeme(?:si)?|banka(?:sı)?|örgüt[ü]?|nato|bm|ab|komisyon[u]?|komite(?:si)?|meclis[i]?|tbmm|afad|meteoroloji|başkanlığı|müdürlüğü|ajansı|gazete(?:si)?|kulüp|kulübü|vakıf|vakfı|savcılık|savcılığı|federasyonu|konseyi|merkezi)$/u,
  generic: /^(?:şirket|sendika|dernek|parti|kurum|örgüt|kulüp|vakıf|gazete|birlik)$/u,
  noNames:
    splitWords(`pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    türkiye avrupa allah bugün`),
  givenMale:
    splitWords(`abdullah adem adnan ahmet ali arda atilla aydın barış bekir berk bora burak bülent can cem cemal cengiz deniz doğan
    emin emrah emre engin ercan erdem eren erhan erol fatih ferhat fikret furkan gökhan hakan halil haluk hamza hasan hikmet hüseyin ibrahim ilhan
    ilker ismail kaan kadir kemal kenan kerem koray levent mahmut mehmet mert metin murat mustafa nazım necati nuri oğuz okan onur orhan osman ozan
    ömer özgür polat ramazan recep rıza sabri salih sami selim serdar serkan sinan süleyman şahin şükrü taner tarık tolga tuncay turgut ufuk uğur
    umut ünal volkan yakup yasin yavuz yılmaz yiğit yunus yusuf zafer zeki`),
  givenFemale:
    splitWords(`aslı asuman ayla aylin ayşe ayten bahar başak belgin berna betül buket burcu canan ceren dilek duygu ebru ece eda
    elif emine esin esra fatma feride figen filiz funda gamze gizem gönül gül gülay gülsüm hacer hale hande hatice hülya ışıl inci ipek jale
    kübra lale leyla melek meltem meral merve meryem mine müge nadide nalan nazan nazlı necla nermin nesrin nihal nilgün nilüfer nur nuran nurten
    özge özlem pelin pınar rabia reyhan sabiha saliha seda selin selma semra serap sevda sevgi sevil sevim sibel songül şebnem şule tuba tuğba tülay
    ülkü yasemin yeliz yeşim zehra zeynep zuhal`),
  verbs: splitWords(LONE),
  relative: splitWords(
    "diyen belirten söyleyen vurgulayan kaydeden aktaran açıklayan anlatan savunan ekleyen bildiren duyuran",
  ),
  quoting: splitWords(VERBS),
  participles: new Set(),
  auxiliaries: new Set(),
  parted: new Map(PARTED.map(([word, verbs]) => [word, splitWords(verbs)])),
  plural: /l[ae]r$/u,
  sources: [],
  sourcesBehind: readPhrases("göre|ifadesine göre|sözlerine göre|açıklamasına göre|verilerine göre"),
  // “dedi”; not “dediler”.
  dropping: /(?<!l[ae]r)$/u,
  openers: new Set(),
  keptOpeners: new Set(),
  as: new Set(),
  listBaseForms,
  reportedEnd:
    /(?:d[ıiuü]ğ|t[ıiuü]ğ|aca[ğk]|ece[ğk])(?:[ıiuü]|[ıiuü]n[ıiuü]|lar[ıi]n[ıi]|ler[ıi]n[ıi]|[ıiuü]m[ıiuü]z[ıiuü])$|(?:gerekti[ğk]ini|olduğu|olduğunu|m[ae]s[ıi]n[ıi]|m[ae]yac|m[ae]lar[ıi]n[ıi]|ndığı)$/u,
};
