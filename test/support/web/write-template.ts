/** A template of lit as HTML: its strings and its values. Text among the values is never parsed by the browser. */
export function writeTemplate(drawn: unknown): string {
  if (typeof drawn === "string" || typeof drawn === "number") return String(drawn);
  if (Array.isArray(drawn)) return drawn.map(writeTemplate).join("");
  if (typeof drawn !== "object" || drawn === null || !("strings" in drawn && "values" in drawn)) return "";
  const { strings, values } = drawn;
  if (!Array.isArray(strings) || !Array.isArray(values)) return "";
  return strings.map((part: unknown, index) => `${String(part)}${writeTemplate(values[index])}`).join("");
}
