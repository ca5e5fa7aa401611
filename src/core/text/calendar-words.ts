/**
 * The English names of the days of the week and of the months, as they are written. One list for every rule that knows them.
 */
export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Their short forms, without the full stop. */
export const SHORT_WEEKDAYS = ["Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"] as const;
export const SHORT_MONTHS = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Sept",
  "Oct",
  "Nov",
  "Dec",
] as const;

/** The names in small letters, without “may”, which is a verb more often. */
export const CALENDAR_NAMES: readonly string[] = [...WEEKDAYS, ...MONTHS].map(lower).filter((name) => name !== "may");
/** The short forms in small letters. */
export const SHORT_CALENDAR_NAMES: readonly string[] = [...SHORT_WEEKDAYS, ...SHORT_MONTHS].map(lower);

function lower(name: string): string {
  return name.toLowerCase();
}
