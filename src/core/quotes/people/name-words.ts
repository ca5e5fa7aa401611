import { FORMS_OF_ADDRESS } from "../../text/forms-of-address.ts";
import { splitWords } from "../../text/word-list.ts";
import { GIVEN_FEMALE, GIVEN_MALE, GIVEN_TO_BOTH } from "./given-names.ts";

/** Words that stand before a name and say what its bearer is; the project's own list. */
export function isTitle(word: string): boolean {
  return TITLES.has(strip(word)) || isAddress(word);
}

/** Whether the word is one with which anybody may be addressed: "Mr."; it tells nothing else of them. */
export function isAddress(word: string): boolean {
  return FORMS_OF_ADDRESS.has(strip(word));
}

/** Whether the word names an office or trade that one person has: "president", "lawyer". */
export function isRoleNoun(word: string): boolean {
  const bare = strip(word);
  return ROLES.has(bare) || ROLE_ENDING.test(bare);
}

/**
 * Whether the word, written small, says what one person does, though no list has it: "forecaster", "botanist". A word that
 * only ends so is none: "newspaper".
 */
export function isTrade(word: string): boolean {
  if (!SMALL.test(word)) return false;
  return isRoleNoun(word) || (TRADE_ENDING.test(word) && !NOT_TRADES.has(word) && !FIRMS.has(word));
}

/** Whether the word may stand for a firm or a group of any name: "company", "charity". */
export function isFirmNoun(word: string): boolean {
  return FIRMS.has(strip(word)) || MAKER.test(word);
}

/** Whether the word ends the name of a firm and of no person: "Cruises", "Foods". */
export function endsFirm(word: string): boolean {
  return FIRM_TAILS.has(strip(word));
}

/** Whether the word names a firm by what it makes or sells, as it stands before a name: "toymaker", "retailer". */
export function isMaker(word: string): boolean {
  return MAKER.test(word) || SELLERS.has(word);
}

/** Whether the word says what somebody is to another: "son", "wife". */
export function isKinNoun(word: string): boolean {
  return KIN.has(strip(word));
}

/** Whether the word, before a name, only tells its bearer's party, nation or standing: "Republican", "Former"; not "Kristian". */
export function isQualifier(word: string): boolean {
  return QUALIFIERS.has(strip(word)) || (NATIONALITY.test(word) && !isGivenName(word));
}

/** Whether the word ends the name of a paper, by which it is called alone: "Post", "Chronicle". */
export function isPaper(word: string): boolean {
  return PAPERS.has(word);
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
  if (GIVEN_TO_BOTH.has(bare)) return undefined;
  if (MALE.has(bare) === FEMALE.has(bare)) return undefined;
  return MALE.has(bare) ? "m" : "f";
}

/** Whether the word is a frequent given name. */
export function isGivenName(word: string): boolean {
  const bare = strip(word);
  return GIVEN_MALE.has(bare) || GIVEN_FEMALE.has(bare) || GIVEN_TO_BOTH.has(bare);
}

/** Whether the word, in capitals, says where somebody plays in a team: "QB", "RHP". */
export function isPosition(word: string): boolean {
  return POSITIONS.has(word);
}

/** Whether a word for a body is a frequent surname as well: "Church". */
export function isSurname(word: string): boolean {
  return SURNAMES_TOO.has(word);
}

/** "Jr.", "III". */
export function isSuffix(word: string): boolean {
  return SUFFIXES.has(strip(word));
}

/** Whether the word stands behind a name for an office or honour of its bearer: "QC", "MP", "OBE". */
export function isPostnominal(word: string): boolean {
  return POSTNOMINALS.has(word.replace(/\.$/u, ""));
}

function strip(word: string): string {
  return word.toLowerCase().replace(/\.$/u, "");
}

const TITLES = splitWords(`dame lord lady president vice deputy prime minister chancellor premier king queen prince
  princess emperor sultan sheikh emir pope cardinal archbishop bishop father sister brother rev reverend pastor rabbi
  imam ayatollah senator sen representative rep congressman congresswoman gov governor mayor secretary ambassador
  general gen colonel col lt lieutenant sgt sergeant capt captain maj major adm admiral cmdr commander corporal private
  officer detective inspector superintendent constable brigadier commodore barrister solicitor prosecutor coroner
  magistrate sheriff chief judge justice attorney speaker chairman chairwoman chair director coach first foreign defense
  defence state former acting minority majority leader spokesman spokeswoman spokesperson candidate nominee commissioner
  councilman councilwoman councillor councilor cllr alderman alderwoman delegate del marshal chairperson ceo hon pm mp
  mep host analyst economist strategist adviser advisor pollster lawyer author activist billionaire businessman reporter
  correspondent editor columnist anchor`);

