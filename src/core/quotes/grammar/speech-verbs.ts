/**
 * What may follow a verb of speaking, by the project's own word lists:
 * - `clause`: a sentence, with or without "that" ("said it was late")
 * - `quotation`: words in quotation marks, before or after it ("“No,” he shrugged")
 * - `addressee`: a person, then the words ("told reporters that …")
 * - `thing`: a noun phrase that is what was said ("announced a plan", "criticized the bill")
 * - `infinitive`: "to" and a verb ("promised to go")
 * - `charge`: a person and what the person is to do or is ("urged him to go", "called him a liar", "accused him of it")
 * - `question`: "why", "how", "whether" ("explained why")
 */
export type Frame = "clause" | "quotation" | "addressee" | "thing" | "infinitive" | "charge" | "question";

/** The frames of a verb by its dictionary form; undefined for a verb that names no speaking (a belief, a wish, a deed). */
export function findFrames(lemma: string): ReadonlySet<Frame> | undefined {
  return FRAMES.get(lemma);
}

/** The prepositions that join a verb to what is said ("called for", "warned of"); empty when it takes none. */
export function findPrepositions(lemma: string): readonly string[] {
  return PREPOSITIONS.get(lemma) ?? [];
}

/** Whether the noun names a saying that a "that" clause may follow: "the claim that …". */
export function isSpeechNoun(lemma: string): boolean {
  return SPEECH_NOUNS.has(lemma);
}

/** The prepositions that join such a noun to what is said: "his claims about it"; empty when it takes none. */
export function findNounPrepositions(lemma: string): readonly string[] {
  return NOUN_PREPOSITIONS.get(lemma) ?? [];
}

/** Whether the verb always names who hears it, so that the noun right behind it is never its subject: "told", "informed". */
export function needsHearer(lemma: string): boolean {
  return HEARER_FIRST.has(lemma);
}

/** Whether the verb tells what is said only before "that": "moved that the fee be raised", not "moved the table" nor "responded to a call". */
export function needsThat(lemma: string): boolean {
  return lemma === "move" || lemma === "respond";
}

/** Whether the verb says what somebody or something is: "called", "described". */
export function judges(lemma: string): boolean {
  return JUDGING.has(lemma);
}

/** Whether the noun is something with words in it: "statement", "video". */
export function isWritten(lemma: string): boolean {
  return WRITTEN.has(lemma);
}

const WRITTEN: ReadonlySet<string> = new Set(
  "statement letter note email e-mail tweet post message report article video memo release text paper book".split(" "),
);
const JUDGING: ReadonlySet<string> = new Set(
  "call describe label brand dub characterize characterise term portray depict denounce hail criticize criticise blast slam condemn praise".split(
    " ",
  ),
);
const HEARER_FIRST: ReadonlySet<string> = new Set(["tell", "inform", "remind", "notify", "assure", "reassure"]);

const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  `claim statement assertion allegation argument suggestion announcement warning prediction remark comment contention
  accusation admission acknowledgment declaration promise pledge vow insistence assurance complaint confession
  insinuation report charge threat demand`.split(/\s+/u),
);

