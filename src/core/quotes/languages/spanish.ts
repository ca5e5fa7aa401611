import { splitWords } from "../../text/word-list.ts";
import type { Article, QuoteLanguage } from "./quote-language.ts";
import { buildArticles, conjugate, readPhrases } from "./word-tables.ts";

/** Stems of regular verbs of saying in “-ar”: those of textacy's list of reporting verbs (github.com/chartbeat-labs/textacy), and of news by the project. */
const AR = `afirm anunci asegur coment confes contest declar explic pregunt record señal indic manifest subray destac detall precis
  inform expres lament denunci reclam avis critic apunt aclar neg reiter insist remarc relat cont contest argument apost concret adelant
  adviert revel confirm ratific valor enfatiz recalc puntualiz agreg aseverb asever alert public exclam grit murmur susurr zanj
  opin sentenci matiz sosten mencion justific solicit resalt`;

const REST = `dijo dijeron dice dicen decía añade añadió añadieron añadía añaden escribe escribió responde respondió respondieron respondía
  sostiene sostuvo sostienen sostenía reconoce reconoció reconocieron admite admitió advierte advirtió advirtieron advertía
  insiste insistió insistía promete prometió concluye concluyó expone expuso repite repitió replica replicó explica explicó prosigue prosiguió
  cuenta cuentan contó recuerda recordó recuerdan niega negó apuesta apostó apostilla apostilló mantiene mantuvo predijo
  comunica comunicó notifica notificó ironiza ironizó bromea bromeó se queja quejó lamenta expresa pide pidió exige exigió
  asiente asintió confía confió propone propuso arguye arguyó aduce adujo alega alegó esgrime esgrimió refiere refirió`;

const PARTICIPLES = `dicho añadido escrito respondido sostenido reconocido admitido advertido insistido prometido concluido expuesto repetido
  mantenido predicho pedido exigido propuesto aducido referido`;

const ARTICLES: readonly (readonly [string, Article])[] = [
  ["el este aquel", { gender: "m", isDefinite: true }],
  ["la esta aquella", { gender: "f", isDefinite: true }],
  ["su nuestro nuestra", { isDefinite: true }],
  ["un", { gender: "m", isDefinite: false }],
  ["una", { gender: "f", isDefinite: false }],
  ["los las sus unos unas varios varias muchos", { isDefinite: false }],
];

