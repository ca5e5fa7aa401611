import type { Section, Sheet } from "./sheet.ts";

/**
 * The sheet with `change` made to each of the bot's own lines, which repeat questions, titles and names. Source text, and
 * text that is to be copied, stay as they are.
 */
export function mapOwnWords(sheet: Sheet, change: (text: string) => string): Sheet {
  const { lead, note, repeats, switches } = sheet;
  return {
    ...sheet,
    lead: lead.map((part) => (typeof part === "string" ? change(part) : { asked: change(part.asked) })),
    ...(repeats !== undefined && {
      repeats: repeats.map(({ name, asked }) => ({ name: change(name), asked: change(asked) })),
    }),
    ...(note !== undefined && { note: change(note) }),
    ...(switches !== undefined && { switches: switches.map((one) => ({ ...one, label: change(one.label) })) }),
    sections: sheet.sections.map((section) => mapSection(section, change)),
  };
}

function mapSection(section: Section, change: (text: string) => string): Section {
  switch (section.kind) {
    case "excerpt": {
      const { label, attribution, excerpt } = section;
      // The title is looked for in the attribution: both are changed alike.
      const title = change(excerpt.attribution.title);
      return {
        ...section,
        ...(label !== undefined && { label: change(label) }),
        attribution: change(attribution),
        excerpt: { ...excerpt, attribution: { ...excerpt.attribution, title } },
      };
    }
    case "list": {
      const { title, items } = section;
      return {
        ...section,
        ...(title !== undefined && { title: change(title) }),
        items: items.map(({ term, text }) => ({ term: change(term), text: change(text) })),
      };
    }
    case "code":
      return section;
  }
}
