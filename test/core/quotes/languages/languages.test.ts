import { expect, test } from "vitest";
import { findQuotes } from "../../../../src/core/quotes/find-quotes.ts";
import { makeArticle } from "../../../support/articles.ts";
import { listRoles, listSaid } from "./list-said.ts";

test.each([
  ["fr", "« Le quai tiendra », a déclaré lundi la maire, Odile Marnay.", ["direct Odile Marnay: Le quai tiendra"]],
  [
    "fr",
    "« Le quai tiendra », explique Luc Marnay. « Pour longtemps. »",
    ["direct Luc Marnay: Le quai tiendra", "direct Luc Marnay: Pour longtemps."],
  ],
  ["fr", "Luc Marnay est venu. « Le quai tiendra », a-t-il assuré.", ["direct Luc Marnay: Le quai tiendra"]],
  ["fr", "Luc Marnay a répliqué : « Jamais. »", ["direct Luc Marnay: Jamais."]],
  ["fr", "Luc Marnay a précisé que le quai tiendrait.", ["reported Luc Marnay: le quai tiendrait"]],
  ["fr", "Luc Marnay a assuré qu’« aucun quai ne tiendrait ».", ["mixed Luc Marnay: « aucun quai ne tiendrait »"]],
  ["fr", "« Le quai tiendra », a réagi Luc Marnay.", ["direct Luc Marnay: Le quai tiendra"]],
  ["fr", "Selon la préfecture, le quai est vieux.", ["reported préfecture: le quai est vieux"]],
  ["fr", "Le quai est vieux, selon Luc Marnay.", ["reported Luc Marnay: Le quai est vieux"]],
  ["fr", "— Il est tard, répondit Odile.", ["direct Odile: Il est tard"]],
  ["fr", "« Le quai ne tiendra pas », s'indigne Odile Marnay.", ["direct Odile Marnay: Le quai ne tiendra pas"]],
  ["fr", "« Le quai ? Mais il est mort ! » soupire Odile.", ["direct Odile: Le quai ? Mais il est mort !"]],
  ["fr", "Le président, Luc Marnay, est parti. « Il faut un quai », estime l'un d'eux.", ["direct -: Il faut un quai"]],
  ["es", "«El muelle no aguanta», se lamenta Luis Ferrán.", ["direct Luis Ferrán: El muelle no aguanta"]],
  ["fr", "Le roman « La nuit sur les quais » paraît en mai.", []],
  ["fr", "— un outil, un clou et une planche", []],
  ["fr", "« Fichiers de contrôle », consultez la section deux.", []],
  ["es", "«El muelle aguanta», dijo el lunes el alcalde, Luis Ferrán.", ["direct Luis Ferrán: El muelle aguanta"]],
  ["es", "Habló Luis Ferrán. “El muelle aguanta”, añadió.", ["direct Luis Ferrán: El muelle aguanta"]],
  ["es", "Luis Ferrán aseguró que el muelle aguanta.", ["reported Luis Ferrán: el muelle aguanta"]],
  ["es", "Según la Policía, el muelle es viejo.", ["reported Policía: el muelle es viejo"]],
  ["es", "—Hay que irse —dijo Luis Ferrán.", ["direct Luis Ferrán: Hay que irse"]],
  ["es", "La novela «La noche de los muelles» sale en mayo.", []],
  ["ru", "«Причал выдержит», — сказал мэр Пётр Ласкин.", ["direct Пётр Ласкин: Причал выдержит"]],
  ["ru", "Пётр Ласкин отметил, что старый причал выдержит.", ["reported Пётр Ласкин: старый причал выдержит"]],
  ["ru", "По словам Анны Беркутовой, причал очень старый.", ["reported Анна Беркутова: причал очень старый"]],
  ["ru", "В Минздраве сообщили, что решение скоро будет.", ["reported Минздрав: решение скоро будет"]],
  [
    "ru",
    "— Надо идти, — сказал Пётр Ласкин. — Уже поздно.",
    ["direct Пётр Ласкин: Надо идти", "direct Пётр Ласкин: Уже поздно."],
  ],
  ["ru", "Роман «Ночь на старом причале» вышел в мае.", []],
  ["tr", "Belediye Başkanı Kaan Sarp, “İskele sağlam” dedi.", ["direct Kaan Sarp: İskele sağlam"]],
  ["tr", "“İskele çok sağlam” diyen Kaan Sarp, yeni bir iskele istedi.", ["direct Kaan Sarp: İskele çok sağlam"]],
  [
    "tr",
    "Başkan Levent Kara geldi. “İskele çok sağlam” diyen Kara, yeni bir iskele istedi.",
    ["direct Levent Kara: İskele çok sağlam"],
  ],
  ["tr", "Kaan Sarp, iskelenin sağlam olduğunu ifade etti.", ["reported Kaan Sarp: iskelenin sağlam olduğunu"]],
  ["tr", "Kaan Sarp geldi. Sarp’a göre iskele çok eski.", ["reported Kaan Sarp: iskele çok eski"]],
  ["tr", "Kaan Sarp şunları söyledi: “İskele sağlam.”", ["direct Kaan Sarp: İskele sağlam."]],
  ["tr", "“Eski İskelede Bir Gece” romanı mayısta çıktı.", []],
])("%s: %s", (lang, text, expected) => {
  expect(listSaid(lang, text)).toEqual(expected);
});

test.each([
  ["fr", "Les élus et les habitants ont dit que le quai tiendrait."],
  ["es", "Los vecinos dijeron que el muelle aguanta."],
  ["de", "Skripte warnen, dass die Datei fehlt."],
])("several who say something are no one person, in %s: %s", (lang, text) => {
  expect(listSaid(lang, text)).toEqual([]);
});

test.each([
  ["Der Deich ist alt und nicht mehr sicher. „Er hält noch“, sagte die Landrätin Wiebke Thoms.", "Wiebke Thoms"],
  ["Le quai est vieux et la ville le sait. « Il tiendra », a assuré la maire, Odile Marnay.", "Odile Marnay"],
  ["El muelle es viejo y la ciudad lo sabe. «Aguanta», dijo el alcalde Luis Ferrán.", "Luis Ferrán"],
  ["Причал старый, и в городе это знают. «Он выдержит», — сказал мэр Пётр Ласкин.", "Пётр Ласкин"],
  ["İskele çok eski ve bu da herkesi korkutuyor. Kaan Sarp, “İskele sağlam” dedi.", "Kaan Sarp"],
])("a text that states no language is read by its words: %s", (text, name) => {
  const { quotes } = findQuotes(makeArticle(text, { title: "A title" }), undefined);
  expect(quotes.map(({ speaker }) => speaker)).toEqual([name]);
});

test.each([
  ["de", "Bürgermeisterin Ute Lamm kam.", "Ute Lamm, Bürgermeisterin"],
  ["tr", "Belediye Başkanı Kaan Sarp geldi.", "Kaan Sarp, Belediye Başkanı"],
  ["fr", "Odile Marnay, maire de Bray, est venue.", "Odile Marnay, maire"],
])("what somebody is stands as the text words it, in %s: %s", (lang, text, expected) => {
  expect(listRoles(lang, text)).toEqual([expected]);
});

test("a turn of a dialogue is its speaker's whom the prose names in full", () => {
  const text =
    "Das Gespräch führte Ute Lamm mit Landrat Jan Boye.\n\nLamm: Wie geht es dem Deich?\n\nBoye: Er hält.\n\nLamm: Und wie lange?\n\nBoye: Noch viele Jahre.";
  expect(listSaid("de", text)).toContain("direct Jan Boye: Er hält.");
});
