/** Words that stand before a name and say what its bearer is; the project's own list. */
export function isTitle(word: string): boolean {
  return TITLES.has(strip(word));
}

/** Whether the word names an office or trade that one person has: "president", "lawyer". */
export function isRoleNoun(word: string): boolean {
  const bare = strip(word);
  return ROLES.has(bare) || ROLE_ENDING.test(bare);
}

/** Whether the word, before a name, only tells its bearer's party, nation or standing: "Republican", "Former". */
export function isQualifier(word: string): boolean {
  return QUALIFIERS.has(strip(word)) || NATIONALITY.test(word);
}

/** Whether the word is the head of a body's name or stands for one: "Ministry", "committee". */
export function isBodyNoun(word: string): boolean {
  return BODIES.has(strip(word));
}

export function isCountry(name: string): boolean {
  return COUNTRIES.has(strip(name));
}

/** "m" or "f" where a title, role or given name tells; undefined otherwise. */
export function guessGender(word: string): "m" | "f" | undefined {
  const bare = strip(word);
  if (EITHER.has(bare)) return undefined;
  if (MALE.has(bare) === FEMALE.has(bare)) return undefined;
  return MALE.has(bare) ? "m" : "f";
}

/** Whether the word is a frequent given name. */
export function isGivenName(word: string): boolean {
  const bare = strip(word);
  return GIVEN_MALE.has(bare) || GIVEN_FEMALE.has(bare);
}

/** "de", "van", "al": a part of a name written small. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** "Jr.", "III". */
export function isSuffix(word: string): boolean {
  return SUFFIXES.has(strip(word));
}

function strip(word: string): string {
  return word.toLowerCase().replace(/\.$/u, "");
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ""));
}

const TITLES =
  list(`mr mrs ms miss mx dr prof professor sir dame lord lady president vice deputy prime minister chancellor
  premier king queen prince princess emperor sultan sheikh emir pope cardinal archbishop bishop father sister brother rev reverend
  pastor rabbi imam ayatollah senator sen representative rep congressman congresswoman gov governor mayor secretary
  ambassador general gen colonel col lt lieutenant sgt sergeant capt captain maj major adm admiral cmdr commander
  corporal private officer detective sheriff chief judge justice attorney speaker chairman chairwoman chair director
  coach first foreign defense defence state former acting minority majority leader spokesman spokeswoman spokesperson
  candidate nominee commissioner councilman councilwoman delegate del marshal chairperson ceo hon
  host analyst economist strategist adviser advisor pollster lawyer author activist billionaire businessman reporter
  correspondent editor columnist anchor`);

const ROLES = list(`president premier chancellor minister king queen prince princess pope cardinal bishop archbishop
  pastor priest rabbi imam ayatollah senator congressman congresswoman congressperson representative governor mayor secretary ambassador
  general colonel lieutenant sergeant captain major admiral commander officer detective sheriff chief judge justice
  attorney lawyer prosecutor speaker chairman chairwoman chairperson chair director coach leader spokesman spokeswoman spokesperson
  candidate nominee commissioner councilman councilwoman delegate marshal ceo executive host analyst economist strategist
  adviser advisor aide pollster author activist billionaire businessman businesswoman reporter correspondent editor columnist anchor
  professor scholar expert scientist researcher doctor physician surgeon nurse teacher student manager owner founder
  co-founder cofounder head boss official diplomat envoy lawmaker legislator politician democrat republican socialist
  conservative liberal libertarian mogul tycoon magnate developer investor banker trader farmer worker driver player
  singer actor actress artist writer novelist poet director producer filmmaker comedian musician star
  man woman boy girl father mother son daughter brother sister husband wife widow uncle aunt veteran soldier
  nominee frontrunner front-runner incumbent challenger rival opponent tsar czar heir historian engineer architect
  negotiator mediator monarch sultan emir dictator strongman newcomer newsman cleric monk nun clerk accountant
  treasurer trustee superintendent principal dean provost fellow consultant entrepreneur vice-president
  congresswoman statesman statistician physicist chemist biologist psychologist critic curator chef pilot`);

/** Matches "spokesman", "policewoman", "salesperson"; not "human". */
const ROLE_ENDING = /[a-z]{3,}(?:swoman|sman|woman|person)$/u;

