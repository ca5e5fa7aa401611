import { GuildMemberResponseSchema, MessageResponseSchema, UserResponseSchema } from "discord-api-spec/zod";
import type { APIInteraction } from "discord-api-types/v10";
import { InteractionType } from "discord-api-types/v10";
import { findSchemaFaults } from "./schema-faults.ts";

/**
 * What is not Discord's in an interaction that the stand-in is about to dispatch. The schemas describe the REST API, so
 * that they know the parts of an interaction and not the whole; the whole is checked by its type.
 */
export function findDispatchFaults(interaction: APIInteraction): string[] {
  const { member, user } = interaction;
  return [
    ...(user ? findSchemaFaults(UserResponseSchema, user, "own dispatch: user") : []),
    ...(member ? findSchemaFaults(GuildMemberResponseSchema, member, "own dispatch: member") : []),
    ...listMessages(interaction).flatMap((message) =>
      findSchemaFaults(MessageResponseSchema, message, "own dispatch: message"),
    ),
  ];
}

function listMessages(interaction: APIInteraction): unknown[] {
  if (interaction.type === InteractionType.MessageComponent) return [interaction.message];
  if (interaction.type !== InteractionType.ApplicationCommand) return [];
  const resolved = "resolved" in interaction.data ? interaction.data.resolved : undefined;
  return resolved && "messages" in resolved ? Object.values(resolved.messages) : [];
}
