import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/core/article/blocks.ts";
import { FORMATS, readArticleText } from "../../../src/core/article/formats.ts";
import { findOrigin } from "../../../src/core/article/origins.ts";
import { sliceText } from "../../../src/core/text/span.ts";
import { makeMarkdown } from "../../support/articles.ts";
import { chooseCases, countCases } from "../../support/case-count.ts";
import { oddMarkdown } from "../../support/odd-markdown.ts";

function read(source: string) {
  return readArticleText(source, { start: 0, end: source.length }, "markdown");
}

/** Each block: what it is, and its words. */
function show(source: string): string[] {
  const { text, blocks } = read(source);
  return blocks.map((block) => `${name(block)}: ${text.slice(block.start, block.end)}`);
}

/** Each inline mark: what it is, and its words. */
function showMarks(source: string): string[] {
  const { text, inline } = read(source);
  return inline.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

function name(block: Block): string {
  const { kind, depth, quoted, note } = block;
  const parts: (string | number | undefined)[] = [kind];
  if (kind === "heading") parts.push(block.level);
  if (kind === "item") parts.push(block.mark);
  if (kind === "code") parts.push(block.language);
  if (kind === "footnote") parts.push(block.label);
  if (kind === "furniture") parts.push(block.reason);
  if (depth !== undefined) parts.push(`depth ${depth}`);
  if (quoted !== undefined) parts.push(`quoted ${quoted}`);
  if (note !== undefined) parts.push(`in ${note}`);
  return parts.filter((part) => part !== undefined).join(" ");
}

const CASES: Readonly<Record<string, readonly (readonly [claim: string, source: string, blocks: string[]])[]>> = {
  CommonMark: [
    [
      "a number at the beginning of a line is no item of a list",
      "The treaty was signed in\n2024. It was ratified.",
      ["paragraph: The treaty was signed in 2024. It was ratified."],
    ],
    [
      "back ticks in a line open no block of code",
      "```npm ci``` is the command.\n\n# A heading",
      ["paragraph: npm ci is the command.", "heading 1: A heading"],
    ],
    [
      "items keep their marks, their depth and further paragraphs",
      "1. One\n2. Two\n\n   More of two.\n   - Inner\n3) Other",
      [
        "item 1. depth 1: One",
        "item 2. depth 1: Two",
        "paragraph depth 1: More of two.",
        "item - depth 2: Inner",
        "item 3) depth 1: Other",
      ],
    ],
    [
      "quotations count how deep they are, and a line without a mark goes on",
      "> Quoted\nwords\n>> deeper",
      ["paragraph quoted 1: Quoted words", "paragraph quoted 2: deeper"],
    ],
    [
      "a hard break is a line end, a soft one a space",
      "A  hard  \nbreak and\\\nanother\none.",
      ["paragraph: A hard\nbreak and\nanother one."],
    ],
    [
      "references are the letters that they stand for",
      "A &amp; b &copy; c&nbsp;d &unknown; &#65;",
      ["paragraph: A & b © c d &unknown; A"],
    ],
    [
      "a link that is escaped ends on the next line, or is words",
      '\\[the\nferry]({% page "/a" %}) sails.\n\n\\[the\n\nbus]',
      ["paragraph: the ferry sails.", "paragraph: [the", "paragraph: bus]"],
    ],
    ["an escaped sign is a word", "\\*not\\* \\# \\[x\\]", ["paragraph: *not* # [x]"]],
    [
      "links keep their words, and those that lead nowhere their brackets",
      "[a][ref] [ref] [None] <https://a.example/x>\n\n[ref]: /there 'Title'",
      ["paragraph: a ref [None] https://a.example/x"],
    ],
    [
      "a link that leads nowhere is its words, where it is no list of numbers and no code",
      "See [more *words*][tutorial], [RouteHandler][], [`x`y z](../a.md#Some words), ![A hill](my hill.png) and [more][Ref].\n\nOf [1][2], a[bc][de], [i][j], [INFO][main], `[more][lost]`, \\[more][lost] and [a note](see below).\n\n    [more][lost]\n\n[ref]: /there",
      [
        "paragraph: See more words, RouteHandler, xy z, A hill and more.",
        "paragraph: Of [1][2], a[bc][de], [i][j], [INFO][main], [more][lost], [more][lost] and [a note](see below).",
        "code: [more][lost]",
      ],
    ],
    [
      "headings end at their marks",
      "Setext\n======\n\n## ATX ##\n\n#hashtag",
      ["heading 1: Setext", "heading 2: ATX", "paragraph: #hashtag"],
    ],
    [
      "code keeps line ends and indentation",
      '    indented\n      code\n\n```js title="a"\nlet a;\n\n  b\n```',
      ["code: indented\n  code", "caption: a", "code js: let a;\n\n  b"],
    ],
    [
      "code in a quotation is without the marks of the quotation",
      "> ```\n> a\n>   b\n> ```",
      ["code quoted 1: a\n  b"],
    ],
    ["rules are not read", "***\n\nWords\n\n---", ["paragraph: Words"]],
    [
      "a heading ends a list and a paragraph",
      "# A\n- b\n# C\ntext\n# D",
      ["heading 1: A", "item - depth 1: b", "heading 1: C", "paragraph: text", "heading 1: D"],
    ],
    [
      "marks that set nothing off are words",
      "**bold*\n\n_a_b_ **a**b 2 * 3",
      ["paragraph: *bold", "paragraph: a_b ab 2 * 3"],
    ],
    [
      "an image alone is a caption, one in a sentence a part of it",
      "![Alt *words*](a.png) alone? No.\n\n![Alone](b.png)\n\n[![Badge](c.svg)](https://ci.example)",
      ["paragraph: Alt words alone? No.", "caption: Alone", "caption: Badge"],
    ],
  ],
  GitHub: [
    ["a task's box is no word", "- [x] Done\n- [ ] Open", ["item - depth 1: Done", "item - depth 1: Open"]],
    [
      "a table has a block for each row",
      "| | Mon | Tue |\n|---|:-:|---|\n| Ferry | `08:00` | a\\|b |\n| Bus | | 9<br>10 |",
      ["row: Mon\tTue", "row: Ferry\t08:00\ta|b", "row: Bus\t9 10"],
    ],
    [
      "notes at the foot are blocks, and their marks no words",
      "Foo[^1] and [^x].\n\n[^1]: Note *one*.\n\n    More.\n",
      ["paragraph: Foo and [^x].", "footnote 1: Note one.", "footnote 1: More."],
    ],
    [
      "bare addresses are words",
      "https://b.example/y_z. me@c.example www.d.example",
      ["paragraph: https://b.example/y_z. me@c.example www.d.example"],
    ],
    [
      "an alert is a note of its kind, however long its words are",
      "> [!WARNING]\n> Without a helmet you are sent home at once, and the day is not paid.",
      ["paragraph quoted 1 in warning: Without a helmet you are sent home at once, and the day is not paid."],
    ],
    [
      "an alert is a note of its kind",
      "> [!WARNING]\n> Careful.\n\n> [!tip]- Title\n> Inner",
      [
        "paragraph quoted 1 in warning: Careful.",
        "paragraph quoted 1 in tip: Title",
        "paragraph quoted 1 in tip: Inner",
      ],
    ],
  ],
  "a comment": [
    ["is not read though blank lines are in it", "<!-- ring the\n\nsource -->\n\nWords.", ["paragraph: Words."]],
    ["in a line is not read", "Words <!-- not these --> here.", ["paragraph: Words here."]],
    ["without an end hides no words", "<!-- never closed\n\nWords.", ["paragraph: never closed", "paragraph: Words."]],
    [
      "in code is code",
      "`<!--` and `-->` are marks.\n\n```\n<!-- a -->\n```",
      ["paragraph: <!-- and --> are marks.", "code: <!-- a -->"],
    ],
    [
      "of Obsidian and of MDX is not read",
      "A %%gone%% b.\n\n%%\ngone\n%%\n\n{/* gone */}\n\n100%% sure",
      ["paragraph: A b.", "paragraph: 100%% sure"],
    ],
  ],
  Jekyll: [
    [
      "tags are not read, and what stands between them is",
      "{% include a.html %}\n\n{% if page.x %}Shown{% endif %} in {{ site.name }}.\n\n{: .note }\n\n## Head {: #x}\n{:.no_toc}",
      ["paragraph: Shown in .", "heading 2: Head"],
    ],
    ["what stands in code stays as it is", "{{ b }} `{{ code }}`\n\n    {% a %}", ["paragraph: {{ code }}"]],
    [
      "highlighted code is code",
      "{% highlight ruby %}\nputs {{ 1 }}\n{% endhighlight %}\n\nAfter.",
      ["code ruby: puts {{ 1 }}", "paragraph: After."],
    ],
    ["comments are not read", "{% comment %}\nnot this\n\nnor this\n{% endcomment %}\nWords.", ["paragraph: Words."]],
    [
      "a tag in a sentence prints its words",
      'Ask in {% team "help-desk" %} now. {% page "/a/b" %}',
      ["paragraph: Ask in help-desk now."],
    ],
    [
      "an alert is a note, and its title a block of it",
      '{% alert "Mind the gap" %}\nInner words.\n{% endalert %}\nOuter.',
      ["paragraph in alert: Mind the gap", "paragraph in alert: Inner words.", "paragraph: Outer."],
    ],
    ["addresses may hold tags", "[words]({{ site.url }}/a) and [more]({% link a.md %})", ["paragraph: words and more"]],
    [
      "an include prints the words that it is handed, and neither files nor kinds nor marks",
      '{% include note.html type="tip" content="Grease the hinge." text="<i>a b</i>" %}\n\n{% include nav.html text="oil" file="a b.md" %}',
      ["paragraph: Grease the hinge.", "paragraph: oil"],
    ],
    [
      "what a loop prints a value in is on no page as it stands: the item, row or paragraph is left out whole",
      "Moorings:\n{% for berth in berths %}\n* {{ berth.name }}\n* {{ berth.name }} – {{ berth.fee }}\n{% endfor %}\n\n{% for boat in boats %}\nEvery morning the\n{{ boat.name }} sails at\nseven.\n{% endfor %}\n\nCrew: {% for one in crew %}{{ one }}, {% endfor %}and a cook.",
      ["paragraph: Moorings:", "paragraph: Crew: and a cook."],
    ],
    [
      "what a loop says the same each time is read once, and what it says of an empty list is not",
      '{% for boat in boats %}\n* [Timetable]({{ boat.url }})\n* <a href="{{ boat.map }}">Map</a>\n* {{ "Tickets" | t }}\n\nDogs travel free.\n{% else %}\nNo boats today.\n{% endfor %}\n\nEnd.',
      ["item * depth 1: Timetable", "item * depth 1: Map", "paragraph: Dogs travel free.", "paragraph: End."],
    ],
    [
      "a loop without an end hides nothing",
      "{% for a in b %}\n* {{ a }} one\n\nTwo.",
      ["item * depth 1: one", "paragraph: Two."],
    ],
    [
      "of branches the first one with words is read: two stand on no page together",
      'It sails at {% if winter %}nine{% elsif season == "the spring months" %}ten{% else %}eleven{% endif %}.\n\n{% unless closed %}\nThe pier is open.\n\n{% if a %}Inner.{% else %}Other.{% endif %}\n{% else %}\nThe pier is shut.\n\n{% if b %}C{% else %}D{% endif %}\n{% endunless %}\n\n{% case port %}\n{% when 1 %}\n{% when 2 %}\nEast.\n{% else %}\nWest.\n{% endcase %}',
      ["paragraph: It sails at nine.", "paragraph: The pier is open.", "paragraph: Inner.", "paragraph: East."],
    ],
    [
      "a tag that is gone before Markdown is read hides no item, heading, quotation or code behind it on its line",
      "Take along:\n{% if winter %}- Skates\n{% endif %}- A *rope*\n- Bread{% if hot %}\n- Ice{% endif %}\n\n{% if a %}# The quay{% endif %}\n\n{%- block words -%}> Mind the gap.{% endblock %}\n> {% if b %}- A plank{% endif %}\n\n{% if c %}```js\nsail();\n```{% endif %}\n**{% if d %}No *dogs*{% endif %}** today.",
      [
        "paragraph: Take along:",
        "item - depth 1: Skates",
        "item - depth 1: A rope",
        "item - depth 1: Bread",
        "item - depth 1: Ice",
        "heading 1: The quay",
        "paragraph quoted 1: Mind the gap.",
        "item - depth 1 quoted 1: A plank",
        "code js: sail();",
        "paragraph: No dogs today.",
      ],
    ],
    [
      "a note that begins on the line of a block holds the block",
      "{% note %}- A plank{% endnote %}\n- A rope\n\n{% tip %}## Tides{% endtip %}\nLow at nine.",
      [
        "item - depth 1 in note: A plank",
        "item - depth 1: A rope",
        "heading 2 in tip: Tides",
        "paragraph: Low at nine.",
      ],
    ],
    [
      "lines of tags part no row from its table, nor what is none from the words below it",
      "| Boat | Seats |\n|---|---|{% if open %}\n{%- for boat in boats %}\n| {{ boat }} | 2 |\n{%- endfor %}\n{%- if a -%}\n| Swan | 3 |\n{%- endif -%}\n{% if b %}\n| Tern | 4 |\n{% else %}\n| Gull | 5 |\n{% endif %}\n| Coot | 6 |{% endif %}\n{% if c %}\nAll | are wet.\n\nPort | Fee\n---|---\n{% if d %}\nEast | 7\n{% endif %}\nWest | 8\n{% endif %}\nPaid at noon.\n\n> | Pier |\n> |---|\n{%- if e %}\n> | Old |\n{%- endif %}\n> | New |",
      [
        "row: Boat\tSeats",
        "row: Swan\t3",
        "row: Tern\t4",
        "row: Coot\t6",
        "paragraph: All | are wet.",
        "row: Port\tFee",
        "row: East\t7",
        "row: West\t8",
        "paragraph: Paid at noon.",
        "row quoted 1: Pier",
        "row quoted 1: Old",
        "row quoted 1: New",
      ],
    ],
    [
      "a line of tags that takes the line end before it parts no paragraph",
      "The ferry\n{%- if a %}\nsails at nine.\n{%- endif %}\n\n{%- if b %}\nIt is full.\n{% if c %}\nWait.",
      ["paragraph: The ferry sails at nine.", "paragraph: It is full.", "paragraph: Wait."],
    ],
    [
      "the table of a file that is cut keeps its rows behind a line of tags",
      `| Day | Tide |\n|---|---|\n${"| A day with a long name | high |\n".repeat(600)}{%- if a %}\n| Last day | low |\n{%- endif %}`,
      ["row: Day\tTide", ...Array<string>(600).fill("row: A day with a long name\thigh"), "row: Last day\tlow"],
    ],
    [
      "an opener that the end of its kind closes has one branch that is read, and so has what stands around it",
      "{% ifversion harbour %}By boat.{% elsif a %}By rail.{% else %}By road.{% endif %}\n\n{% if a %}\nOpen {% ifchanged b %}daily{% else %}weekly{% endifchanged %} and {% ifequal c d %}free{% else %}dear{% endif %}.\n{% else %}\nShut.\n{% endif %}\n\n{% ifAsync e %}Now{% else %}Later{% endif %}.\n\n{% asyncEach boat in boats %}\n- {{ boat }}\n- A rope\n{% endeach %}\n\n{% for boat in boats %}\n- Any\n{% empty %}\nNone.\n{% endfor %}\n\nDue {% ifversion x %}soon{% else %}late.",
      [
        "paragraph: By boat.",
        "paragraph: Open daily and free.",
        "paragraph: Now.",
        "item - depth 1: A rope",
        "item - depth 1: Any",
        "paragraph: Due soonlate.",
      ],
    ],
    [
      "a row of values is a loop",
      "{% tablerow boat in boats %}\n{{ boat.name }} sails\n\nDogs travel free.\n{% endtablerow %}\n\nEnd.",
      ["paragraph: Dogs travel free.", "paragraph: End."],
    ],
    [
      "branches that do not end, in comments and raw words too, hide nothing",
      "{% if a %}\nOne.\n{% comment %}{% else %}{% endcomment %}\n\n{% raw %}{% endif %}{% endraw %}\n\n{% else %}\nTwo.",
      ["paragraph: One.", "paragraph: {% endif %}", "paragraph: Two."],
    ],
    [
      "an id that a tag is handed is no word, and words that it is handed with marks are",
      '{% youtube "dQw4w9" %}\n\n{% gist "a1b2c3" %}\n\nSee {% vimeo "812xyz" %} {% chapter "Tides and winds" %} by {% team "help-desk" %}.\n\n{% chapter "Tides" %}\n\nAsk in\n{% channel "help-desk" %}\nor\n{% image "a.png" "The old pier" %}\n\n{% include alert.html content="Hold the **rail**, see [rules](/r)." title="Mind *it*" text="a **b" %}\n\n{% liquid assign a = "b c" %}',
      [
        "paragraph: See Tides and winds by help-desk.",
        "caption: Tides",
        "paragraph: Ask in help-desk or",
        "caption: The old pier",
        "paragraph: Hold the rail, see rules.",
        "paragraph: Mind it",
      ],
    ],
    ["a table of contents to be put in is not read", "[TOC]\n\n* TOC\n{:toc}\n\nWords", ["paragraph: Words"]],
    [
      "a term and what explains it are blocks",
      "Term\n: Definition one\n: Two\n\nOther",
      ["paragraph: Term", "paragraph: Definition one", "paragraph: Two", "paragraph: Other"],
    ],
  ],
  Hugo: [
    [
      "shortcodes print captions, and are notes by their names",
      '{{< figure src="a.png" caption="A bridge" >}}\n\n{{% notice warning %}}\nCareful.\n{{% /notice %}}\n\n{{< ref "a.md" >}} x {{< youtube abc >}}',
      ["caption: A bridge", "paragraph in warning: Careful.", "paragraph: x"],
    ],
    [
      "panes in one line are apart, with their titles",
      '{{< tabs >}}{{< tab "East" >}}Low at one.{{< /tab >}}{{< tab "West" >}}Low at two.{{< /tab >}}{{< /tabs >}}\n\n{{< step >}}Moor.{{< /step >}}{{< step >}}Pay {{< b >}}now{{< /b >}}.{{< /step >}}\n\nGet {{< button "A berth" >}} now.',
      [
        "caption: East",
        "paragraph: Low at one.",
        "caption: West",
        "paragraph: Low at two.",
        "paragraph: Moor.",
        "paragraph: Pay now.",
        "paragraph: Get A berth now.",
      ],
    ],
    [
      "a shortcode's inner words are read",
      "{{% box %}}Inner{{% /box %}} and {{</* gone */>}}",
      ["paragraph: Inner and"],
    ],
  ],
  "Docusaurus, VitePress and MkDocs": [
    [
      "a line that puts a file in is not read",
      '<<< @/snippets/a.js{2,4}\n\n<<< ./b.ts#part [b.ts]\n\n--8<-- "c.md"\n\n<<< a\n\n--8<-- cut here',
      ["paragraph: <<< a", "paragraph: --8<-- cut here"],
    ],
    [
      "a container is a note with its title",
      "::: tip A *title*\nInner.\n\n- item\n:::\nOuter.",
      ["paragraph in tip: A title", "paragraph in tip: Inner.", "item - depth 1 in tip: item", "paragraph: Outer."],
    ],
    [
      "a title may stand in brackets, and a container in another",
      "::::note[Title]{#id}\nA\n:::tip\nB\n:::\nC\n::::\nD",
      [
        "paragraph in note: Title",
        "paragraph in note: A",
        "paragraph in tip: B",
        "paragraph in note: C",
        "paragraph: D",
      ],
    ],
    [
      "a note whose end was forgotten holds nothing, though one of the same name follows",
      "{% note %}\nLost.\n\nPlain.\n\n{% note %}\nHeld.\n{% endnote %}\n\n{{% notice tip %}}\nLost too.\n\n{{% notice tip %}}\nHeld too.\n{{% /notice %}}\n\nEnd.",
      [
        "paragraph: Lost.",
        "paragraph: Plain.",
        "paragraph in note: Held.",
        "paragraph: Lost too.",
        "paragraph in tip: Held too.",
        "paragraph: End.",
      ],
    ],
    [
      "what a page tells Liquid not to read is shown as it is written, and it alone",
      "Call {% raw %}{{ user.name }}, {{ props.name }} or {% page *x* %}{% endraw %} in {{ site.name }} it.\n\n{%- verbatim -%}\n> {{ a }}\n\n{% note %}\n{%- endverbatim -%}\n\n{% note %}\nHeld.\n{% endnote %}\n\n{% raw %} {{ b }} lost",
      [
        "paragraph: Call {{ user.name }}, {{ props.name }} or {% page x %} in it.",
        "paragraph quoted 1: {{ a }}",
        "paragraph: {% note %}",
        "paragraph in note: Held.",
        "paragraph: lost",
      ],
    ],
    [
      "the name by which Obsidian links to a block is no word",
      "The bridge opens. ^37066d\n\n- a\n- b ^my-id\n- c\n\n^under-list\n\nIt is ^so here\nand x ^2\n\n2 ^n and ^m",
      [
        "paragraph: The bridge opens.",
        "item - depth 1: a",
        "item - depth 1: b",
        "item - depth 1: c",
        "paragraph: It is ^so here and x ^2",
        "paragraph: 2 ^n and ^m",
      ],
    ],
    [
      "a number that something is raised to is one",
      "The port has 2 ^16\n\nlamps, or 10 ^4 ^345678",
      ["paragraph: The port has 2 ^16", "paragraph: lamps, or 10 ^4"],
    ],
    [
      "what JSX puts in is no word; braces of a sentence are",
      'Dear {props.name},{" "}\nsee {frontMatter.title} and {id} of {user.name}.\n\n{children}\n\nEnd of {new Date().getFullYear()}, {f(x)}.',
      ["paragraph: Dear , see and {id} of {user.name}.", "paragraph: End of , {f(x)}."],
    ],
    [
      "a badge has no words, the image of something has",
      '[![build status](https://img.shields.io/a.svg)](https://ci.example) ![tests][t] <img alt="npm" src="https://badge.fury.io/js/a.svg">\n\n![The old bridge](badge.png) ![A lamp](https://a.example/lamp.svg)\n\n[t]: https://github.com/a/b/actions/badge.svg',
      ["caption: The old bridge A lamp"],
    ],
    [
      "what only sets its inside is no note",
      ":::: code-group\n::: code-group-item npm\n```sh\nnpm i\n```\n:::\n::::\nEnd",
      ["paragraph: npm", "code sh: npm i", "paragraph: End"],
    ],
    [
      "a directive of one line prints the words in its brackets, and nothing else of it is shown",
      "Before.\n::video{id=a autoplay}\nAfter.\n\n::badge[A *new* one]{type=tip required=true}\nRight behind.\n\n::card\nstd::move, ::1 and a :: b",
      [
        "paragraph: Before.",
        "paragraph: After.",
        "paragraph: A new one",
        "paragraph: Right behind.",
        "paragraph: std::move, ::1 and a :: b",
      ],
    ],
    [
      "a container whose name is that of no note only sets its inside",
      ":::shop-window[### Today]{col=6}\nBread.\n:::\nOut.",
      ["paragraph: Today", "paragraph: Bread.", "paragraph: Out."],
    ],
    [
      "what is indented below an admonition stands in it",
      '!!! warning "Hot"\n    Inner *words*.\n\n    - item\n\nOuter.\n\n??? note\n    x',
      [
        "paragraph in warning: Hot",
        "paragraph in warning: Inner words.",
        "item - depth 1 in warning: item",
        "paragraph: Outer.",
        "paragraph in note: x",
      ],
    ],
    [
      "lines of a module and tags are not read, titles of panes are",
      'import A from "a";\nexport const b = {\n  c: 1,\n};\n\n# T\n\n<Tabs>\n  <TabItem value="a" label="First">\n\n    Inner **words**.\n\n  </TabItem>\n</Tabs>\n\nimport duties rose.',
      ["heading 1: T", "paragraph: First", "paragraph: Inner words.", "paragraph: import duties rose."],
    ],
    [
      "a component within a sentence prints what it is about",
      'Make a <DocLink path="Client:Class"/>, see <DocLink path="Base:Class#login" type="m" />.',
      ["paragraph: Make a Client, see Base#login."],
    ],
    [
      "a caption is one, and code of another file is not there",
      '<Listing number="1" caption="A `struct` of *x*">\n\n```rust\n{{#include a.rs}}\n```\n\n</Listing>',
      ["caption: A struct of x"],
    ],
    [
      "underlined and inserted words are without their signs, icons are none, and signs of code and sums stay",
      "It is ^^not^^ ++quite new++: press ++ctrl+c++ :material-home: or :octicons-link-16:{ .big } there :smile:.\n\nC++ and D++, i++, ++j or k++, a ^^ b, 2^n+1^, 10:30 and so-called:.",
      [
        "paragraph: It is not quite new: press ctrl+c or there :smile:.",
        "paragraph: C++ and D++, i++, ++j or k++, a ^^ b, 2^n+1^, 10:30 and so-called:.",
      ],
    ],
    [
      "what an editor marked is read without the marks, and what was said of it is not read",
      "The {++new ++}pier is {--shut--} {~~closed~>open~~} {==all day==}{>>is it?<<}, {-- {++ {a}.",
      ["paragraph: The new pier is shut closedopen all day, {-- {++ {a}."],
    ],
    [
      "a note that is written where its mark stands is in brackets there",
      "Moor here^[Not\nfor *long*, see [rules](/r).] at nine ^[later\n\nor] so.",
      ["paragraph: Moor here[Not for long, see rules.] at nine ^[later", "paragraph: or] so."],
    ],
    [
      "code is below the words that name it on its fence",
      "```js title=\"src/moor.js\" {1}\nmoor();\n```\n\n- In a list:\n\n  ```sh [pay.sh]\n  pay\n  ```\n\n~~~ {.py filename='a b.py' hl='c'}\nsail()\n~~~\n\n```js {2} showLineNumbers subtitle=\"x\" [1]\nrow();\n```",
      [
        "caption: src/moor.js",
        "code js: moor();",
        "item - depth 1: In a list:",
        "caption depth 1: pay.sh",
        "code sh depth 1: pay",
        "caption: a b.py",
        "code py: sail()",
        "code js: row();",
      ],
    ],
    [
      "a component prints the words that it is handed in braces, and a badge its own",
      `<Card title={"The old pier"} text={pier} />\n\n# Tides <Badge text="new" type="tip" />\n\n<Card title={\`At \${x}\`} label={'Mind it'} />`,
      ["paragraph: The old pier", "heading 1: Tides new", "paragraph: Mind it"],
    ],
    [
      "a directive in a line is its words",
      'An :abbr[HTML]{title="x"} page at 10:30[a]',
      ["paragraph: An HTML page at 10:30[a]"],
    ],
  ],
  "a wiki": [
    [
      "links are their words, and what is put in is not read",
      "See [[Page]], [[Page|words]] and ![[a.png]]. [[1]](x) ==marked== a == b",
      ["paragraph: See Page, words and . [1] marked a == b"],
    ],
  ],
  HTML: [
    [
      "elements part blocks",
      '<h1 align="center">Project <b>Foo</b></h1>\n<p>One<br>two</p><p>Three\n<ul><li>a</li><li>b <i>c</i></li></ul>\n<ol><li>x<li>y</ol>',
      [
        "heading 1: Project Foo",
        "paragraph: One\ntwo",
        "paragraph: Three",
        "item - depth 1: a",
        "item - depth 1: b c",
        "item 1. depth 1: x",
        "item 2. depth 1: y",
      ],
    ],
    [
      "a list counts from where it says, and so does an item",
      '<ol start="3"><li>three<li>four</ol>\n\n<ol><li value="7">seven</li><li>eight</li></ol>\n\n<ol start="x"><li>one</ol>',
      [
        "item 3. depth 1: three",
        "item 4. depth 1: four",
        "item 7. depth 1: seven",
        "item 8. depth 1: eight",
        "item 1. depth 1: one",
      ],
    ],
    [
      "a table has rows",
      "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>2 &lt; 3</td></tr>\n</table>\nAfter",
      ["row: A\tB", "row: 1\t2 < 3", "paragraph: After"],
    ],
    [
      "Markdown within it is read",
      "<details><summary>More</summary>\n\nInner **words**.\n\n</details>\n\n<div>\n*a*\n</div>\n\nOuter.",
      ["paragraph in : More", "paragraph in : Inner words.", "paragraph: a", "paragraph: Outer."],
    ],
    [
      "preformatted text is code",
      '<pre><code class="language-js">let a = 1 &lt; 2;\n  <b>b</b>\n</code></pre>\nAfter',
      ["code js: let a = 1 < 2;\n  b", "paragraph: After"],
    ],
    [
      "scripts and styles are not read",
      '<script>\nvar a;\n\nb\n</script>\n<style>p{}</style>Words <img src=a alt="A bridge"> here',
      ["paragraph: Words A bridge here"],
    ],
    [
      "a name in brackets is a word when nothing closes it",
      "Use <name> and <T> or <Box>x</Box> a < b > c <b>open",
      ["paragraph: Use <name> and <T> or x a < b > c open"],
    ],
    [
      "that is broken loses no words",
      '<div>\nUnclosed <p class="a\n\nWords <',
      ['paragraph: Unclosed <p class="a', "paragraph: Words <"],
    ],
    ["in a cell stays in its row", "| a |\n|---|\n| <ul><li>x</li><li>y</li></ul> |", ["row: a", "row: x y"]],
  ],
  "what nobody sees": [
    ["is left out", "soft\u00adhy\u200bphen and\u2060join \u0000x", ["paragraph: softhyphen andjoin x"]],
    [
      "links to the same file are a table of contents",
      "- [One](#one)\n- [Two](#two)\n  - [Three](#three)\n- [Four](#four)\n\n# One",
      [
        "furniture contents depth 1: One",
        "furniture contents depth 1: Two",
        "furniture contents depth 2: Three",
        "furniture contents depth 1: Four",
        "heading 1: One",
      ],
    ],
  ],
};

describe.each(Object.entries(CASES))("%s:", (_subject, cases) => {
  test.each(cases)("%s", (_claim, source, expected) => {
    expect(show(source)).toEqual(expected);
  });
});

test("inline marks are at their words, and links know where they lead", () => {
  const { text, inline } = read(
    "**Bold *both*** `code` ~~gone~~ [a](b 'c') [R][r] <https://d.example> www.e.example [[Page|w]] <b>h</b> <a href=\"/x?a=1&amp;b\">y</a> z[^1]\n\n[r]: <f g>\n\n[^1]: Foot",
  );
  const shown = inline.map((mark) => {
    const words = text.slice(mark.start, mark.end);
    return `${mark.kind} ${words}${mark.kind === "link" ? ` → ${mark.url}` : mark.kind === "note-mark" ? mark.label : ""}`;
  });
  expect(shown).toEqual([
    "strong Bold both",
    "emphasis both",
    "code code",
    "struck gone",
    "link a → b",
    "link R → f g",
    "link https://d.example → https://d.example",
    "link www.e.example → http://www.e.example",
    "link w → Page",
    "strong h",
    "link y → /x?a=1&b",
    "note-mark 1",
  ]);
});

test.each([
  ["2<sup>64</sup> and H<sub>2</sub>O", "264 and H2O", ["superscript: 64", "subscript: 2"]],
  ["He left.<sup>[1]</sup> She<sup><a href='#n'>2</a></sup>", "He left.[1] She2", ["link: 2"]],
  ["A <sup>\\[3\\]</sup> or <sup>*n*+1</sup>", "A [3] or n+1", ["superscript: n+1", "emphasis: n"]],
  [
    "CO~2~ and x^2^, 1^st^ *Na^+^*",
    "CO2 and x2, 1st Na+",
    ["subscript: 2", "superscript: 2", "superscript: st", "emphasis: Na+", "superscript: +"],
  ],
  ["2^2^2, a^2+b^2=c^2, x^ 2^ and `H~2~O`", "2^2^2, a^2+b^2=c^2, x^ 2^ and H~2~O", ["code: H~2~O"]],
  [
    "5~10 or 6~12, ~gone~ https://a.example/b~c~d",
    "5~10 or 6~12, gone https://a.example/b~c~d",
    ["struck: gone", "link: https://a.example/b~c~d"],
  ],
])("%j has what is raised and lowered in it marked, marks of footnotes not", (source, text, marks) => {
  expect(read(source).text).toBe(text);
  expect(showMarks(source)).toEqual(marks);
});

test("the rows of a table know the words that name their columns, and every column has its cell", () => {
  const { text, blocks } = read("| | Mon |\n|---|---|\n| Ferry | 08:00 |\n| | 9 |");
  const rows = blocks.flatMap((block) => (block.kind === "row" ? [block] : []));
  expect(rows.map((row) => row.cells.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ["", "Mon"],
    ["Ferry", "08:00"],
    ["", "9"],
  ]);
  expect(rows.map((row) => row.header)).toEqual([[], ["", "Mon"], ["", "Mon"]]);
});

test("the mark of a note before the words of a block stands at their beginning", () => {
  for (const source of ["[^n] Words of *it*.", "[^n] W<!-- -->ords of *it*."]) {
    expect(read(`${source}\n\n[^n]: A note.`).inline).toMatchObject([
      { kind: "note-mark", start: 0, end: 0 },
      { kind: "emphasis", start: 9, end: 11 },
    ]);
  }
});

describe("a text that is too long to be read at once", () => {
  test("has its definitions wherever they stand", () => {
    const filler = "Words of a *paragraph* that is set off.\n\n".repeat(500);
    const { inline, blocks } = read(`See [a] and[^n].\n\n${filler}[a]: https://a.example\n\n[^n]: A note.`);
    expect(inline.find((mark) => mark.kind === "link")).toMatchObject({ url: "https://a.example", start: 4, end: 5 });
    expect(inline.find((mark) => mark.kind === "note-mark")).toMatchObject({ label: "n" });
    expect(blocks.at(-1)).toMatchObject({ kind: "footnote", label: "n" });
  });

  test("keeps the words that name the columns of a table of 5,000 rows", () => {
    const { blocks } = read(`| Day | Ferry |\n|---|---|\n${"| Monday | 08:00 |\n".repeat(5_000)}`);
    expect(blocks).toHaveLength(5_001);
    expect(blocks.every((block) => block.kind === "row" && block.cells.length === 2)).toBe(true);
    expect(blocks.slice(1).every((block) => block.kind === "row" && block.header.join() === "Day,Ferry")).toBe(true);
  });

  test.each([
    ["a list", "- ", "  "],
    ["a numbered list", "10. ", "    "],
    ["a quotation", "> ", "> "],
    ["a list in a quotation", "> - ", ">   "],
  ])("keeps the indentation of code in %s wherever it is cut", (_where, first, others) => {
    const code = "if (ready)\n    sail();\n";
    const lines = `\`\`\`js\n${code.repeat(2_000)}\`\`\`\n`.trim().split("\n");
    const source = lines.map((line, at) => `${at === 0 ? first : others}${line}`).join("\n");
    const written = read(source)
      .text.split("\n")
      .filter((line) => line !== "");
    expect(new Set(written)).toEqual(new Set(["if (ready)", "    sail();"]));
  });

  const LONG = Array.from({ length: 3_000 }, (_, at) => `word${at}`).join(" ");

  test("keeps code of one very long line code, indented or between back ticks, to its end and no further", () => {
    const indented = read(`Before.\n\n    ${LONG}\n    next\n\nAfter.`);
    const kinds = indented.blocks.map(({ kind }) => kind);
    expect([kinds[0], ...new Set(kinds.slice(1, -1)), kinds.at(-1)]).toEqual(["paragraph", "code", "paragraph"]);
    expect(indented.text.split(/\s+/u).join(" ") === `Before. ${LONG} next After.`).toBe(true);

    const { text, blocks, inline } = read(`See \`\`${LONG} <b> \` ${LONG}\`\` and *after*.`);
    expect(text === `See ${LONG} <b> \` ${LONG} and after.`).toBe(true);
    expect(blocks).toHaveLength(1);
    const code = inline.filter(({ kind }) => kind === "code").reduce((sum, { start, end }) => sum + end - start, 0);
    // A space where it is cut is in none of the parts.
    expect(code).toBeGreaterThan(2 * LONG.length - 20);
    expect(inline.filter(({ kind }) => kind === "emphasis").map(({ start, end }) => text.slice(start, end))).toEqual([
      "after",
    ]);
  });

  test("keeps a row whole whose cell has more words than are looked through for what their signs open", () => {
    const { text, blocks } = read(`| a | b |\n|---|---|\n| ${LONG} **x *y* | \`c\` |\n| d | e |\n`);
    expect(blocks.map(({ kind }) => kind)).toEqual(["row", "row", "row"]);
    const row = blocks[1];
    expect(row?.kind === "row" && row.cells.map(({ start, end }) => text.slice(start, end))).toEqual([
      `${LONG} **x *y*`,
      "c",
    ]);
  });

  test("keeps every cell of a table of 1,900 columns, and of those that hold a lone sign", () => {
    const line = (cell: (at: number) => string): string =>
      `|${Array.from({ length: 1_900 }, (_, at) => ` ${cell(at)} |`).join("")}\n`;
    const { blocks, text } = read(
      `${line((at) => `Day ${at}`)}${line(() => "---")}${line((at) => (at % 2 ? "*" : "a*"))}`,
    );
    const rows = blocks.flatMap((block) => (block.kind === "row" ? [block] : []));
    expect(rows.map(({ cells }) => cells.length)).toEqual([1_900, 1_900]);
    expect(rows[1]?.header.at(-1)).toBe("Day 1899");
    expect(rows[1]?.cells.slice(-2).map(({ start, end }) => text.slice(start, end))).toEqual(["a*", "*"]);
  });

  test("reads a bar behind a backslash as part of its cell, in code too", () => {
    const { blocks, text } = read("| a | b |\n|---|---|\n| `x \\| y` | z |\n");
    const row = blocks.at(-1);
    expect(row?.kind === "row" && row.cells.map(({ start, end }) => text.slice(start, end))).toEqual(["x | y", "z"]);
  });

  test("gives a second table its own column names where a first one goes on", () => {
    const rows = read("| a | b |\n|---|---|\n**\n---\n| c | d |\n|---|---|\n").blocks.filter(
      ({ kind }) => kind === "row",
    );
    expect(rows.at(-1)).toMatchObject({ kind: "row", header: [] });
  });

  test("keeps items, code and paragraphs what they are", () => {
    const kinds = (source: string): string[] => [...new Set(show(source).map((block) => block.split(":")[0] ?? ""))];
    expect(kinds("- An *item* of a list\n".repeat(2_000))).toEqual(["item - depth 1"]);
    expect(kinds(`\`\`\`js\n${"let a = [1];\n".repeat(3_000)}\`\`\``)).toEqual(["code js"]);
    expect(show("A *line* of words\n".repeat(3_000))).toHaveLength(1);
    for (const item of [
      "- a ~~b~~ of it\n",
      "> - a ~~b~~ of it\n",
      "[^a]: a ~~b~~ of it\n",
      "- a of it\n  - b\n  - c\n",
    ]) {
      const read = show(item.repeat(1_000));
      expect(read).toHaveLength(1_000 * show(item).length);
      expect(new Set(read)).toEqual(new Set(show(item)));
    }
    expect(show(`- a\n${"  - b and more\n    of it\n".repeat(2_000)}`)).toHaveLength(2_001);
    expect(show(`> ${"words and words\n> ".repeat(2_000)}end`)).toHaveLength(1);
    expect(show("A *sentence* of words. ".repeat(3_000))).toHaveLength(1);
  });

  test.each(
    chooseCases([
      "[",
      "*",
      ">",
      "> ",
      "- ",
      "`",
      "<",
      "{{",
      "![",
      "[a](",
      "~",
      "|",
      "&amp;",
      "<b>",
      "[^1]",
      "\\",
      ":::note\n",
      "<div>\n",
    ]),
  )("of nothing but %j is read in short steps, as many as it is long", (unit) => {
    const count = (length: number): number => countSteps(unit.repeat(length / unit.length));
    expect(count(40_000)).toBeGreaterThan(3);
    expect(count(160_000)).toBeLessThan(count(40_000) * 5);
  });

  test.each([40, 1_000])("of %d levels of lists and quotations is read", (levels) => {
    const lists = Array.from({ length: levels }, (_, level) => `${"  ".repeat(level)}- level${level}`).join("\n");
    const words = read(`${lists}\n\n${"> ".repeat(levels)}quoted`).text;
    expect(words).toContain(`level${levels - 1}`);
    expect(words).toContain("quoted");
  });
});

describe("whatever Markdown a text is,", () => {
  test("its reading text is the text with signs left out and white space folded: nothing is added or moved", () => {
    fc.assert(
      fc.property(oddMarkdown, (source) => {
        const { text, origins } = read(source);
        let last = -1;
        for (let offset = 0; offset < text.length; offset += 1) {
          if (text.charAt(offset).trim() === "") continue;
          const at = findOrigin(origins, offset);
          if (source[at] !== text[offset]) expect(source[at]).toBe("&");
          expect(at).toBeGreaterThanOrEqual(last);
          last = at;
        }
      }),
      { numRuns: countCases(10_000) },
    );
  });

  test("its blocks are in order and trimmed, cells and marks lie within a block, and no words are outside", () => {
    fc.assert(
      fc.property(oddMarkdown, (source) => {
        const { text, blocks, inline } = read(source);
        let last = 0;
        for (const block of blocks) {
          expect(text.slice(last, block.start).trim()).toBe("");
          expect(text.slice(block.start, block.end)).toBe(text.slice(block.start, block.end).trim());
          expect(block.end).toBeGreaterThan(block.start);
          if (block.kind === "row") for (const cell of block.cells) expect(isWithin(cell, block)).toBe(true);
          last = block.end;
        }
        expect(text.slice(last).trim()).toBe("");
        for (const mark of inline) expect(blocks.some((block) => isWithin(mark, block))).toBe(true);
      }),
      { numRuns: countCases(10_000) },
    );
  });

  test("words without a mark or with plain ones, quotations and tables are read as the parser reads them", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PLAIN), { maxLength: 12 }), (parts) => {
        const source = parts.join("");
        // A sign that does nothing makes the parser read the line.
        const marked = source.replace(/words/gu, "wo<!---->rds");
        expect(show(marked).map((block) => block.replaceAll("<!---->", ""))).toEqual(show(source));
        expect(showMarks(marked).map((mark) => mark.replaceAll("<!---->", ""))).toEqual(showMarks(source));
      }),
      { numRuns: countCases(10_000) },
    );
  });
});