const KIN = splitWords(
  "mother father son daughter brother sister husband wife uncle aunt grandmother grandfather niece nephew cousin widow widower",
);

const ROLES =
  splitWords(`president premier chancellor minister king queen prince princess pope cardinal bishop archbishop
  pastor priest rabbi imam ayatollah senator congressman congresswoman congressperson representative governor mayor secretary ambassador
  general colonel lieutenant sergeant captain major admiral commander officer detective sheriff chief judge justice
  pm mp mep attorney lawyer prosecutor speaker chairman chairwoman chairperson chair director coach leader spokesman spokeswoman spokesperson
  candidate nominee commissioner councilman councilwoman councillor councilor alderman alderwoman delegate marshal ceo executive host analyst economist strategist
  adviser advisor aide pollster author activist billionaire businessman businesswoman reporter correspondent editor columnist anchor
  professor scholar expert scientist researcher doctor physician surgeon nurse teacher student manager owner founder
  co-founder cofounder head boss official diplomat envoy lawmaker legislator politician democrat republican socialist
  conservative liberal libertarian mogul tycoon magnate developer investor banker trader farmer worker driver player
  singer actor actress artist writer novelist poet director producer filmmaker comedian musician star
  man woman boy girl father mother son daughter brother sister husband wife widow uncle aunt veteran soldier
  nominee frontrunner front-runner incumbent challenger rival opponent tsar czar heir historian engineer architect
  negotiator mediator monarch sultan emir dictator strongman newcomer newsman cleric monk nun clerk accountant
  treasurer trustee superintendent principal dean provost fellow consultant entrepreneur vice-president
  neighbour neighbor pal friend colleague classmate teammate partner fiancé fiancée boyfriend girlfriend lover
  hubby gran granny grandad grandpa grandma mum mom dad pensioner resident survivor victim suspect defendant plaintiff
  claimant witness patient tenant landlord landlady shopkeeper headteacher pupil apprentice intern volunteer guest
  striker midfielder goalkeeper defender winger skipper quarterback pitcher referee umpire captain cook barista
  guide host hostess heroine hero bride groom
  congresswoman statesman lady statistician physicist chemist biologist psychologist critic curator chef pilot`);

/** Matches "spokesman", "policewoman", "salesperson"; not "human". */
const ROLE_ENDING = /(?<=[a-z]{3})(?:swoman|sman|woman|person)$/u;

/** Matches "forecaster", "botanist", "librarian", "campaigner"; not "beer" and "list". */
const TRADE_ENDING = /^[a-z-]*[a-z]{3}(?:er|or|ist|ian|eer)$/u;
/** Matches "carmaker"; not "maker of". */
const MAKER = /^\p{Ll}+maker$/u;
/** Matches a word in small letters. */
const SMALL = /^\p{Ll}[\p{Ll}-]+$/u;

/** Words that end as trades do and are none; the project's own list. */
const NOT_TRADES = splitWords(`
  newspaper paper letter river center theater number order power tower water summer winter border corner daughter dinner
  matter computer server helicopter chapter charter cover copper quarter leather weather feather shower flower finger
  folder drawer printer trailer boiler tanker freighter liner trawler skyscraper shutter ladder bumper hammer hunger anger
  danger gender tender blender fodder murder trigger silver timber rubber butter pepper cancer former latter other another
  either outer inner upper lower under over after never ever later earlier better bigger larger rather super further
  longer older younger higher stronger greater smaller together whether however whatever disorder shoulder thunder
  semester register monster disaster cluster master easter sister brother mother father trouser counter encounter
  transfer offer buffer differ suffer refer prefer consider remember november december october september
  motor sector factor error terror horror mirror minor major tractor reactor sensor elevator corridor floor door harbor
  labor tumor rumor favor color vapor honor humor armor interior exterior superior prior junior senior metaphor
  indicator calculator generator refrigerator radiator predecessor
  wrist twist exist persist resist consist insist assist checklist shortlist
  retailer manufacturer publisher broadcaster lender insurer operator carrier supplier distributor housebuilder grocer
  brewer exporter importer airliner cruiser steamer newsletter chancellor broadsheet computer poster banner prayer
  layer player-manager customer consumer newcomer winger charter reminder remainder rejoinder reader
`);

