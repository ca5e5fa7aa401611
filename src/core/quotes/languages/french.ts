import { splitWords } from "../../text/word-list.ts";
import type { Article, QuoteLanguage } from "./quote-language.ts";
import { buildArticles, conjugate, readPhrases } from "./word-tables.ts";

/** Stems of regular verbs of saying in “-er”: those of textacy's list of reporting verbs (github.com/chartbeat-labs/textacy), and of news by the project. */
const STEMS = `déclar affirm ajout annonc expliqu précis assur indiqu rappel racont estim soulign confi insist répliqu lanc not
  regrett déplor dénonc dévoil observ avou demand martel résum argument plaid témoign rapport signal promett souhait évoqu
  conseill remarqu constat alert protest ironis nuanc tonn détaill justifi dévelopo murmur souffl cri chuchot exclam
  interrog préconis rassur commentair comment jug lanç annonç dénonç considèr considér confirm reconnu tranch balay gliss mentionn proclam propos suggér demand`;

const ENDINGS = ["e", "ent", "ait", "aient", "a", "èrent"];

const IRREGULAR = `dit dis disent disait disaient dirent répond répondent répondait répondit soutient soutenait soutint prévient prévenait
  prévint écrit écrivait écrivit reconnaît reconnait reconnaissait reconnut avertit avertissait conclut concluait maintient maintenait
  promet promit promettait poursuit poursuivit poursuivait reprend reprit rétorque admet admettait admit prétend prétendait
  rappelle rappelait confesse garantit garantissait lance lançait annonce annonçait précise déplore souligne enchaîne renchérit`;

const PARTICIPLES = `dit répondu soutenu prévenu écrit reconnu averti conclu maintenu promis poursuivi repris rétorqué admis prétendu
  confessé garanti enchaîné renchéri exclamé emporté réagi soupiré souri`;

const ARTICLES: readonly (readonly [string, Article])[] = [
  ["le ce cet", { gender: "m", isDefinite: true }],
  ["la cette", { gender: "f", isDefinite: true }],
  ["l' son leur notre", { isDefinite: true }],
  ["sa", { gender: "f", isDefinite: true }],
  ["un aucun", { gender: "m", isDefinite: false }],
  ["une aucune", { gender: "f", isDefinite: false }],
  ["les ses leurs ces", { isDefinite: false }],
];

