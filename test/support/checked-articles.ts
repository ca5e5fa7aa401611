import type { Metadata } from "../../src/core/article/article.ts";
import { makeArticle } from "./articles.ts";
import { buildLibrary, type OpenedLibrary } from "./libraries.ts";

/** What several invented people said about a harbour, a school and a bridge, in an invented town. */
export const CHECKED_TEXTS = {
  harbour: [
    "The harbour of Nordvik stays open this winter, Mayor Anna Lindqvist said on Monday after a long meeting.",
    "“We have counted the ships twice. There were 4,512 of them in 2023, and not one was turned away. I do not believe that the port is too small,” Lindqvist said.",
    "“Nobody asked the fishermen,” Lindqvist added, “and nobody will pay them for the lost season.”",
    "Councillor Tomas Berg said the plan was “a gift to the oil companies that nobody ordered” and would cost the town a lot.",
    "“The quay is rotten and the cranes are older than my father,” Berg said. He then spoke at length about the history of the town. “Every captain from here to the cape knows it,” Berg said.",
    "The repair of the northern quay costs $4.5 million a year, more than the town earns with its museum. The talks go on in May.",
  ].join("\n"),
  school: [
    "Teachers in Nordvik want smaller classes and a longer spring break.",
    "“If the classes stay this big, we will strike in April,” Marku said. “Nothing else has worked, and we have tried it all.”",
    "“It’s the ministry’s fault – the café is closed, the roof leaks, and nobody re‑signs the contracts,” Marku said.",
    "“Will anyone pay? We don’t know. We were never told,” Marku said.",
    "Lindqvist said the classes will shrink to 22 children by 2027 if the region agrees.",
    "“We never promised a new gym,” Lindqvist said.",
    "“We promised a new gym to every single family,” Berg said.",
  ].join("\n"),
  bridge: [
    "The bridge at Sund is finished, two years late and under budget.",
    "“We have counted the ships twice,” Oyelaran said. “There is room for all of them under the new bridge.”",
    "“The quay is rotten, and the cranes are older than my father!” Berg said.",
    "Engineers found that the old bridge could not carry the weight of two buses at the same time.",
    "市长说：“我们不会关闭港口，渔民需要更多的时间。”随后他离开了会场。",
    "«Мы не закроем гавань этой зимой, и рыбаки это знают», — сказал Орлов.",
  ].join("\n"),
} as const;

const METADATA: Readonly<Record<keyof typeof CHECKED_TEXTS, Metadata>> = {
  harbour: { title: "Harbour stays open", date: "2025-03-02" },
  school: { title: "Teachers threaten to strike", date: "2025-04-01" },
  bridge: { title: "Bridge finished", date: "2025-06-10" },
};

/** A library of these articles. */
export function makeCheckedLibrary(): OpenedLibrary {
  const { harbour, school, bridge } = CHECKED_TEXTS;
  return buildLibrary([
    makeArticle(harbour, METADATA.harbour, "harbour.txt"),
    makeArticle(school, METADATA.school, "school.txt"),
    makeArticle(bridge, METADATA.bridge, "bridge.txt"),
  ]);
}
