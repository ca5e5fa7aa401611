import type { CommandNames } from "./words.ts";

const TOPIC = { name: "tema", description: "Solo lo que se dice sobre esto" };

/** The commands in Spanish. */
export const esCommands: CommandNames = {
  slash: {
    ask: {
      name: "preguntar",
      description: "Buscar los pasajes que responden a una pregunta, palabra por palabra",
      options: {
        question: {
          name: "pregunta",
          description: "Pregunta o palabras clave; «palabras entre comillas» tal cual, -palabra la excluye",
        },
        article: { name: "artículo", description: "Buscar solo en este artículo" },
        since: { name: "desde", description: "Artículos de este día o posteriores: 2025-10-12, 2025-10 o 2025" },
        before: { name: "antes", description: "Artículos anteriores a este día: 2025-10-12, 2025-10 o 2025" },
      },
    },
    quote: {
      name: "citas",
      description: "Mostrar lo que dijo una persona, palabra por palabra",
      options: {
        speaker: { name: "quién", description: "Una persona o un organismo; vacío: a quién se cita y cuántas veces" },
        about: { name: "tema", description: "De qué debe tratar: las mejores citas primero" },
        article: { name: "artículo", description: "Solo de este artículo" },
        order: {
          name: "orden",
          description: "Qué va primero: lo más reciente; con tema, lo mejor",
          choices: {
            newest: "recientes: por la fecha del artículo",
            best: "mejores: lo que mejor encaja, lo literal antes que lo indirecto",
          },
        },
        kind: {
          name: "tipo",
          description: "Solo este tipo de citas",
          choices: {
            direct: "directa: entera, entre comillas",
            mixed: "parcial, con palabras entre comillas",
            reported: "indirecta, con las palabras del artículo",
          },
        },
      },
    },
    check: {
      name: "verificar",
      description: "Verificar si una cita está en el corpus, palabra por palabra",
      options: {
        quote: { name: "cita", description: "Una cita o un mensaje que contiene alguna" },
        speaker: { name: "quién", description: "A quién se le atribuye" },
      },
    },
    summary: {
      name: "resumen",
      description: "Resumir un artículo con sus propias frases, sin cambios",
      options: {
        article: { name: "artículo", description: "Si se omite, el más reciente" },
        length: {
          name: "extensión",
          description: "Cuántas frases",
          choices: { short: "Corto (2 frases)", medium: "Medio (3 frases)", long: "Largo (6 frases)" },
        },
        about: TOPIC,
      },
    },
    timeline: {
      name: "cronología",
      description: "Mostrar qué pasó y cuándo: frases con fecha, en orden cronológico",
      options: {
        article: { name: "artículo", description: "Si solo se indica «tema», todos; si no, el más reciente" },
        about: TOPIC,
      },
    },
    compare: {
      name: "comparar",
      description: "Mostrar lado a lado lo que dicen dos artículos sobre lo mismo",
      options: {
        a: { name: "artículo1", description: "Un artículo" },
        b: { name: "artículo2", description: "El otro artículo" },
        about: TOPIC,
      },
    },
    sources: {
      name: "fuentes",
      description: "Decir qué contiene el corpus: artículos, fechas, idiomas, versión",
      options: {},
    },
    cite: {
      name: "referencia",
      description: "Dar la referencia de un artículo, o de un pasaje por su comprobante",
      options: {
        id: { name: "fuente", description: "Un artículo o el comprobante de un pasaje" },
        style: {
          name: "formato",
          description: "Cómo se escribe",
          choices: { plain: "Texto sin formato", bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" },
        },
      },
    },
    receipt: {
      name: "comprobante",
      description: "Mostrar de nuevo un pasaje por su comprobante y decir si su fuente ha cambiado",
      options: { id: { name: "código", description: "El código al final de la línea de la fuente de un pasaje" } },
    },
    help: { name: "ayuda", description: "Decir qué hace cada comando", options: {} },
    stats: {
      name: "estadísticas",
      description: "Contar lo más preguntado, lo no encontrado y lo marcado como poco útil",
      options: {},
    },
  },
  common: {
    private: { name: "privado", description: "Mostrarte la respuesta solo a ti" },
    for: { name: "para", description: "Un miembro al que mencionar sobre la respuesta" },
  },
  menu: { "Check this quote": "Verificar esta cita", "Find the source": "Buscar la fuente" },
};
