/** A JSON object whose members are not known yet. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members: no array, no null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value when it is an object, else an empty one. */
export function readRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** The objects in a list; empty when the value is no list. */
export function readRecords(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The value when it is a string, else an empty one. */
export function readString(value: unknown): string {
  return typeof value === "string" ? value : "";
}
