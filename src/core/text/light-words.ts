import { foldScript } from "./fold-script.ts";
import { splitWords } from "./word-list.ts";

/**
 * Words of questions that name no subject, by language, in small letters: verbs of all work, of wanting and of being able,
 * words for an amount, and for anybody and anything. The list is the project's own.
 */
const LIGHT_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [
      "en",
      `much many often someone somebody anyone anybody everyone everybody nobody something anything everything nothing else
      get gets getting got go goes going went come comes coming happen happens happened happening mean means make makes making made
      need needs needed want wants wanted know knows find finds keep keeps try tries trying put let lets use uses using used
      take takes like thing things people way ways able possible`,
    ],
    [
      "de",
      `viel viele wieviel oft jemand jemanden niemand etwas nichts alles bekomme bekommt bekommen kriege kriegt kriegen gehe
      geht gehen komme kommt kommen passiert geschieht bedeutet heißt mache macht machen tun tut brauche braucht brauchen will möchte muss müssen
      soll sollt sollte sollen darf darfst dürft dürfen können kann kannst könnt könnte könntest könntet könnten musst müsst will willst
      wollt wollen möchtet weiß weißt wisst wissen finde findest findet finden benutze benutzt benutzen nutze nutzt nutzen verwende
      verwendet verwenden habe hab hast hat habt haben hätte hättest hättet hätten bin bist seid sein wäre wärt gibt gibts geben kenne
      kennst kennt kennen nenne nennt nennen heißen lautet lauten sagt sagen zeigt zeigen suche sucht suchen nehmt nimmt nehmen bietet
      liegt liegen steht stehen leute ding dinge sache möglich`,
    ],
    [
      "es",
      `mucho mucha muchos muchas alguien nadie algo nada todo consigo conseguir obtengo obtener voy va ir viene venir pasa ocurre
      significa hago hace hacer necesito necesita quiero quiere puedo puede pueden debo debe deben sé saber encuentro
      encontrar encuentra encuentran uso usar usa usan usáis tengo tiene tienen tienes tenéis tener hay habéis existe existen
      puedes podéis podría podrías podrían quieres quieren queréis debéis sabe saben sabéis conoce conocen conocéis hacen hacéis
      necesitas necesitan dime decir llama llaman busco buscar queda gente cosa cosas manera posible`,
    ],
    [
      "fr",
      `beaucoup souvent quelqu quelque personne rien tout peux peut peuvent puis pouvons pouvez obtenir obtiens avoir va vais
      aller viens vient venir passe arrive signifie fais fait faire font faut besoin dois doit doivent veux veut veulent savoir sais trouver
      trouve trouvez utiliser utilise utilisez mettre met ai as ont avons avez aurais aurait auriez existe existent connais connaissez
      connaître pourrais pourrait pourriez voulez voudrais devez faites savez dites dire donnez donner cherche cherchez chercher appelle
      appellent situe gens chose choses façon possible`,
    ],
    [
      "it",
      `molto molti molte spesso qualcuno nessuno qualcosa niente tutto ottengo ottenere vado va andare viene venire succede significa
      faccio fa fare bisogno serve voglio vuole posso può possono devo deve devono so sapere trovo trovare uso usare hai
      ha avete c'è esiste esistono puoi potete potrei potrebbe vuoi volete sai sapete conosci conoscete chiama chiamano trova trovano
      usate gente cosa cose modo possibile`,
    ],
    [
      "nl",
      `veel vaak iemand niemand iets niets alles krijg krijgt krijgen ga gaat gaan kom komt komen gebeurt betekent maak maakt maken doe doet
      doen nodig wil wilt willen kan kunt kunnen moet moeten mag weet vind vinden gebruik gebruiken heb hebt heeft hebben bestaat bestaan ken kent kennen heet heten zou kunnen ligt mensen ding dingen
      mogelijk`,
    ],
    [
      "pt",
      `muito muitos muitas alguém ninguém algo nada tudo consigo conseguir obter vou vai ir vem vir acontece significa faço faz fazer
      preciso precisa quero quer posso pode podem devo deve devem sei saber encontro encontrar uso usar tem têm
      tenho há existe existem poderia sabe sabem conhece conhecem chama chamam fica gente coisa coisas possível`,
    ],
    [
      "ru",
      `много часто кто-то кто-нибудь никто что-то ничего всё получить делать делает сделать нужно надо нужен хочу хочет могу
      может можно должен должна должны знать найти использовать значит случится будет есть имеется имеются
      можете можешь мог бы знаете знаешь хотите хочешь делаете находится находятся называется называются подскажите скажите ищу искать люди вещь возможно`,
    ],
    [
      "tr",
      `çok sık biri birisi kimse hiçbiri hiçbir bir şey şeyi şeyler hiç her hepsi herkes almak alırım alabilirim alabilir alıyor
      gitmek giderim gider gelmek gelir olmak olur oluyor oldu olacak demek etmek ederim eder edilir yapmak yaparım yapar yapabilirim
      yapabilir yapılır yapmalıyım yapmam gerek gerekir gerekiyor lazım istiyorum ister istemek bilmek bilir bulmak bulurum
      bulabilirim bulunur kullanmak kullanırım kullanılır vermek verir var vardır yok biliyor biliyorum
      biliyorsunuz kullanıyor kullanıyorsunuz bulunuyor söyler söyleyin istiyorsunuz insanlar kişiler mümkün`,
    ],
  ].map(([tag = "", words = ""]) => [tag, foldWords(words)]),
);

/**
 * Words by which somebody asks to be told of a thing and not of what it does, by language: "explain X", "how does X work",
 * "the meaning of X". The list is the project's own.
 */
const TELLING_WORDS: ReadonlySet<string> = foldWords(
  `explain explained explanation describe description define definition meaning overview work works working about
  erkläre erklären erklärung beschreibe beschreibung bedeutung funktioniert explique expliquer explication décris définition
  signification fonctionne explica explicar explicación definición significado funciona spiega spiegare spiegazione definizione
  significato explique explicação definição leg uitleg betekenis werkt объясни объяснение определение значение работает açıkla
  açıklama tanımı anlamı çalışır`,
);

/** Whether a folded word of a question is no part of the name that is asked for, in English or one of these languages. */
export function isBesideName(word: string, languages: ReadonlyMap<string, unknown>): boolean {
  return TELLING_WORDS.has(word) || isLightWord(word, languages);
}

/** Whether a folded word of a question names no subject in English or one of these languages. */
export function isLightWord(word: string, languages: ReadonlyMap<string, unknown>): boolean {
  if (ENGLISH.has(word)) return true;
  for (const tag of languages.keys()) if (LIGHT_WORDS.get(tag)?.has(word) === true) return true;
  return false;
}

function foldWords(words: string): ReadonlySet<string> {
  return new Set([...splitWords(words)].map(foldScript));
}

const ENGLISH: ReadonlySet<string> = LIGHT_WORDS.get("en") ?? new Set();