const BODIES = list(`office ministry department agency administration government court committee commission council
  parliament congress senate house party campaign company corporation corp inc ltd llc group bank fund institute institution university
  college school center centre association union federation league alliance coalition organization organisation
  foundation society network news times post journal tribune herald press magazine newspaper station police army navy
  force forces military bureau board authority service services team club church mosque temple party embassy consulate
  kremlin pentagon nato un eu opec fbi cia white reuters bloomberg twitter facebook google study report poll survey
  document statement letter film book website site paper editorial article firm airline hospital museum tribunal
  assembly cabinet regime city state county nation country republic kingdom empire academy laboratory lab think-tank charity
  island islands convention guard assessment media forum show act law bill street avenue road river mountain mountains
  park square bridge airport project program programme award prize series game games cup festival treaty accord
  agreement plan week day war revolution religion church bible constitution amendment internet web tv radio stadium
  arena hall theater theatre library zoo beach bay lake ocean sea gulf cape fort port valley desert forest`);

const QUALIFIERS =
  list(`republican democrat democratic socialist libertarian conservative liberal labour tory independent former
  rival fellow retired ex senior junior deputy longtime presidential gop veteran incoming outgoing late interim`);

/** Matches "Russian", "Armenian", "Japanese", "British", "French"; not "Brian" and not "Ryan". */
const NATIONALITY =
  /^(?:\p{Lu}\p{Ll}{2,}(?:nian|sian|lian|rian|dian|tian|vian|gian|bian|zilian|aean|orean|nese|guese|ttish|ritish|anish|wedish|innish|olish|urkish|rish)|French|German|Dutch|Greek|Iraqi|Israeli|Pakistani|Afghan|American|Mexican|African|Cuban|Swiss|Thai|Arab|Saudi)$/u;

const PARTICLES = list(
  "de da di do dos du del della der den des van von la le el al bin ibn ben ter ten zu zur y e af av abu ul",
);
const SUFFIXES = list("jr sr ii iii iv");

const COUNTRIES =
  list(`russia china japan india pakistan iran iraq israel egypt turkey türkiye syria ukraine poland germany
  france britain england scotland wales ireland italy spain portugal greece mexico canada brazil argentina chile peru
  colombia venezuela cuba haiti america europe africa asia australia armenia azerbaijan georgia belarus moldova
  romania bulgaria serbia croatia slovenia slovakia hungary austria switzerland belgium netherlands luxembourg denmark
  norway sweden finland iceland estonia latvia lithuania kazakhstan uzbekistan kyrgyzstan tajikistan turkmenistan
  afghanistan bangladesh nepal myanmar burma thailand vietnam laos cambodia malaysia singapore indonesia philippines
  taiwan mongolia korea yemen oman qatar bahrain kuwait jordan lebanon libya tunisia algeria morocco sudan ethiopia
  kenya uganda tanzania rwanda nigeria ghana senegal mali niger chad somalia zambia zimbabwe angola mozambique
  namibia botswana california texas florida ohio virginia washington moscow beijing london paris berlin kyiv kiev yerevan baku
  tbilisi ankara tehran brussels geneva vienna rome madrid tokyo seoul pyongyang delhi cairo jerusalem pennsylvania
  michigan illinois georgia arizona nevada iowa wisconsin colorado minnesota missouri indiana kentucky tennessee alabama
  louisiana mississippi arkansas oklahoma kansas nebraska oregon utah idaho montana wyoming alaska hawaii maine vermont
  massachusetts connecticut delaware maryland ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn
  mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.y n.j n.c s.c n.d s.d n.h n.m d.c r.i w.va u.s u.k u.n`);

// Given to women and men alike.
const EITHER =
  list(`terry leslie kelly tracy stacy robin jamie casey pat chris kim sam alex lee dana jordan taylor morgan jesse
  kerry shannon ashley lindsay lindsey lynn marion carol dale gale jan jean jackie kris rory shelby tyler cameron avery riley
  angel andrea sasha nikita park jules sidney ali noor jackie ronnie bobby frankie charlie marlo loren laurie vivian`);

