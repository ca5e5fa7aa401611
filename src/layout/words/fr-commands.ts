import type { CommandNames } from "./words.ts";

const TOPIC = { name: "sujet", description: "Seulement ce qui est dit à ce sujet" };

/** The commands in French. */
export const frCommands: CommandNames = {
  slash: {
    ask: {
      name: "demander",
      description: "Trouver les passages qui répondent à une question, mot pour mot",
      options: {
        question: {
          name: "question",
          description: "Question ou mots-clés\u00a0; «\u202fmots entre guillemets\u202f» tels quels, -mot exclut",
        },
        article: { name: "article", description: "Chercher dans cet article seulement" },
        since: {
          name: "depuis",
          description: "Articles de ce jour ou plus récents\u00a0: 2025-10-12, 2025-10 ou 2025",
        },
        before: { name: "avant", description: "Articles d’avant ce jour\u00a0: 2025-10-12, 2025-10 ou 2025" },
      },
    },
    quote: {
      name: "citations",
      description: "Montrer ce qu’une personne a dit, mot pour mot",
      options: {
        speaker: {
          name: "qui",
          description: "Une personne ou un organisme\u00a0; vide\u00a0: qui est cité, et combien de fois",
        },
        about: { name: "sujet", description: "De quoi il doit être question\u00a0: les meilleures citations d’abord" },
        article: { name: "article", description: "Seulement dans cet article" },
        order: {
          name: "ordre",
          description: "Ce qui vient d’abord\u00a0: le plus récent, avec un sujet le plus pertinent",
          choices: {
            newest: "récents\u00a0: selon la date de l’article",
            best: "meilleurs\u00a0: ce qui convient le mieux, les mots exacts avant les propos rapportés",
          },
        },
        kind: {
          name: "type",
          description: "Seulement ce type de citation",
          choices: {
            direct: "directe\u00a0: entière, entre guillemets",
            mixed: "citée en partie",
            reported: "rapportée, avec les mots de l’article",
          },
        },
      },
    },
    check: {
      name: "vérifier",
      description: "Vérifier si une citation figure dans le corpus, mot pour mot",
      options: {
        quote: { name: "citation", description: "Une citation, ou un message qui en contient" },
        speaker: { name: "qui", description: "À qui on attribue ces mots" },
      },
    },
    summary: {
      name: "résumé",
      description: "Résumer un article par ses propres phrases, inchangées",
      options: {
        article: { name: "article", description: "Par défaut, le plus récent" },
        length: {
          name: "longueur",
          description: "Combien de phrases",
          choices: { short: "Court (2 phrases)", medium: "Moyen (3 phrases)", long: "Long (6 phrases)" },
        },
        about: TOPIC,
      },
    },
    timeline: {
      name: "chronologie",
      description: "Montrer ce qui s’est passé et quand\u00a0: les phrases datées, dans l’ordre",
      options: {
        article: {
          name: "article",
          description: "Par défaut, tous si seul «\u202fsujet\u202f» est donné, sinon le plus récent",
        },
        about: TOPIC,
      },
    },
    compare: {
      name: "comparer",
      description: "Montrer côte à côte ce que deux articles disent d’un même sujet",
      options: {
        a: { name: "article1", description: "Un article" },
        b: { name: "article2", description: "L’autre article" },
        about: TOPIC,
      },
    },
    sources: {
      name: "sources",
      description: "Dire ce que contient le corpus\u00a0: articles, dates, langues, version",
      options: {},
    },
    cite: {
      name: "référence",
      description: "Donner la référence d’un article, ou d’un passage par son reçu",
      options: {
        id: { name: "source", description: "Un article, ou le reçu d’un passage" },
        style: {
          name: "format",
          description: "Comment elle est écrite",
          choices: { plain: "Texte brut", bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" },
        },
      },
    },
    receipt: {
      name: "reçu",
      description: "Remontrer un passage d’après son reçu et dire si sa source a changé",
      options: { id: { name: "code", description: "Le code à la fin de la ligne de source d’un passage" } },
    },
    help: { name: "aide", description: "Dire ce que fait chaque commande", options: {} },
    stats: {
      name: "statistiques",
      description: "Compter ce qui a été le plus demandé, pas trouvé ou jugé inutile",
      options: {},
    },
  },
  common: {
    private: { name: "privé", description: "Ne montrer la réponse qu’à toi" },
    for: { name: "pour", description: "Un membre à mentionner au-dessus de la réponse" },
  },
  menu: { "Check this quote": "Vérifier cette citation", "Find the source": "Trouver la source" },
};
