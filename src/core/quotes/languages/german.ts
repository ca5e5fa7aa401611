import { splitWords } from "../../text/word-list.ts";
import type { Article, QuoteLanguage } from "./quote-language.ts";
import { buildArticles, conjugate, readPhrases } from "./word-tables.ts";

/** Matches "antwort" among stems; not "sag". */
const HARD_STEM = /\p{L}+[dt](?!\p{L})/gu;

/** Verbs of saying, with which German reports in its first subjunctive; the project's own list, from the usage of news. */
const VERBS = `${conjugateWeak(`sag mein erklär berichte bericht beton erzähl antwort frag warn forder kritisier versicher
  bestätig schilder ergänz erläuter entgegn erwider behaupt kündig vermut unterstreich urteil beschwer bemerk
  äußer mahn appellier argumentier prophezei versprech mitteil hinzufüg ankündig einräum ausführ zusicher resümier präzisier
  kommentier bekräftig informier erinner klag beklag vermeld meld begründ beteuer ermahn verkünd signalisier fürcht
  befürcht monier gesteh`)}
  sprach spricht versprach verspricht schrieb schreibt schrieben schreiben rief riet rät verriet verrät gestand gesteht unterstrich
  bat beschrieb bewertete heißt hieß widersprach widerspricht widersprachen verwies verweist dementierte dementiert bestritt bestreitet
  nannte fand findet befand betonten fanden wies weist räumt wirft warf entgegenhielt zugab zugibt angab angibt vorwarf
  einwandte einwendet hinwies hinweist hervorhob hervorhebt vorschlug vorschlägt feststellte feststellt mitteilten bekannte`;

/** Verbs that tell how something is said, or what its speaker feels; the project's own list. */
const QUOTING = `${conjugateWeak(`freu ärger wunder lob schwärm stöhn seufz lach schimpf scherz jubel wünsch hoff beruhig überleg
  zitier träum versicher staun wett zürn grübel empör betreib witzel schmunzel gratulier bedau bedauer`)}
  weiß glaubt glaubte denkt dachte will wollte nickt gibt gab fährt fuhr fügt fasst sieht blickt kennt ist war hat`;

const PARTED: readonly (readonly [string, string])[] = [
  ["teilt teilte teilten teilen", "mit"],
  ["gab gaben gibt geben", "an zu bekannt"],
  ["fügt fügte fügten", "hinzu an"],
  ["kündigt kündigte kündigten kündigen", "an"],
  ["räumt räumte räumten", "ein"],
  ["führt führte", "aus"],
  ["wirft warf warfen werfen", "vor ein"],
  ["wies wiesen weist weisen", "hin zurück"],
  ["hob hebt", "hervor"],
  ["schlug schlugen schlägt", "vor"],
  ["stellt stellte stellten", "fest klar"],
  ["legt legte", "dar nach"],
  ["stimmt stimmte", "zu"],
  ["wendet wandte", "ein"],
  ["hält hielt", "fest entgegen"],
  ["fasst fasste", "zusammen"],
  ["sagt sagte", "zu"],
  ["zählt zählte", "auf"],
  ["fährt fuhr", "fort"],
  ["gestand gesteht", "ein"],
  ["regt regte", "an"],
  ["lenkt lenkte", "ein"],
  ["merkt merkte", "an"],
  ["bringt brachte", "vor"],
  ["ist zeigt zeigte", "überzeugt sicher"],
  ["spricht sprach", "aus"],
];

const ARTICLES: readonly (readonly [string, Article])[] = [
  ["der dieser jener", { gender: "m", isDefinite: true }],
  ["die diese jene", { gender: "f", isDefinite: true }],
  ["das dieses sein ihr unser", { isDefinite: true }],
  ["seine ihre unsere", { gender: "f", isDefinite: true }],
  ["ein kein jeder", { gender: "m", isDefinite: false }],
  ["eine keine jede", { gender: "f", isDefinite: false }],
  ["viele einige mehrere manche alle beide zwei drei", { isDefinite: false }],
];

