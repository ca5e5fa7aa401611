import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import { findChoiceFaults, findCommandListFaults, findCommandRuleFaults } from "./command-faults.ts";
import { readRecord, readRecords } from "./json.ts";
import { findMessageRuleFaults, isEmptyMessage } from "./message-faults.ts";
import { findSchemaFaults } from "./schema-faults.ts";

/**
 * What Discord would refuse, or show otherwise than meant, in a new message (the `data` of a callback, or a follow-up);
 * empty when nothing is wrong. Discord's own schemas first, then what they miss.
 */
export function findMessageFaults(body: unknown): string[] {
  const record = readRecord(body);
  return [
    ...findSchemaFaults(IncomingWebhookInteractionRequestSchema, body, "message"),
    ...findMessageRuleFaults(record),
    ...(isEmptyMessage(record) ? ["message: empty"] : []),
  ];
}

/** The same for an edit, which may leave members of the message as they are. */
export function findEditFaults(body: unknown): string[] {
  return [
    ...findSchemaFaults(IncomingWebhookUpdateRequestPartialSchema, body, "edit"),
    ...findMessageRuleFaults(readRecord(body)),
  ];
}

/** What Discord would refuse in one application command as it is registered; empty when nothing is wrong. */
export function findCommandFaults(body: unknown): string[] {
  return [
    ...findSchemaFaults(ApplicationCommandUpdateRequestSchema, body, "command"),
    ...findCommandRuleFaults(readRecord(body)),
  ];
}

/** The same for the list that replaces all commands of a scope. */
export function findCommandsFaults(body: unknown): string[] {
  if (!Array.isArray(body)) return ["commands: not a list"];
  return [...body.flatMap(findCommandFaults), ...findCommandListFaults(readRecords(body))];
}

/** What is wrong with the first response to an interaction, by its type; empty when nothing is. */
export function findCallbackFaults(body: unknown): string[] {
  const { type, data } = readRecord(body);
  switch (type) {
    case 4:
      return [
        ...findSchemaFaults(CreateMessageInteractionCallbackRequestSchema, body, "callback"),
        ...findMessageFaults(data),
      ];
    case 5:
    case 6:
      return findDeferralFaults(body);
    case 7:
      return [
        ...findSchemaFaults(UpdateMessageInteractionCallbackRequestSchema, body, "callback"),
        ...findEditFaults(data),
      ];
    case 8:
      return [
        ...findSchemaFaults(ApplicationCommandAutocompleteCallbackRequestSchema, body, "callback"),
        ...findChoiceFaults(readRecords(readRecord(data).choices), "autocomplete"),
      ];
    case 9:
      return findSchemaFaults(ModalInteractionCallbackRequestSchema, body, "callback");
    default:
      return [`callback: type ${JSON.stringify(type)} is no answer to an interaction`];
  }
}

/** A deferral decides about `flags` alone: the rest comes with the edit. */
function findDeferralFaults(body: unknown): string[] {
  const { type, data } = readRecord(body);
  const schema =
    type === 5 ? CreateMessageInteractionCallbackRequestSchema : UpdateMessageInteractionCallbackRequestSchema;
  const extra = Object.keys(readRecord(data)).filter((key) => key !== "flags");
  return [
    ...findSchemaFaults(schema, body, "callback"),
    ...extra.map((key) => `callback: a deferral does not show ${key}`),
  ];
}
