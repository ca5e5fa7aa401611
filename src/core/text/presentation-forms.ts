/** `text` with letters and digits that only look otherwise as the usual ones: "ﬁ" as "fi", full-width "Ａ" as "A" (NFKC). */
export function unifyForms(text: string): string {
  return text.replace(PRESENTATION_FORMS, (forms) => forms.normalize("NFKC"));
}

/** Matches ligatures, full-width and other compatible forms of letters and digits: "ﬁ", "Ａ"; not "²" and "½". */
const PRESENTATION_FORMS = /[\uFB00-\uFDFF\uFE70-\uFEFC\uFF01-\uFFEF\u{1D400}-\u{1D7FF}]+/gu;
