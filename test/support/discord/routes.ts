import type { IncomingHttpHeaders } from "node:http";
import {
  ApplicationCommandResponseSchema,
  GatewayBotResponseSchema,
  InteractionCallbackResponseSchema,
  MessageResponseSchema,
  PrivateApplicationResponseSchema,
} from "discord-api-spec/zod";
import type { ZodMiniType } from "zod/mini";
import { array } from "zod/mini";
import type { CommandStore } from "./command-store.ts";
import type { InteractionLedger } from "./interaction-ledger.ts";
import { type JsonRecord, readRecord } from "./json.ts";
import type { SentFile } from "./messages.ts";
import { APPLICATION_ID, buildUser } from "./people.ts";
import { REFUSALS, type RestAnswer, refuseBody } from "./refusals.ts";
import type { RouteName } from "./troubles.ts";
import { findCallbackFaults, findCommandsFaults, findEditFaults, findMessageFaults } from "./validate-outgoing.ts";

/** One request, its path taken apart by the route's pattern. */
export interface RestRequest {
  readonly ids: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

/** What the routes work on. */
export interface RestState {
  readonly commands: CommandStore;
  readonly ledger: InteractionLedger;
  readonly guildIds: ReadonlySet<string>;
  readonly readGateway: () => JsonRecord;
}

export interface Route {
  readonly name: RouteName;
  readonly method: string;
  readonly pattern: RegExp;
  /** Whether the bot's token must be given; the others carry a token of their own in the path. */
  readonly needsToken: boolean;
  /** What Discord says that it answers with 200. */
  readonly answers: ZodMiniType;
  /** What is wrong with the body; a body with faults is refused and changes nothing. */
  findFaults(body: unknown): string[];
  run(request: RestRequest, state: RestState): RestAnswer;
}

// Each pattern is matched with the whole path below the API's base: "/gateway/bot", not "/gateway/bot/x".
const GATEWAY_BOT = /^\/gateway\/bot$/u;
const APPLICATION = /^\/(?:applications|oauth2\/applications)\/@me$/u;
const COMMANDS = /^\/applications\/(?<app>\d+)(?:\/guilds\/(?<guild>\d+))?\/commands$/u;
const CALLBACK = /^\/interactions\/(?<id>\d+)\/(?<token>[^/]+)\/callback$/u;
const ORIGINAL = /^\/webhooks\/(?<app>\d+)\/(?<token>[^/]+)\/messages\/(?:@|%40)original$/u;
const WEBHOOK = /^\/webhooks\/(?<app>\d+)\/(?<token>[^/]+)$/u;

const noFaults = (): string[] => [];

/** Every route that a bot of this kind calls; any other one is unknown. */
export const ROUTES: readonly Route[] = [
  {
    name: "gateway-bot",
    method: "GET",
    pattern: GATEWAY_BOT,
    needsToken: true,
    answers: GatewayBotResponseSchema,
    findFaults: noFaults,
    run: (_request, state) => ({ status: 200, body: state.readGateway() }),
  },
  {
    name: "application",
    method: "GET",
    pattern: APPLICATION,
    needsToken: true,
    answers: PrivateApplicationResponseSchema,
    findFaults: noFaults,
    run: () => ({ status: 200, body: buildApplication() }),
  },
  {
    name: "list-commands",
    method: "GET",
    pattern: COMMANDS,
    needsToken: true,
    answers: array(ApplicationCommandResponseSchema),
    findFaults: noFaults,
    run: ({ ids, query }, state) =>
      findAccessRefusal(ids, state) ?? { status: 200, body: state.commands.list(ids.guild, query) },
  },
  {
    name: "replace-commands",
    method: "PUT",
    pattern: COMMANDS,
    needsToken: true,
    answers: array(ApplicationCommandResponseSchema),
    findFaults: findCommandsFaults,
    run: ({ ids, body }, state) =>
      findAccessRefusal(ids, state) ?? { status: 200, body: state.commands.replace(ids.guild, body) },
  },
  {
    name: "callback",
    method: "POST",
    pattern: CALLBACK,
    needsToken: false,
    answers: InteractionCallbackResponseSchema,
    findFaults: findCallbackFaults,
    run: ({ ids, body, files, query }, state) => {
      const answer = state.ledger.acknowledge(ids.id ?? "", ids.token ?? "", readRecord(body), files);
      return answer.status === 200 && query.get("with_response") !== "true" ? { status: 204 } : answer;
    },
  },
  {
    name: "read-original",
    method: "GET",
    pattern: ORIGINAL,
    needsToken: false,
    answers: MessageResponseSchema,
    findFaults: noFaults,
    run: ({ ids }, state) => state.ledger.readOriginal(ids.token ?? ""),
  },
  {
    name: "edit-original",
    method: "PATCH",
    pattern: ORIGINAL,
    needsToken: false,
    answers: MessageResponseSchema,
    findFaults: findEditFaults,
    run: ({ ids, body, files }, state) => state.ledger.editOriginal(ids.token ?? "", readRecord(body), files),
  },
  {
    name: "delete-original",
    method: "DELETE",
    pattern: ORIGINAL,
    needsToken: false,
    answers: MessageResponseSchema,
    findFaults: noFaults,
    run: ({ ids }, state) => state.ledger.deleteOriginal(ids.token ?? ""),
  },
  {
    name: "follow-up",
    method: "POST",
    pattern: WEBHOOK,
    needsToken: false,
    answers: MessageResponseSchema,
    findFaults: findMessageFaults,
    run: ({ ids, body, files }, state) => state.ledger.followUp(ids.token ?? "", readRecord(body), files),
  },
];

/** Runs a route on a request, unless its body has faults. */
export function runRoute(route: Route, request: RestRequest, state: RestState): RestAnswer {
  const faults = route.findFaults(request.body);
  return faults.length > 0 ? refuseBody(faults) : route.run(request, state);
}

/** A bot may only touch its own commands, and those of guilds that it is in. */
function findAccessRefusal(ids: Readonly<Record<string, string>>, state: RestState): RestAnswer | undefined {
  const isOwn = ids.app === APPLICATION_ID;
  const isHere = ids.guild === undefined || state.guildIds.has(ids.guild);
  return isOwn && isHere ? undefined : REFUSALS.missingAccess;
}

function buildApplication(): JsonRecord {
  return {
    id: APPLICATION_ID,
    name: "Verbatim",
    icon: null,
    description: "",
    type: null,
    bot: buildUser(APPLICATION_ID),
    flags: 0,
    flags_new: "0",
    verify_key: "0".repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: buildUser(),
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { "0": {} },
  };
}
