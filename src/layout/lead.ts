/** What the asker typed, where the bot repeats it. */
export interface Asked {
  readonly asked: string;
}

/** A sentence of the bot's own words, plain text, what it repeats of the asker's apart from them. */
export type Lead = readonly (string | Asked)[];

/**
 * The parts of a sentence that is written as a template:
 *
 *     writeLead`3 passages for “${{ asked: "trade" }}”`  // ["3 passages for “", { asked: "trade" }, "”"]
 */
export function writeLead(own: TemplateStringsArray, ...values: Lead): Lead {
  const parts: (string | Asked)[] = [];
  for (const part of own.flatMap((text, index) => [text, ...values.slice(index, index + 1)])) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

/** The lead as it reads. */
export function joinLead(lead: Lead): string {
  return lead.map((part) => (typeof part === "string" ? part : part.asked)).join("");
}

/** What the lead repeats of the asker's words, in order. */
export function listAsked(lead: Lead): string[] {
  return lead.flatMap((part) => (typeof part === "string" || part.asked === "" ? [] : [part.asked]));
}