const WORDS: Readonly<Record<Frame, string>> = {
  clause: `say claim argue add note suggest insist predict warn state write tweet report allege contend acknowledge
    concede admit maintain assert explain declare reply respond remark observe joke quip stress emphasize emphasise
    reiterate recall caution conclude confirm announce indicate reveal disclose hint imply boast complain repeat swear
    testify counter retort opine posit lament proclaim agree deny charge recount mention vow pledge promise threaten
    recommend propose demand request urge point-out go-on advise affirm attest aver avow bemoan blog brag confess
    confide divulge exclaim forecast foretell grumble guarantee insinuate interject intimate marvel moan muse
    prophesy protest quote rejoin specify speculate stipulate 
    surmise tease theorize underline underscore vent volunteer crow gush gripe chide clarify elaborate caution make-clear estimate
    retweet telegraph rant simplify summarize summarise disagree move`,
  quotation: `say claim argue add note suggest insist predict warn state write tweet report allege contend acknowledge
    concede admit assert explain declare reply respond remark observe joke quip stress emphasize emphasise
    reiterate recall caution conclude confirm announce indicate reveal disclose hint boast complain repeat swear testify
    counter retort opine posit lament proclaim agree deny charge recount mention vow pledge promise threaten recommend
    propose demand urge point-out go-on ask wonder continue begin shout yell scream whisper murmur cry interject
    interrupt snap deadpan comment answer advise affirm blog brag chant chide confess crow exclaim gasp groan grumble
    gush holler implore inquire intone joke laugh mock moan mumble muse mutter object plead pray preach protest quote read
    rant recite rejoin roar scoff scold shrug sigh smile sneer snarl speculate sum tease text thunder underline
    underscore venture volunteer wail warn weep wink post email publish elaborate clarify fume vent bellow bark
    return resume proceed pursue interpose ejaculate enquire growl falter stammer stutter croak squeal hiss sob drawl
    chuckle giggle grin nod retort rasp breathe
    concur cite describe call label dub brand characterize term blast criticize praise slam`,
  addressee: `tell inform remind assure warn advise ask notify reassure caution promise instruct
    brief email text lecture inquire`,
  thing: `announce cite criticize criticise blast denounce highlight mention note acknowledge admit claim declare describe
    deny disclose emphasize emphasise explain express indicate predict promise pledge recall recommend
    reiterate repeat report reveal state stress suggest underline underscore vow voice condemn decry deplore
    lament praise applaud hail slam mock ridicule demand request allege assert concede confirm
    recount relate retract bemoan proclaim demand
    congratulate salute commend laud bash berate chastise castigate chide excoriate fault lambaste
    rebuke reprimand reproach scold trash cite argue urge threaten outline
    tell ask convey reaffirm point-out specify swear`,
  infinitive: `promise pledge vow agree threaten ask demand swear propose volunteer claim
    undertake guarantee plead petition request`,
  charge: `urge ask tell call accuse describe label brand dub characterize characterise term beg implore advise 
    instruct request remind portray depict denounce hail blast criticize
    criticise praise slam warn charge mock ridicule condemn nickname christen deride cite fault promise dismiss`,
  question: `say ask explain wonder reveal disclose describe note mention specify tell inquire clarify
    indicate recount elaborate recall`,
};

const FRAMES: ReadonlyMap<string, ReadonlySet<Frame>> = readFrames();

function readFrames(): Map<string, Set<Frame>> {
  const frames = new Map<string, Set<Frame>>();
  const kinds: readonly Frame[] = ["clause", "quotation", "addressee", "thing", "infinitive", "charge", "question"];
  for (const frame of kinds) {
    for (const lemma of WORDS[frame].split(/\s+/u)) {
      const known = frames.get(lemma) ?? new Set<Frame>();
      frames.set(lemma, known.add(frame));
    }
  }
  return frames;
}

const NOUN_PREPOSITIONS: ReadonlyMap<string, readonly string[]> = readPrepositions(
  "claim:of,about call:for demand:for warning:of,about accusation:of allegation:of denial:of promise:of prediction:of assertion:of",
);

const PREPOSITIONS: ReadonlyMap<string, readonly string[]> = readPrepositions(
  `call:for,on,upon warn:of,about,against complain:about,of,that point:to,at agree:to,with,on boast:of,about brag:about
  joke:about,of comment:on remark:on,upon elaborate:on respond:by reply:by
  hint:at allude:to refer:to,of object:to protest:against,about insist:on,upon testify:about,to inquire:about
  ask:for,about plead:for argue:for,against,over say:of confess:to admit:to rail:against,about
  apologize:for,to apologise:for,to rant:about,against disagree:with,on muse:about,on speculate:about,on threaten:with
  advise:against caution:against,about clamor:for tweet:about write:of,about tell:of,about
  lash:out quip:about wonder:about report:on,that demand:for mock:for`,
);

// "call:for,on warn:of": a word and its prepositions.
function readPrepositions(list: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    list.split(/\s+/u).map((entry): [string, string[]] => {
      const [lemma = "", prepositions = ""] = entry.split(":");
      return [lemma, prepositions.split(",")];
    }),
  );
}