export const FRENCH: QuoteLanguage = {
  tag: "fr",
  frequent: splitWords(
    "le la les et est pas une que qui dans pour du au sur avec il elle sont cette par plus des ce ne",
  ),
  nouns: "small",
  order: "verb-inside",
  lead: /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/iu,
  tail: /-(?:t-)?(?:ils?|elles?|on|je|nous|vous)$/u,
  pronouns: new Map([
    ["il", "m"],
    ["elle", "f"],
    ["lui", "m"],
    ["ils", "none"],
    ["elles", "none"],
    ["on", "none"],
    ["je", "none"],
    ["nous", "none"],
  ]),
  articles: buildArticles(ARTICLES),
  governing:
    splitWords(`de du des d' à au aux en dans par pour sur avec sans sous chez vers entre depuis pendant avant après contre
    devant derrière selon dès lors outre malgré parmi durant envers et`),
  small:
    splitWords(`que qu' qui dont où mais ou et donc or ni car si quand comme lorsque puisque ne n' pas plus aussi encore déjà
    très bien alors ensuite enfin ainsi toujours jamais lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui
    s' se l' lui leur y en me m' te t' nous vous notamment cependant pourtant toutefois également puis d'ailleurs là ici
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre`),
  particles: splitWords("de du des la le d' van von der den da di del al el ben"),
  addresses: new Map([
    ["m", "m"],
    ["mm", "any"],
    ["monsieur", "m"],
    ["mme", "f"],
    ["madame", "f"],
    ["mlle", "f"],
    ["me", "any"],
    ["maître", "any"],
    ["dr", "any"],
    ["docteur", "any"],
    ["pr", "any"],
  ]),
  office:
    /^(?:maire|adjoint|ministre|président|présidente|directeur|directrice|procureure?|avocate?|juge|commissaire|préfète?|député|députée|sénateur|sénatrice|conseiller|conseillère|porte-parole|entraîneure?|entraîneuse|capitaine|joueur|joueuse|sélectionneur|éditeur|éditrice|écrivaine?|romancier|romancière|auteure?|autrice|médecin|professeure?|chercheur|chercheuse|économiste|historienn?e?|sociologue|scientifique|chefe?|cheffe|patronn?e?|délégué|déléguée|secrétaire|syndicaliste|responsable|agricultrice|agriculteur|éleveur|éleveuse|chanteur|chanteuse|acteur|actrice|comédienn?e?|réalisateur|réalisatrice|élue?|habitante?|voisine?|témoin|gérante?|propriétaire|fondateur|fondatrice|garde|pompier|policier|policière|gendarme|général|colonel|évêque|pape|prêtre|roi|reine|prince|princesse|ambassadeur|ambassadrice|premier|chancelier|chancelière|gouverneure?|spécialiste|experte?|analyste|coordinateur|coordinatrice|animateur|animatrice|enseignante?|institutrice|instituteur|élève|étudiante?|mère|père|fils|fille|frère|sœur|oncle|tante|mari|femme|épouse|homme|veuve|dirigeante?|leader|candidate?|coach|artiste|peintre|musicienn?e?|restauratrice|restaurateur|boulanger|boulangère|ingénieure?|architecte|infirmier|infirmière|trésorier|trésorière|commerçante?|retraitée?|victime|accusée?|prévenue?|client|cliente)$/u,
  anonymous:
    /^(?:porte-parole|habitante?|voisine?|témoin|policier|policière|gendarme|pompier|élève|étudiante?|mère|père|homme|femme|victime|accusée?|prévenue?|cliente?|responsable|enseignante?|experte?|commerçante?|retraitée?|juge)$/u,
  female:
    /(?:trice|ière|euse|ée|enne|ante|eure|ouse|mère|sœur|fille|femme|reine|tante|veuve|déléguée|cheffe|cate|isine|ente)$/u,
  male: /(?:teur|ier|eur|é|ien|ant|père|frère|fils|mari|oncle|roi|homme|prince|ent|voisin|avocat)$/u,
  body: /^(?:préfecture|police|gendarmerie|parquet|mairie|gouvernement|ministère|syndicat|groupe|entreprise|société|association|agence|fédération|parti|région|département|commune|ville|université|hôpital|tribunal|cour|banque|organisation|onu|union|commission|conseil|chambre|assemblée|sénat|armée|direction|compagnie|club|institut|collectif|comité|ong|élysée|matignon|kremlin|otan|météo-\p{L}+|afp|sncf|edf|insee|office|autorité|confédération|fondation|centre|observatoire|journal|quotidien|rectorat|académie)$/u,
  generic:
    /^(?:groupe|entreprise|société|association|organisation|syndicat|parti|club|collectif|compagnie|agence|journal|fondation|fédération|union|organisation)$/u,
  noNames:
    splitWords(`lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre noël france europe pâques état matin soir week-end`),
  givenMale:
    splitWords(`adrien alain alexandre alexis antoine arnaud arthur aurélien baptiste benjamin benoît bernard bertrand bruno cédric
    charles christian christophe claude clément cyril damien daniel david denis didier dominique émile emmanuel éric étienne fabien fabrice florent
    florian françois franck frédéric gabriel georges gérald gérard gilles grégory guillaume guy henri hervé hugo jacques jean jean-claude jean-louis
    jean-luc jean-marc jean-michel jean-paul jean-pierre jérémy jérôme joël jonathan jordan joseph julien karim kevin laurent léo loïc louis luc lucas
    ludovic marc marcel mathieu matthieu maurice maxime michel mickaël mohamed nicolas noël olivier pascal patrice patrick paul philippe pierre quentin
    raphaël raymond rémi renaud rené richard robert roger romain samuel sébastien serge simon stéphane sylvain théo thibault thierry thomas tristan
    valentin victor vincent xavier yann yannick yves armand yvan`),
  givenFemale:
    splitWords(`adèle agnès alice amandine amélie anaïs andrée angélique anne annick annie aude audrey aurélie aurore barbara béatrice
    bernadette brigitte camille carine carole caroline catherine cécile céline chantal charlotte christelle christiane christine claire clara
    claudine clémence colette corinne cyrielle danielle delphine denise diane dorothée édith élise élisabeth élodie éléonore emma émilie estelle
    eugénie eva évelyne fabienne florence françoise frédérique geneviève ghislaine hélène henriette inès irène isabelle jacqueline jeanne jeannine
    jessica josiane julie juliette justine karine laetitia laura laure laurence léa liliane louise lucie lucienne madeleine magali manon margaux
    marguerite marie marie-christine marie-claude marie-france marina marine marion martine mathilde maud mélanie mireille monique morgane myriam nadia
    nadine nathalie nicole océane odette odile pascale patricia paulette pauline perrine raymonde sabine sabrina sandra sandrine sarah simone
    solange sonia sophie stéphanie suzanne sylvie thérèse valérie véronique virginie yvette yvonne zoé anita jocelyne annabelle`),
  verbs: splitWords(`${conjugate(STEMS, ENDINGS)} ${IRREGULAR}`),
  quoting: splitWords(
    "sourit rit soupire s'amuse amuse félicite réjouit désole agace emporte étonne inquiète réagit réagissait pense veut croit",
  ),
  reflexive: splitWords("s' se"),
  participles: splitWords(`${conjugate(STEMS, ["é"])} ${PARTICIPLES}`),
  auxiliaries: splitWords("a ont avait avaient aura"),
  parted: new Map([
    [
      "s'",
      splitWords("exclamé exclamée emporté emportée interrogé interrogée étonné étonnée amusé amusée insurgé insurgée"),
    ],
  ]),
  plural: /^\p{L}*(?:ent|ont|aient)(?: \p{L}+)?$/u,
  sources: readPhrases("selon|d' après|de l' avis de|de l' avis du|aux dires de|au dire de|de source|d'après"),
  sourcesBehind: [],
  openers: splitWords("que qu'"),
  keptOpeners: splitWords("si comment pourquoi quand où combien"),
  as: splitWords("comme ainsi"),
};