const GIVEN_MALE =
  list(`james john robert michael william david richard joseph thomas charles christopher daniel matthew
  anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan
  jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond
  patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold
  keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce
  albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip phillip johnny
  bill bob mike tom jim tim dan dave steve ben sam nick chris matt greg jeff tony ken ron rick rob ted ed fred
  barack mitt newt rand ron marco bernie al howard harry lindsey mitch chuck rudy roger vladimir dmitry dmitri sergei sergey
  mikhail nikolai ivan igor oleg boris yuri alexei aleksandr andrei viktor volodymyr petro ilham recep tayyip mevlut
  mohammad mohammed muhammad ahmed ahmad ali hassan hussein ibrahim omar osama abdullah khalid salman bashar hamid
  mahmoud benjamin yitzhak ehud ariel moshe avigdor emmanuel nicolas jacques francois françois jean pierre luc marc
  antoine olivier angel carlos luis miguel pedro pablo diego javier fernando enrique felipe alberto antonio ricardo eduardo
  hugo rafael manuel jorge sergio giorgio giuseppe matteo silvio mario luigi marco paolo hans karl klaus wolfgang jürgen
  helmut gerhard olaf friedrich heinrich otto lars jens sven nils erik anders mikael jan piet willem kees
  xi jinping shinzo yoshihide kim jong-un narendra rahul rajiv sanjay anil amit arun vijay ravi imran nawaz
  kofi nelson jacob cyril paul uhuru muhammadu goodluck robert emerson justin stephen tony gordon nigel jeremy keir rishi
  liam neil graham simon malcolm julian hugh trevor derek ian stuart duncan colin alistair
  leonard stanley norman leon martin victor oscar ernest clarence earl leo max felix theodore wesley clifford dale
  glenn lester marvin melvin vernon wallace warren jerome elliott edgar edwin francis frederick gilbert hector herbert
  irving ismael jared jay joel jon julio kirk kurt lance lee lloyd lou lucas luke marcus maurice morris murray neal
  oliver orlando otis perry preston quentin ray reggie rex rodney ross ruben rupert seth sidney spencer sylvester
  toby todd travis troy tyrone wade wilbur winston woodrow zack gareth rhys declan conor brendan aidan ronan padraig
  armen aram ararat gagik hakob hayk levon serzh tigran vahan vardan vazgen suren samvel
  elon jeff mark sundar satya tim jerome rex wilbur corey sean anderson elliot tucker
  lamar orrin jesse desmond trey devin elijah ezekiel keegan kobe lebron malik jamal deshawn rashad terrence dwight
  mehmet abdulla ismail yusuf mustafa kemal hakan emre burak bülent ahmet`);

const GIVEN_FEMALE =
  list(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
  sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia
  kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn
  janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith
  megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice
  julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte
  marie kayla alexis lori hillary chelsea ivanka melania tiffany michelle nancy kamala condoleezza madeleine susan loretta
  elena sonia ruth sandra rachel wendy jill tammy kirsten dianne barbara claire jeanne mazie amy elizabeth maggie
  kellyanne sarah hope betsy nikki gina angela ursula annegret christine segolene marine brigitte simone theresa
  nicola teresa margaret priti yvette harriet jacinda julia penny gladys park benazir indira sonia sushma nirmala aung
  maria natalia olga svetlana tatiana irina ekaterina anastasia yulia oksana dilma cristina michelle isabel camila lucia
  rosa carmen pilar dolores mercedes ana elena paula giulia francesca chiara valentina ingrid astrid karin
  birgitta anne annika helle sanna katrin katja petra sabine ursula monika heike fatima aisha zahra leila layla yasmin
  malala hanan khadija maryam nadia rania amal noor priya anjali deepika kavita sunita lakshmi mei ling yoko keiko
  naomi akiko sakura elsa greta ella lily rose ruby daisy violet ivy molly lucy ellie holly kate katie kathy
  liz beth betsy becky peggy patty sue sally sandy jenny jen jackie jane joanna joanne josephine judy juliet june
  kristen kristin leah lena louise lydia mabel marcia marian marianne marjorie maureen maxine melinda mildred
  miranda miriam monica nora norma paulette pauline peg phyllis polly regina renee rhonda rita roberta rosalind
  rosemary roxanne sabrina selena sheila sherry shannon stacy stella sylvia tamara tara tina toni tracy valerie vanessa
  vera veronica vivian wilma yolanda yvonne zoe ava alicia terri meg megan keisha latoya
  ebony tanya latisha shanice tamika anahit ani arpine gayane hasmik lilit lusine mariam nairi nare narine siranush
  ayse fatma emine zeynep elif meral`);

const MALE: ReadonlySet<string> = new Set([
  ...GIVEN_MALE,
  ...list(
    "mr sir lord king prince emperor sultan sheikh pope cardinal father brother congressman chairman spokesman businessman councilman husband son man boy uncle widower grandfather actor salesman policeman fisherman newsman statesman monk priest imam rabbi ayatollah",
  ),
]);

const FEMALE: ReadonlySet<string> = new Set([
  ...GIVEN_FEMALE,
  ...list(
    "mrs ms miss dame lady queen princess sister congresswoman chairwoman spokeswoman businesswoman councilwoman wife daughter woman girl aunt widow grandmother mother actress policewoman nun",
  ),
]);
