/** The forms of a phrase with a number, by the plural categories of CLDR; "#" stands for the number. */
export type CountForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** How a language writes numbers and what goes with them. */
export interface Counting {
  readonly formatNumber: (number: number) => string;
  /**
   * The form that the number asks for, the number in its place:
   *
   *     count(22, { one: "# отрывок", few: "# отрывка", other: "# отрывков" })  // "22 отрывка"
   *
   * `other` where the language has a category that is not given.
   */
  readonly count: (number: number, forms: CountForms) => string;
}

/** The numbers and plural rules of a language, named by its BCP 47 tag. */
export function buildCounting(locale: string): Counting {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const formatNumber = (number: number): string => numbers.format(number);
  return {
    formatNumber,
    count: (number, forms) => (forms[rules.select(number)] ?? forms.other).replace("#", () => formatNumber(number)),
  };
}
