/**
 * Discord's limits (API v10, https://discord.com/developers/docs: Message Resource, Embed Limits, Component Reference,
 * Interactions). Lengths are in characters; code units are counted, which are never fewer.
 */
export const LIMITS = {
  /** Message `content`. */
  content: 2_000,
  /** Embeds of one message. */
  embeds: 10,
  embedTitle: 256,
  embedAuthor: 256,
  embedDescription: 4_096,
  /** All text of all embeds of one message together. */
  embedsTotal: 6_000,
  /** Action rows of one message. */
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  /** Address of a link button. */
  buttonUrl: 512,
  customId: 100,
  /** Choices of an autocompletion, and of an option. */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** Files of one message. */
  files: 10,
} as const;
