import type { Block } from "../article/blocks.ts";
import { sliceText } from "../text/span.ts";

/**
 * Who asks and who is asked in the part of a hearing that is being read, as its lines between the turns say:
 *
 *     DEPOSITION OF HAROLD QUIST        Cross-examination by MR. HOLT        Captain Eide (sworn)
 *                   ^^^^^^^^^^^^ asked                       ^^^^^^^^ asking  ^^^^^^^^^^^^ asked
 */
export class Examination {
  asking: string | undefined;
  asked: string | undefined;

  /** Takes a block that is no turn into account. */
  read(text: string, block: Block): void {
    if (block.end - block.start <= LONGEST) this.readLine(sliceText(text, block).trim());
  }

  /** Takes a line that is no turn into account. */
  readLine(line: string): void {
    if (line.length > LONGEST || !SIGN.test(line)) return;
    const [asking] = ASKING.exec(line)?.slice(1) ?? [];
    const asked = (ASKED.exec(line) ?? SWORN.exec(line))?.groups?.name;
    // Another witness is asked by nobody yet.
    if (asked !== undefined && asked !== this.asked) this.asking = undefined;
    if (asked !== undefined) this.asked = asked;
    if (asking !== undefined) this.asking = asking;
  }
}

/** Code units of the longest line that says so. */
const LONGEST = 300;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:(?:de|la|van|von|der|den|al) ){0,2}\p{Lu}[\p{L}\p{M}.’'-]*){0,4}(?<![.’'-])`;
/** Matches a line that may say who asks or is asked: "Examination by", "(sworn)"; not "The court rose". */
const SIGN = /exam|question|deposition|testimony|sworn|affirmed|witness|^by\s/iu;
/** Matches "Examination by Ms. Tann", "Questions from MS ROWE" and "BY MR. HOLT:"; not "by noon". */
const ASKING = new RegExp(
  `(?:(?:[Ee]xamin(?:ation|ed)|EXAMIN(?:ATION|ED)|[Qq]uestion(?:s|ed)|QUESTION(?:S|ED)) (?:by|from|BY|FROM)|^(?:BY|By)) (${NAME})`,
  "u",
);
/** Matches "DEPOSITION OF HAROLD QUIST" and "Testimony of Harold Quist"; not "the testimony of others". */
const ASKED = new RegExp(
  `(?:[Dd]eposition|DEPOSITION|[Tt]estimony|TESTIMONY|[Ee]xamination|EXAMINATION) (?:of|OF) (?<name>${NAME})`,
  "u",
);
/** Matches "CAPTAIN THOMAS EIDE (sworn)", "Dorothy Vane, sworn", "Harold Quist, having been duly sworn" and "Harold Quist, called as a witness"; not "(sworn)". */
const SWORN = new RegExp(
  `^(?<name>${NAME})(?:,? \\(?(?:sworn|affirmed|recalled|re-called)\\b|, (?:having|being|called|a witness|after)\\b.*(?:sworn|affirmed|witness|examined))`,
  "iu",
);