/** Offices and trades of German news, by the end of the noun: it puts them together as it needs them. The project's own lists. */
const OFFICE_ENDINGS = `meister sprecher leiter minister präsident direktor trainer richter forscher wissenschaftler lehrer künstler sänger
  spieler stürmer kapitän manager sekretär kanzler politiker führer inhaber besitzer betreiber gründer händler berater vertreter verteidiger
  schüler bewohner nachbar pfarrer förster retter helfer winzer autor redakteur lektor regisseur intendant ingenieur inspekteur kommandeur
  professor rektor senator inspektor kommissar dezernent referent vorstand landrat stadtrat betriebsrat anwalt anwält arzt ärzt bischof
  bischöf experte expert biologe biolog psychologe psycholog meteorologe meteorolog ökologe ökolog soziologe soziolog theologe theolog ökonom
  historiker physiker chemiker mediziner musiker techniker kritiker ratgeber pädagoge pädagog therapeut journalist polizist kommandant präfekt
  botschafter schauspieler schriftsteller coach chef torwart torhüter ermittler kurator architekt statistiker analyst bassist gitarrist pilot
  soldat student patient zeuge zeug unternehmer geschäftsführer züchter tischler imker gärtner fahrer läufer schwimmer boxer pianist dirigent
  komponist dichter bildhauer fotograf verleger chronist kassierer schriftführer offizier diplomat gouverneur premier anwohner passant
  pendler besucher veranstalter organisator moderator pressereferent kassenwart platzwart hausmeister sprecher bürger rentner landwirt gastwirt
  kollege kolleg freund kunde kund ermittler tänzer verfasser übersetzer gastgeber beobachter touristiker ratsherr ratsfrau bauherr schütze verkäufer bewerber teilnehmer sammler jäger reiter turner segler pfleger erzieher betreuer
  arbeiter entwickler designer programmierer hebamme pastor diakon rabbiner dekan superintendent influencer blogger neuzugang debütant rückkehrer
  veteran präsidentschaftskandidat kandidat spitzenkandidat parlamentarier unterhändler gesandte ratsmitglied aktivist kabarettist solist
  publizist terrorist essayist hornist flötist kolumnist linguist spezialist lobbyist jurist tourist artist komödiant musikant praktikant`;
/** Those that stand alone, since surnames and other nouns end in them. */
const OFFICE_WORDS = `mann frau witwe witwer ehefrau ehemann mutter vater großmutter großvater sohn tochter bruder schwester tante onkel oma opa neffe nichte
  cousin cousine schwager schwägerin enkel enkelin wirt wirtin gast koch köchin bauer bäuerin bäcker bäckerin metzger fischer maler malerin graf gräfin
  fürst könig königin prinz prinzessin papst general oberst leutnant obmann kaufmann hauptmann opfer täter wart wächter moderatorin rätin
  landrätin stadträtin ministerialrat regierungsrat`;
// “Schlagzeugerin”, “Bassistin”: no other nouns end so but a few of chemistry, and names.
const FEMALE_TRADES = "(?<!glyc|glyz|kath|cath)(?:er|eur|tor)in|\\p{L}{3}(?<!chr|kr)istin";
const OFFICE = new RegExp(
  `(?:(?:${OFFICE_ENDINGS.trim().split(/\s+/u).join("|")})(?:in|innen|n|en|s|es|e)?|(?:vorsitzende|abgeordnete|beauftragte|beigeordnete|jährige|angeklagte|verletzte|verantwortliche|angestellte|abgesandte)[rn]?|${FEMALE_TRADES}|^(?:${OFFICE_WORDS.trim().split(/\s+/u).join("|")}))$`,
  "u",
);