/** What may stand for a body of any name; the project's own list. */
const FIRMS = splitWords(
  `company firm business group organisation organization airline charity club team retailer manufacturer maker carmaker bank
  publisher chain lender insurer broadcaster brewer brand startup start-up label utility`,
);

/** Plurals and other words that end the name of a firm. */
const FIRM_TAILS = splitWords(
  `cruises airlines airways foods motors industries studios hotels pictures systems resources logistics electronics entertainment
  pharmaceuticals technologies stores supermarkets railways lines shipping records`,
);

const SELLERS = splitWords("retailer manufacturer publisher lender insurer broadcaster brewer charity airline utility");

const BODIES =
  splitWords(`office ministry department agency administration government co holdings plc daily gazette chronicle division patrol
  directorate inspectorate secretariat court committee commission council
  parliament congress senate house party campaign company corporation corp inc ltd llc group bank fund institute institution university
  college school center centre association union federation league alliance coalition organization organisation
  foundation society network news times post journal tribune herald press magazine newspaper station police army navy
  force forces military bureau board authority service services team club church mosque temple party embassy consulate
  kremlin pentagon nato un eu opec fbi cia white reuters bloomberg twitter facebook google study report poll survey
  document statement letter film book website site paper editorial article firm airline hospital museum tribunal
  guild trust chamber syndicate assembly cabinet regime city state county nation country republic kingdom empire academy laboratory lab think-tank charity
  island islands convention guard assessment media forum show act law bill street avenue road river mountain mountains
  park square bridge airport project program programme award prize series game games cup festival treaty accord
  agreement plan week day war revolution religion church bible constitution amendment internet web tv radio stadium
  arena hall theater theatre library zoo beach bay lake ocean sea gulf cape fort port valley desert forest`);

const QUALIFIERS =
  splitWords(`republican democrat democratic socialist libertarian conservative liberal labour tory independent former
  rival fellow retired ex senior junior deputy longtime presidential gop veteran incoming outgoing late interim`);

/** Matches "Russian", "Armenian", "Japanese", "British", "French"; not "Brian" and not "Ryan". */
const NATIONALITY =
  /^(?:\p{Lu}\p{Ll}{2,}(?:nian|sian|lian|rian|dian|tian|vian|gian|bian|zilian|aean|orean|nese|guese)|Scottish|British|Spanish|Danish|Swedish|Finnish|Polish|Turkish|Irish|French|German|Dutch|Greek|Iraqi|Israeli|Pakistani|Afghan|American|Mexican|African|Cuban|Swiss|Thai|Arab|Saudi)$/u;

const PAPERS: ReadonlySet<string> = new Set(
  `Post Times Journal Tribune Herald Chronicle Gazette Daily Leader Observer Mail Star Telegraph Courier Examiner Inquirer
  Globe Sentinel Mirror Echo Argus`.split(/\s+/u),
);

/** Places of players in the teams of ball games, as they are shortened. */
const POSITIONS: ReadonlySet<string> = new Set(
  `QB RB FB HB WR TE OL OT OG LT RT LG RG DL DE DT NT LB ILB OLB MLB CB DB FS SS PG SG SF PF RHP LHP SP RP DH OF IF LF CF RF
  LW RW GK MF DF FW`.split(/\s+/u),
);

/** Words for bodies by which persons are called as well. */
const SURNAMES_TOO: ReadonlySet<string> = new Set("Bloomberg White House Church Law Day Bank Post".split(" "));

const SUFFIXES = splitWords("jr sr ii iii iv");

const POSTNOMINALS: ReadonlySet<string> = new Set(
  "QC KC SC MP MEP MSP MS MLA MPP TD OBE CBE MBE KBE DBE PhD MD JP Esq".split(" "),
);

const COUNTRIES =
  splitWords(`russia china japan india pakistan iran iraq israel egypt turkey türkiye syria ukraine poland germany
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

const MALE: ReadonlySet<string> = new Set([
  ...GIVEN_MALE,
  ...splitWords(
    "mr sir lord king prince emperor sultan sheikh pope cardinal father brother congressman chairman spokesman businessman councilman husband son man boy uncle widower grandfather actor salesman policeman fisherman newsman statesman monk priest imam rabbi ayatollah",
  ),
]);

const FEMALE: ReadonlySet<string> = new Set([
  ...GIVEN_FEMALE,
  ...splitWords(
    "mrs ms miss dame lady queen princess sister congresswoman chairwoman spokeswoman businesswoman councilwoman wife daughter woman girl aunt widow grandmother mother actress policewoman nun",
  ),
]);
