import type { Args, Command } from "../commands/command.ts";
import { listOwnOptions } from "../commands/common-options.ts";
import { dropUnseen } from "../core/text/unseen.ts";
import { listAsked } from "../layout/lead.ts";
import type { Repeat, Sheet, Switch } from "../layout/sheet.ts";
import type { Words } from "../layout/words/words.ts";
import { writeCustomId } from "./custom-id.ts";
import type { View } from "./view.ts";

/**
 * What a message has to repeat of the asker's words, beside what its lead repeats, so that its buttons can be read: the
 * longest options first, as few as will do. Empty when the ids hold everything, or when nothing would help.
 */
export function chooseRepeats(
  view: View,
  command: Command,
  { lead, switches = [] }: Pick<Sheet, "lead" | "switches">,
  words: Words,
): Repeat[] {
  const held = listAsked(lead);
  const texts = listTexts(view.args, command).filter(({ asked }) => !held.includes(asked));
  const longest = [...texts].sort((a, b) => b.asked.length - a.asked.length);
  for (let count = 0; count <= longest.length; count += 1) {
    const chosen = texts.filter((each) => longest.indexOf(each) < count);
    const repeated = [...held, ...listAsked(chosen)];
    if (writeCustomId({ action: "unhelpful", view: lengthen(view, switches) }, command, repeated) === undefined)
      continue;
    return chosen.map(({ name, asked }) => ({
      name: words.commands?.slash[command.name]?.options[name]?.name ?? name,
      asked,
    }));
  }
  return [];
}

function listTexts(args: Args, command: Command): Repeat[] {
  return listOwnOptions(command).flatMap(({ name }) => {
    const text = args[name];
    return typeof text === "string" ? [{ name, asked: dropUnseen(text) }] : [];
  });
}

// The longest id that any button of the view may have.
function lengthen(view: View, switches: readonly Switch[]): View {
  const byLength = [...switches].sort((a, b) => a.value.length - b.value.length);
  const switched = Object.fromEntries(byLength.map(({ option, value }) => [option, value]));
  return { ...view, args: { ...view.args, ...switched }, page: 9_999, open: [1, 2, 3, 4, 5, 6, 7, 8] };
}
