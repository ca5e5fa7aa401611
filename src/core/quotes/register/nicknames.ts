/** The given name that a short form of it stands for, both folded: “william” of “bill”; the word itself where it is none. */
export function openNickname(word: string): string {
  return NICKNAMES.get(word) ?? word;
}

/** Short forms that stand for one name alone, or nearly so: “ted” may be two. The project’s own list. */
const NICKNAMES: ReadonlyMap<string, string> = new Map(
  `abe:abraham andy:andrew ben:benjamin bernie:bernard bill:william billy:william bob:robert bobby:robert cathy:catherine
  chuck:charles charlie:charles dan:daniel danny:daniel dave:david debbie:deborah dick:richard don:donald
  donnie:donald doug:douglas ed:edward eddie:edward fred:frederick geoff:geoffrey greg:gregory jeff:jeffrey jerry:gerald
  jim:james jimmy:james joe:joseph joey:joseph johnny:john josh:joshua kathy:katherine ken:kenneth kenny:kenneth
  larry:lawrence liz:elizabeth matt:matthew mike:michael mick:michael mitch:mitchell nick:nicholas
  pam:pamela pete:peter phil:philip ray:raymond rich:richard rick:richard rob:robert ron:ronald ronnie:ronald
  stan:stanley steve:steven sue:susan tim:timothy tom:thomas tommy:thomas tony:anthony
  vince:vincent walt:walter will:william zach:zachary becky:rebecca beth:elizabeth betty:elizabeth
  cindy:cynthia gabby:gabrielle ginny:virginia jenny:jennifer judy:judith maggie:margaret mandy:amanda meg:margaret
  peggy:margaret vicky:victoria`
    .split(/\s+/u)
    .map((pair): [string, string] => {
      const [short = "", full = ""] = pair.split(":");
      return [short, full];
    }),
);
