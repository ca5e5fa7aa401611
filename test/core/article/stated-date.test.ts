import { expect, test } from "vitest";
import { findDateInTitle, readStatedDate } from "../../../src/core/article/stated-date.ts";

test.each([
  ["2024-06-02", "2024-06-02"],
  ["2024-06", "2024-06"],
  ["2024", "2024"],
  ["2024-06-02T23:30:00+09:00", "2024-06-02"],
  ["2024-06-02 10:00:00 +0200", "2024-06-02"],
  ["2024/06/02", "2024-06-02"],
  ["2024/6/2", "2024-06-02"],
  ["20240602", "2024-06-02"],
  ["June 2, 2024", "2024-06-02"],
  ["Jun. 2, 2024", "2024-06-02"],
  ["12 Oct 2025", "2025-10-12"],
  ["2nd of June 2024", "2024-06-02"],
  ["Sun, 02 Jun 2024 10:00:00 GMT", "2024-06-02"],
  ["Sunday, June 2, 2024 at 10:00", "2024-06-02"],
  ["June 2024", "2024-06"],
  ["1er juin 2024", "2024-06-01"],
  ["2. März 2024", "2024-03-02"],
  ["2 de junio de 2024", "2024-06-02"],
  ["2 июня 2024 г.", "2024-06-02"],
  ["2 Haziran 2024", "2024-06-02"],
])("%s is read as %s", (words, day) => {
  expect(readStatedDate(words)).toBe(day);
});

test.each([
  "06/02/2024",
  "12.10.2025",
  "2025-02-30",
  "2024-13-01",
  "tomorrow",
  "June",
  "2 June",
  "31 June 2024",
  "true",
  "",
])("“%s” is no date that everybody reads alike", (words) => {
  expect(readStatedDate(words)).toBeUndefined();
});

test.each([
  ["May 21, 2012 Meeting Notes", "2012-05-21"],
  ["Compte rendu du 3 juin 2024", "2024-06-03"],
  ["Minutes (2024-06-02)", "2024-06-02"],
  ["Sitzung vom 4. März 2024", "2024-03-04"],
  ["議事録 2024年6月2日", "2024-06-02"],
])("the title “%s” names the day %s", (title, day) => {
  expect(findDateInTitle(title)).toBe(day);
});

test.each([
  "Notes of May 2012",
  "Version 1.2.3",
  "From 3 June 2024 to 5 June 2024",
  "In 2024 we met",
  "Room 20240602345",
])("the title “%s” names no single day", (title) => {
  expect(findDateInTitle(title)).toBeUndefined();
});