export const GERMAN: QuoteLanguage = {
  tag: "de",
  frequent: splitWords(
    "der die das und ist nicht ein eine zu den mit sich auf für von dem auch wird als werden sie es im",
  ),
  nouns: "capital",
  order: "verb-inside",
  pronouns: new Map([
    ["er", "m"],
    ["sie", "f"],
    ["es", "none"],
    ["man", "none"],
    ["wir", "none"],
    ["ich", "none"],
    ["dieser", "none"],
  ]),
  articles: buildArticles(ARTICLES),
  governing:
    splitWords(`dem den des einem einen einer eines seinem seinen seiner seines ihrem ihren ihrer ihres in im am an auf aus bei beim von vom
    vor für mit nach zu zum zur über unter gegen um durch ohne seit bis wegen trotz während zwischen neben hinter gegenüber
    ab außer laut statt anstatt ins ans aufs anlässlich angesichts mithilfe rund mehrere`),
  small:
    splitWords(`und oder aber doch sondern denn dass ob weil wenn als wie wo wer was wann warum auch noch nur schon sehr so
    nicht kein mehr dann da dort hier heute gestern morgen jetzt nun bereits zudem außerdem dabei dazu damit daher deshalb
    jedoch allerdings wieder weiter weiterhin erneut später zuvor zunächst schließlich zugleich gleichzeitig immer nie
    sich mich uns ihm ihn ihnen mir dir ihr etwa fast ganz gar etwas nichts alles selbst sogar hingegen dagegen trotzdem
    der die das den dem des ein eine einen einem einer eines deren dessen welche welcher welches dieser diese dieses`),
  particles: splitWords("von van zu zur der den de la le du del di da al el bin ibn ter ten auf af av"),
  addresses: new Map([
    ["herr", "m"],
    ["frau", "f"],
    ["dr", "any"],
    ["doktor", "any"],
    ["prof", "any"],
    ["professor", "any"],
    ["med", "any"],
  ]),
  office: OFFICE,
  peers: [
    /(?:kanzler|premier|premierminister|ministerpräsident|regierungschef)(?:in)?$/u,
    /(?:(?<!minister)präsident(?:in)?|staatschef(?:in)?|staatsoberhaupt)$/u,
    /(?:bürgermeister(?:in)?|rathauschef(?:in)?|stadtoberhaupt)$/u,
    /(?:(?<!premier)minister|ressortchef)(?:in)?$/u,
    /(?:trainer(?:in)?|coach)$/u,
    /(?:(?:firmen|konzern|vorstands|unternehmens)chef|geschäftsführer|manager)(?:in)?$/u,
    /(?:autor|schriftsteller|dichter|erzähler)(?:in)?$/u,
  ],
  anonymous:
    /(?:sprecher|anwohner|bewohner|nachbar|passant|zeuge|besucher|gast|kunde|opfer|polizist|bürger|patient|schüler|student|fahrer|täter|angeklagte[rn]?|verletzte[rn]?|mutter|vater|frau|mann|helfer|ermittler|beamte[rn]?|vertreter|experte)(?:in|innen|n|en|r)?$/u,
  female: /(?:in|frau|mutter|tochter|schwester|tante|oma|witwe|ehefrau|nichte)$/u,
  male: /(?:er|präsident|or|eur|ant|chef|wart|rat|arzt|anwalt|mann|vater|sohn|bruder|onkel|opa|neffe|koch|ist|coach|oge|general|kapitän|sekretär|bischof)$/u,
  body: /(?:^(?:ag|gmbh|stadt|kreis|bund|bahn|post|union|team|bank|amt|rat|kirche|firma|verein|klub|club|familie|land|polizei|presse|dpa|un|eu|nato)|polizei|feuerwehr|staatsanwaltschaft|ministerium|verwaltung|gemeinde|landkreis|(?:land|bundes|auswärtiges|gesundheits|jugend|ordnungs|finanz|statistik|bau|umwelt|schul|kultur|rechts|landrats)amt|behörde|regierung|senat|parlament|landtag|bundestag|fraktion|partei|opposition|koalition|gewerkschaft|verband|verein|verbund|vereinigung|gesellschaft|stiftung|organisation|kommission|kammer|konzern|unternehmen|versicherung|gericht|universität|hochschule|klinik|krankenhaus|institut|zentrale|agentur|rathaus|bistum|dienst|initiative|bündnis|zeitung|sender|redaktion|präsidium|direktion|leitstelle|armee|bundeswehr|management|allianz|komitee|ausschuss|zentrum|museum|theater|gemeinderat|bundesrat|sicherheitsrat|werke|sparkasse|volksbank|nordbank|zentralbank|bundesbank)$/u,
  generic:
    /^(?:unternehmen|firma|konzern|verein|verband|organisation|behörde|partei|gewerkschaft|hersteller|betreiber|bündnis|team|gesellschaft|institut)$/u,
  noNames:
    splitWords(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
    august september oktober november dezember euro prozent millionen milliarden million uhr jahr jahre jahren ende anfang mitte
    tonnen meter kilometer liter stunden tage wochen monate ostern weihnachten silvester pfingsten gott deutschland
    europa teil teile seite anfrage angaben rande herbst sommer winter frühjahr frühling morgen abend mittag nacht heute`),
  givenMale:
    splitWords(`alfons arne bernd bernhard detlef dieter dirk eberhard eckhard enno erwin finn frank gerd gernot hartmut
    heinz henning herbert hermann holger ingo jens jörg jochen jürgen kai karl-heinz klaus knut lars lennart lutz malte manfred
    marco mario matthias mirko nico niels norbert olaf oskar ottmar peer ralf reiner rolf rüdiger sascha siegfried sönke steffen sven thorsten
    till timo timm tobias torben torsten udo ulf ulrich uwe volker walter werner wilfried wolfgang wolfram xaver jannik fabian moritz emil
    anton theo leo konrad gregor hannes henrik jan lukas maximilian niklas ole simon stefan philipp markus michael thomas hans karl fritz`),
  givenFemale:
    splitWords(`andrea anja anke annegret annette antje astrid barbara beate bettina birgit brigitte britta carola christa
    claudia conny cornelia dagmar doris dorothea edith elfriede elke elsbeth emmi erika franka frauke friederike gabi gabriele gerda gerlinde
    gisela gitta hanna hannelore hedwig heidi heike helga hildegard ilse imke ines inge ingrid irmgard jana janine jessica julia jutta
    karin karla katharina kathrin katja katrin kerstin kirsten kristina lena lore lotte maike manuela mareike margarete margot marion marlies
    marlene martina meike melanie mira monika nadine nicole nora petra renate rita rosemarie roswitha ruth sabine sandra saskia sibylle
    sigrid silke silvia simone sonja stefanie steffi susanne svenja tanja tina traute trude ulla ulrike ursula ute uta vera verena waltraud
    wiebke yvonne anna lisa lea mia emma sarah laura marie sophie`),
  verbs: splitWords(VERBS),
  quoting: splitWords(QUOTING),
  participles:
    splitWords(`gesagt erklärt mitgeteilt angekündigt berichtet betont erzählt versichert bestätigt gefordert gewarnt kritisiert
    geschrieben behauptet eingeräumt zugegeben angegeben hinzugefügt geäußert geantwortet versprochen beobachtet`),
  auxiliaries: splitWords("hat hatte haben hatten habe"),
  parted: new Map(
    PARTED.flatMap(([forms, particles]) => forms.split(" ").map((form) => [form, splitWords(particles)])),
  ),
  plural: /^\p{L}+en$/u,
  sources: readPhrases(
    "laut|nach angaben von|nach angaben der|nach angaben des|nach angaben|nach worten von|nach den worten von|nach auskunft von|nach auskunft der|nach auskunft des|nach informationen der|nach informationen des|nach einschätzung von|nach aussage von|nach aussagen von|nach darstellung von|nach darstellung der|nach mitteilung der|nach mitteilung des|so",
  ),
  sourcesBehind: readPhrases("zufolge"),
  openers: splitWords("dass daß"),
  keptOpeners: splitWords("ob wie wann warum wo wer was weshalb wieso welche welcher welches wieviel"),
  subordinators:
    splitWords(`als wenn nachdem bevor ehe während weil da obwohl obgleich falls sobald solange seit seitdem bis damit
    indem wie wo ob wer was nach vor bei am im in auf mit trotz wegen laut zum zur`),
  as: splitWords("wie"),
  mood: /(?<!\p{L})(?:sei|seien|habe|werde|könne|müsse|wolle|solle|dürfe|möge|gebe|gehe|komme|stehe|liege|bleibe|lasse|nehme|halte|wisse|brauche|finde|sehe|trage|fehle|zeige|bedeute|gelte|hoffe|rechne|erwarte|spreche|führe|helfe|treffe|bringe|laufe|handle|handele|fordere|gehöre|wirke|setze|suche|denke|glaube|freue|plane|arbeite|verstehe|unterstütze|begrüße|lehne|verdiene|reiche|ende|beginne|kenne|schließe|klinge|scheine|stelle|wachse|rede|lerne|spare|nutze|lebe|wohne|spiele|kämpfe|warte|leide|sinke|steige|falle|stimme|drohe|schaffe|schreibe|lese|frage|kaufe|verkaufe|koste|zahle|baue|öffne|verliere|gewinne|erhalte|bekomme|erlaube|verlange|biete|diene|führe|folge|passe|fahre|biete|bestehe|entstehe|ergebe|dauere)(?!\p{L})(?! denn(?!\p{L}))/u,
};

// "sag" gives "sagt", "sagte", "sagten" and "sagen", "antwort" has an "e" before.
function conjugateWeak(stems: string): string {
  const hard = stems.match(HARD_STEM)?.join(" ") ?? "";
  return `${conjugate(stems, ["t", "te", "ten", "en"])} ${conjugate(hard, ["et", "ete", "eten"])}`;
}
