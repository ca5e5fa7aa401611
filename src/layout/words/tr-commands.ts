import type { CommandNames } from "./words.ts";

const TOPIC = { name: "konu", description: "Yalnızca bu konuda söylenenler" };

/** The commands in Turkish. */
export const trCommands: CommandNames = {
  slash: {
    ask: {
      name: "sor",
      description: "Bir soruyu yanıtlayan pasajları kelimesi kelimesine bul",
      options: {
        question: {
          name: "soru",
          description: "Soru veya anahtar kelimeler; “tırnak içindekiler” aynen geçer, -kelime hariç tutulur",
        },
        article: { name: "makale", description: "Yalnızca bu makalede ara" },
        since: { name: "başlangıç", description: "Bu günün ve sonrasının makaleleri: 2025-10-12, 2025-10 veya 2025" },
        before: { name: "önce", description: "Bu günden önceki makaleler: 2025-10-12, 2025-10 veya 2025" },
      },
    },
    quote: {
      name: "alıntılar",
      description: "Birinin ne dediğini kelimesi kelimesine göster",
      options: {
        speaker: { name: "kim", description: "Kişi veya kurum adı; boşsa: kimlerin sözü kaç kez alıntılanmış" },
        about: { name: "konu", description: "Ne hakkında olsun: en uygun alıntılar önce" },
        article: { name: "makale", description: "Yalnızca bu makaleden" },
        order: {
          name: "sıra",
          description: "Önce ne gelsin: en yeni; konu verilirse en uygun olan",
          choices: {
            newest: "en yeni: makalenin tarihine göre",
            best: "en iyi: en uygun olan, doğrudan sözler aktarımlardan önce",
          },
        },
        kind: {
          name: "tür",
          description: "Yalnızca bu türden alıntılar",
          choices: {
            direct: "doğrudan: bütünüyle, tırnak içinde",
            mixed: "kısmen alıntı",
            reported: "dolaylı, makalenin kendi sözleriyle",
          },
        },
      },
    },
    check: {
      name: "doğrula",
      description: "Bir alıntının arşivde olup olmadığını kelimesi kelimesine denetle",
      options: {
        quote: { name: "alıntı", description: "Bir alıntı veya içinde alıntı geçen bir mesaj" },
        speaker: { name: "kim", description: "Kimin söylediği öne sürülüyor" },
      },
    },
    summary: {
      name: "özet",
      description: "Bir makaleyi kendi cümleleriyle, değiştirmeden özetle",
      options: {
        article: { name: "makale", description: "Boş bırakılırsa en yenisi" },
        length: {
          name: "uzunluk",
          description: "Kaç cümle",
          choices: { short: "Kısa (2 cümle)", medium: "Orta (3 cümle)", long: "Uzun (6 cümle)" },
        },
        about: TOPIC,
      },
    },
    timeline: {
      name: "kronoloji",
      description: "Ne zaman ne olduğunu göster: tarih içeren cümleler, zaman sırasıyla",
      options: {
        article: { name: "makale", description: "Yalnızca “konu” verilirse hepsi, yoksa en yenisi" },
        about: TOPIC,
      },
    },
    compare: {
      name: "karşılaştır",
      description: "İki makalenin aynı konuda ne dediğini yan yana göster",
      options: {
        a: { name: "makale1", description: "Bir makale" },
        b: { name: "makale2", description: "Öteki makale" },
        about: TOPIC,
      },
    },
    sources: {
      name: "kaynaklar",
      description: "Arşivde neler olduğunu söyle: makaleler, tarihler, diller, sürüm",
      options: {},
    },
    cite: {
      name: "atıf",
      description: "Bir makaleye ya da makbuzuyla bir pasaja atıf ver",
      options: {
        id: { name: "kaynak", description: "Bir makale veya bir pasajın makbuzu" },
        style: {
          name: "biçim",
          description: "Nasıl yazılsın",
          choices: { plain: "Düz metin", bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" },
        },
      },
    },
    receipt: {
      name: "makbuz",
      description: "Bir pasajı makbuzuyla yeniden göster ve kaynağı değişmiş mi söyle",
      options: { id: { name: "kod", description: "Pasajın kaynak satırının sonundaki kod" } },
    },
    help: { name: "yardım", description: "Her komutun ne yaptığını söyle", options: {} },
    stats: {
      name: "istatistik",
      description: "En çok sorulanları, bulunamayanları ve işe yaramayanları say",
      options: {},
    },
  },
  common: {
    private: { name: "özel", description: "Yanıtı yalnızca sana göster" },
    for: { name: "kime", description: "Yanıtın üstünde anılacak üye" },
  },
  menu: { "Check this quote": "Alıntıyı doğrula", "Find the source": "Kaynağı bul" },
};
