import { splitFolded } from "../../text/terms.ts";
import { isAddress, isRoleNoun, isTitle } from "../people/name-words.ts";
import { BELONGING, LESSENING, openTitle } from "../people/role-words.ts";

/**
 * What of a role tells its holder from others of the name: the office, with what makes it another one, and what it is of.
 * “former Secretary of State” has “former secretary” and “secretary of state”.
 */
export function readRoleFeatures(role: string): readonly string[] {
  const [head = "", ...rest] = role.split(BELONGING);
  const words = splitFolded(head).map(({ word }) => word);
  const office = words.filter((word) => !isAddress(word) && (isTitle(word) || isRoleNoun(word)));
  if (office.length === 0) return [];
  const lessened = words.filter((word) => LESSENING.has(word) && !office.includes(word));
  const name = [...lessened, ...office].map(openTitle).join(" ");
  const of = splitFolded(rest.join(" ")).map(({ word }) => word);
  return of.length === 0 ? [name] : [name, `${name} of ${of.join(" ")}`];
}