export const SPANISH: QuoteLanguage = {
  tag: "es",
  frequent: splitWords("el la los las y es que una del por con para se no al lo su más como pero fue en sus"),
  nouns: "small",
  order: "verb-inside",
  pronouns: new Map([
    ["él", "m"],
    ["ella", "f"],
    ["ellos", "none"],
    ["ellas", "none"],
    ["yo", "none"],
    ["nosotros", "none"],
  ]),
  articles: buildArticles(ARTICLES),
  governing: splitWords(
    `de del a al en por para con sin sobre entre desde hasta hacia contra ante tras durante mediante según bajo y e`,
  ),
  small:
    splitWords(`que quien quienes cual donde pero o u y e ni si cuando como porque pues aunque no ya también además muy más menos
    luego después antes entonces así siempre nunca ayer hoy mañana lunes martes miércoles jueves viernes sábado domingo
    se le les lo la me te nos asimismo sin embargo incluso solo sólo aún todavía aquí allí enero febrero marzo abril mayo
    junio julio agosto septiembre octubre noviembre diciembre`),
  particles: splitWords("de del la las los y da do van von der di al el"),
  addresses: new Map([
    ["señor", "m"],
    ["sr", "m"],
    ["don", "m"],
    ["señora", "f"],
    ["sra", "f"],
    ["doña", "f"],
    ["dr", "any"],
    ["dra", "f"],
  ]),
  office:
    /^(?:alcalde|alcaldesa|ministr[oa]|vicepresident[ea]|president[ea]|director|directora|fiscal|fiscala|abogad[oa]|juez|jueza|comisari[oa]|diputad[oa]|senador|senadora|concejal|concejala|conseje(?:ro|ra)|portavoz|entrenador|entrenadora|técnico|capitán|capitana|jugador|jugadora|editor|editora|escritor|escritora|autor|autora|novelista|poeta|médic[oa]|doctor|doctora|profesor|profesora|investigador|investigadora|economista|historiador|historiadora|científic[oa]|jef[ea]|delegad[oa]|secretari[oa]|sindicalista|responsable|agricultor|agricultora|ganader[oa]|cantante|actor|actriz|director|vecin[oa]|testigo|dueñ[oa]|propietari[oa]|fundador|fundadora|guarda|bomber[oa]|agente|general|coronel|obispo|papa|sacerdote|rey|reina|príncipe|princesa|embajador|embajadora|mandatari[oa]|gobernador|gobernadora|canciller|expert[oa]|analista|coordinador|coordinadora|maestr[oa]|alumn[oa]|estudiante|madre|padre|hij[oa]|herman[oa]|tí[oa]|marido|mujer|espos[oa]|hombre|viud[oa]|dirigente|líder|candidat[oa]|opositor|opositora|artista|pintor|pintora|músic[oa]|ingenier[oa]|arquitect[oa]|enfermer[oa]|tesorer[oa]|comerciante|jubilad[oa]|víctima|acusad[oa]|cliente|empresari[oa]|gerente|delanter[oa]|port(?:ero|era)|seleccionador|seleccionadora|letrad[oa]|edil|regidor|regidora|mandatario|consejer[oa])$/u,
  anonymous:
    /^(?:portavoz|vecin[oa]|testigo|policía|agente|bomber[oa]|alumn[oa]|estudiante|madre|padre|hombre|mujer|víctima|acusad[oa]|cliente|responsable|expert[oa]|comerciante|jubilad[oa]|juez|jueza)$/u,
  female: /(?:a|triz|madre|mujer)$/u,
  male: /(?:[oó]r?|or|padre|hombre|rey|obispo|alcalde|capitán|jefe|juez|presidente|príncipe)$/u,
  body: /^(?:policía|guardia|ayuntamiento|gobierno|ministerio|sindicato|grupo|empresa|compañía|asociación|agencia|federación|partido|región|universidad|hospital|tribunal|banco|organización|onu|unión|comisión|consejo|cámara|congreso|senado|ejército|fiscalía|club|instituto|colegio|comité|ong|casa|moncloa|consejería|junta|delegación|diputación|fundación|centro|observatorio|diario|periódico|confederación|plataforma|autoridad|otan|ejecutivo|departamento|servicio|corporación|consistorio|patronal)$/u,
  generic:
    /^(?:grupo|empresa|compañía|asociación|organización|sindicato|partido|club|plataforma|agencia|diario|periódico|fundación|federación|corporación)$/u,
  noNames:
    splitWords(`lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
    noviembre diciembre navidad españa europa pascua estado año mes semana`),
  givenMale:
    splitWords(`adrián agustín alberto alejandro alfonso alfredo álvaro andrés ángel antonio arturo benito bernardo bruno carlos césar
    cristian cristóbal daniel david diego domingo eduardo emilio enrique ernesto esteban eugenio federico felipe félix fermín fernando francisco gabriel
    gerardo germán gonzalo gregorio guillermo gustavo héctor hugo ignacio íñigo isidro iván jaime javier jesús joaquín jordi jorge josé juan julián julio
    leonardo lorenzo lucas luis manuel marcelo marcos mariano mario martín mateo matías mauricio miguel nicolás óscar pablo pascual patricio pedro
    rafael ramiro ramón raúl ricardo roberto rodrigo rogelio rubén salvador samuel santiago saúl sebastián sergio simón teodoro tomás vicente víctor xavier`),
  givenFemale:
    splitWords(`adela adriana alba alejandra alicia amalia amparo ana andrea ángela angélica antonia aurora beatriz begoña belén blanca
    carla carmen carolina catalina cecilia celia clara claudia concepción consuelo cristina daniela diana dolores elena elisa elsa elvira emilia
    encarnación esperanza esther estela eugenia eva fátima gabriela gloria graciela guadalupe inés inmaculada irene isabel josefa juana julia laura
    leticia lola lorena lourdes lucía luisa luz magdalena manuela marcela margarita maría marina marisa marta martina mercedes miriam mónica montserrat
    natalia noelia nuria olga paloma patricia paula paulina paz pilar raquel rebeca remedios rocío rosa rosario ruth sandra sara silvia sofía soledad
    sonia susana teresa valeria vanesa verónica victoria violeta virginia yolanda`),
  verbs: splitWords(`${conjugate(AR, ["a", "an", "ó", "aron", "aba", "aban"])} ${REST}`),
  quoting: splitWords("ríe sonríe suspira bromea celebra celebró felicitó piensa cree quiere"),
  reflexive: splitWords("se"),
  participles: splitWords(`${conjugate(AR, ["ado"])} ${PARTICIPLES}`),
  auxiliaries: splitWords("ha han había habían"),
  parted: new Map(),
  plural: /^\p{L}+(?<!ú)n$/u,
  sources: readPhrases(
    "según|de acuerdo con|en palabras de|en palabras del|a juicio de|a juicio del|en opinión de|en opinión del",
  ),
  sourcesBehind: [],
  // Forms of the third person singular: “añadió”; not “añadieron” and not "," of a list.
  dropping: /[aeoóía]$/u,
  openers: splitWords("que"),
  keptOpeners: splitWords("si cómo cuándo dónde quién cuánto"),
  as: splitWords("como tal"),
};
