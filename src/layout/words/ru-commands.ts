import type { CommandNames } from "./words.ts";

const TOPIC = { name: "тема", description: "Только то, что сказано об этом" };

/** The commands in Russian. */
export const ruCommands: CommandNames = {
  slash: {
    ask: {
      name: "спросить",
      description: "Найти отрывки, которые отвечают на вопрос, дословно",
      options: {
        question: {
          name: "вопрос",
          description: "Вопрос или ключевые слова; «слова в кавычках» подряд, -слово исключает",
        },
        article: { name: "статья", description: "Искать только в этой статье" },
        since: { name: "с", description: "Статьи от этого дня и позже: 2025-10-12, 2025-10 или 2025" },
        before: { name: "до", description: "Статьи до этого дня: 2025-10-12, 2025-10 или 2025" },
      },
    },
    quote: {
      name: "цитаты",
      description: "Показать, что сказал человек, дословно",
      options: {
        speaker: { name: "кто", description: "Имя человека или организации; пусто: кого цитируют и как часто" },
        about: { name: "тема", description: "О чём должна быть речь: самые подходящие цитаты первыми" },
        article: { name: "статья", description: "Только из этой статьи" },
        order: {
          name: "порядок",
          description: "Что идёт первым: новое, а с темой — лучшее",
          choices: { newest: "новые: по дате статьи", best: "лучшие: самое подходящее, прямая речь раньше пересказа" },
        },
        kind: {
          name: "вид",
          description: "Только цитаты этого вида",
          choices: {
            direct: "прямая речь: целиком, в кавычках",
            mixed: "частичная цитата",
            reported: "пересказ словами статьи",
          },
        },
      },
    },
    check: {
      name: "проверить",
      description: "Проверить, есть ли цитата в базе, слово в слово",
      options: {
        quote: { name: "цитата", description: "Цитата или сообщение с цитатами" },
        speaker: { name: "кто", description: "Кому приписывают эти слова" },
      },
    },
    summary: {
      name: "кратко",
      description: "Изложить статью её собственными предложениями, без изменений",
      options: {
        article: { name: "статья", description: "Если не указать, самая новая" },
        length: {
          name: "объём",
          description: "Сколько предложений",
          choices: {
            short: "Коротко (2 предложения)",
            medium: "Средне (3 предложения)",
            long: "Подробно (6 предложений)",
          },
        },
        about: TOPIC,
      },
    },
    timeline: {
      name: "хронология",
      description: "Показать, что и когда произошло: предложения с датами по порядку",
      options: {
        article: { name: "статья", description: "Если указана только «тема», все статьи, иначе самая новая" },
        about: TOPIC,
      },
    },
    compare: {
      name: "сравнить",
      description: "Показать, что две статьи говорят об одном и том же",
      options: {
        a: { name: "статья1", description: "Одна статья" },
        b: { name: "статья2", description: "Другая статья" },
        about: TOPIC,
      },
    },
    sources: {
      name: "источники",
      description: "Показать, что есть в базе: статьи, даты, языки, версия",
      options: {},
    },
    cite: {
      name: "сослаться",
      description: "Оформить ссылку на статью или на отрывок по его коду",
      options: {
        id: { name: "источник", description: "Статья или код отрывка" },
        style: {
          name: "формат",
          description: "Как оформить",
          choices: { plain: "Обычный текст", bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" },
        },
      },
    },
    receipt: {
      name: "отрывок",
      description: "Показать отрывок снова по его коду и сказать, изменился ли источник",
      options: { id: { name: "код", description: "Код в конце строки с источником" } },
    },
    help: { name: "помощь", description: "Рассказать, что делает каждая команда", options: {} },
    stats: {
      name: "статистика",
      description: "Подсчитать, что спрашивали чаще всего, что не нашлось и что не помогло",
      options: {},
    },
  },
  common: {
    private: { name: "лично", description: "Показать ответ только вам" },
    for: { name: "для", description: "Участник, которого упомянуть над ответом" },
  },
  menu: { "Check this quote": "Проверить цитату", "Find the source": "Найти источник" },
};