const PLAIN = [
  "words",
  " ",
  "\n",
  "\n\n",
  "# ",
  "- ",
  "1. ",
  "2. ",
  "  ",
  "    ",
  ": ",
  "> ",
  "a",
  ".",
  "---",
  "===",
  "+ ",
  "*words*",
  "**words**,",
  "_words_",
  "[words](/a)",
  "`a b`",
  "*",
  "> words\n",
  "words\n===\n",
  "| words | b |\n|---|---|\n",
  "| words | *c* |\n",
  "'",
  "\t",
  "[^a]: words",
  "[ ] ",
  "1) ",
  "- - ",
  ">\n",
  "\n  - ",
  "\n> ",
  "\n\n  ",
  "words  \n",
  "words\\\n",
  "\\*",
  "&amp;",
  "< & = @ $",
];

function isWithin(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function countSteps(source: string): number {
  const steps = FORMATS.markdown.readInSteps(source, { start: 0, end: source.length });
  let count = 1;
  while (steps.next().done !== true) count += 1;
  return count;
}

test("the rest of a very long line of code is code as written, and what stands below the code is not", () => {
  const line = Array.from({ length: 300 }, (_, at) => `<b>${at}</b> [a](b) **y**;`).join(" ");
  for (const indentation of ["", "  "]) {
    const code = ["```js", "- x", line, "- y", "```"].map((each) => `${indentation}${each}`).join("\n");
    const { text, blocks } = makeMarkdown(`- One.\n\n${code}\n\n<i>End</i> of it.`, { title: "T" });
    const shown = blocks.filter(({ kind }) => kind === "code").map((block) => sliceText(text, block));
    expect(shown.join("\n").replace(/\s+/gu, " ")).toBe(`- x ${line} - y`);
    expect(blocks.map(({ kind }) => kind).filter((kind) => kind !== "code")).toEqual(["item", "paragraph"]);
  }
});

test("a very long line is cut where no code, link or strong words are torn in two", () => {
  const words = `&lt; ${"It goes on and on. ".repeat(104)}**Strong. ${"Very. ".repeat(9)}Yes.** \`code. ${"f. ".repeat(20)}g\` `;
  const { inline, text } = makeMarkdown(`${words}${"It ends here. ".repeat(200)}`, { title: "T" });
  expect(inline.map(({ kind }) => kind)).toEqual(["strong", "code"]);
  expect(text).not.toMatch(/[*`]/u);
});
