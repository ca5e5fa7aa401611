import type { Article } from "../../../src/core/article/article.ts";
import { makeArticle } from "../articles.ts";
import { buildLibrary, type OpenedLibrary } from "../libraries.ts";

/** Two articles with quotes, addresses and a text full of HTML, as an owner's corpus may hold them. */
export function makeHarbourLibrary(...more: readonly Article[]): OpenedLibrary {
  const problems = [
    { severity: "warning", kind: "field", file: "harbour.txt", field: "author", message: "Not stated." } as const,
  ];
  return buildLibrary([HARBOUR, HOSTILE, ...more], problems);
}

const HARBOUR = makeArticle(
  [
    "The harbour of Lindby froze in January, and the ferries stood still for nine days while the town waited for a thaw that nobody had seen coming.",
    "Mayor Ada Holm said the ice was the thickest since 1987. “We will open the northern channel before Easter,” Holm told the council on Monday evening.",
    "Harbour master Tor Brandt said the channel needs new buoys and lights before any ferry may pass it at night, and that the money is in the budget.",
    "The ferries carry about 400 people a day between Lindby and the islands. A replacement bus runs over the bridge until the harbour is open again.",
    "Holm thanked the volunteers who carried food over the ice. She said that the town would remember them for a long time and pay for their boots.",
  ].join("\n\n"),
  {
    title: "Lindby waits for a thaw",
    source: "The Lindby Gazette",
    date: "2025-01-20",
    url: "https://gazette.example/thaw",
  },
  "harbour.txt",
);

const HOSTILE = makeArticle(
  [
    "The <img src=x onerror=alert(1)> marker stands on the pier, and <script>alert(2)</script> is painted on the shed behind it, as every child in the town knows.",
    "A note on the door reads [press here](javascript:alert(3)) and nobody in the whole harbour has ever dared to press it, not even once in thirty years.",
  ].join("\n\n"),
  { title: "Signs <b>on</b> the pier", url: "https://gazette.example/signs" },
  "hostile.txt",
);
