import type { APIInteraction, APIMessageInteractionMetadata } from "discord-api-types/v10";
import { InteractionType, MessageFlags } from "discord-api-types/v10";
import { type JsonRecord, readRecord, readRecords } from "./json.ts";
import { applyBody, buildBotMessage, type MessageStore, type SentFile, type ShownMessage } from "./messages.ts";
import { REFUSALS, type RestAnswer } from "./refusals.ts";
import { readSnowflakeTime } from "./snowflake.ts";

/** How long an interaction lives. Discord: 3,000 and 900,000; tests may shorten both. */
export interface Deadlines {
  readonly firstResponseMs: number;
  readonly tokenMs: number;
}

/** What the person who started an interaction gets to see in the end. Times are ms since the dispatch. */
export type Outcome =
  | {
      readonly kind: "message";
      readonly shown: ShownMessage;
      readonly deferred: boolean;
      readonly msToCallback: number;
      readonly msToShown: number;
    }
  | { readonly kind: "choices"; readonly choices: readonly JsonRecord[]; readonly msToCallback: number }
  | { readonly kind: "modal"; readonly modal: JsonRecord; readonly msToCallback: number }
  /** The message that was clicked on is gone. */
  | { readonly kind: "deleted"; readonly messageId: string; readonly msToCallback: number }
  /** "The application did not respond", or a deferral that stays "thinking" until its token is void. */
  | { readonly kind: "failed"; readonly reason: "no-response" | "never-edited" };

interface Entry {
  readonly interaction: APIInteraction;
  readonly dispatchedAt: number;
  readonly settle: (outcome: Outcome) => void;
  acknowledgement?: { readonly type: number; readonly ms: number };
  /** Set when its person has been told so: whatever the clock says then, nothing comes any more. */
  isUnanswered?: true;
  isVoid?: true;
  originalId?: string;
}

/** Every interaction that was sent, what became of it, and the rules of answering: in time, and once. */
export class InteractionLedger {
  readonly #deadlines: Deadlines;
  readonly #messages: MessageStore;
  readonly #byToken = new Map<string, Entry>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(deadlines: Deadlines, messages: MessageStore) {
    this.#deadlines = deadlines;
    this.#messages = messages;
  }

  /** Notes an interaction that is about to be dispatched; the promise tells what its person sees and never rejects. */
  open(interaction: APIInteraction): Promise<Outcome> {
    return new Promise((resolve) => {
      const entry: Entry = { interaction, dispatchedAt: performance.now(), settle: resolve };
      this.#byToken.set(interaction.token, entry);
      this.#after(this.#deadlines.firstResponseMs - this.#age(entry), () => {
        if (entry.acknowledgement !== undefined) return;
        entry.isUnanswered = true;
        resolve({ kind: "failed", reason: "no-response" });
      });
      this.#after(this.#deadlines.tokenMs - this.#age(entry), () => {
        entry.isVoid = true;
        resolve({ kind: "failed", reason: "never-edited" });
      });
    });
  }

  /** `POST /interactions/:id/:token/callback`, its body checked before. */
  acknowledge(id: string, token: string, body: JsonRecord, files: readonly SentFile[]): RestAnswer {
    const entry = this.#byToken.get(token);
    if (entry === undefined || entry.interaction.id !== id) return REFUSALS.unknownInteraction;
    if (entry.acknowledgement !== undefined) return REFUSALS.alreadyAcknowledged;
    if (entry.isUnanswered || this.#age(entry) > this.#deadlines.firstResponseMs) return REFUSALS.unknownInteraction;
    const ms = performance.now() - entry.dispatchedAt;
    entry.acknowledgement = { type: Number(body.type), ms };
    this.#applyCallback(entry, ms, body, files);
    return { status: 200, body: this.#describe(entry) };
  }

  /** `PATCH /webhooks/:app/:token/messages/@original`, its body checked before. */
  editOriginal(token: string, body: JsonRecord, files: readonly SentFile[]): RestAnswer {
    const found = this.#findOriginal(token);
    if ("status" in found) return found;
    const { entry, shown } = found;
    const edited = applyBody(shown, body, files);
    edited.message.edited_timestamp = new Date().toISOString();
    Object.assign(shown, edited);
    const msToCallback = entry.acknowledgement?.ms ?? Number.NaN;
    this.#show(entry, shown, msToCallback, performance.now() - entry.dispatchedAt);
    return { status: 200, body: shown.message };
  }

  /** `GET` of the same. */
  readOriginal(token: string): RestAnswer {
    const found = this.#findOriginal(token);
    return "status" in found ? found : { status: 200, body: found.shown.message };
  }

  /** `DELETE` of the same. */
  deleteOriginal(token: string): RestAnswer {
    const found = this.#findOriginal(token);
    if ("status" in found) return found;
    this.#messages.delete(found.shown.message.id);
    const msToCallback = found.entry.acknowledgement?.ms ?? Number.NaN;
    found.entry.settle({ kind: "deleted", messageId: found.shown.message.id, msToCallback });
    return { status: 204 };
  }

  /** `POST /webhooks/:app/:token`: a further message, or the answer itself when the first response was a deferral. */
  followUp(token: string, body: JsonRecord, files: readonly SentFile[]): RestAnswer {
    const found = this.#findOriginal(token);
    if ("status" in found) return found;
    if (isLoading(found.shown)) return this.editOriginal(token, body, files);
    const shown = this.#create(found.entry.interaction, body, files);
    return { status: 200, body: shown.message };
  }

  /** Forgets all deadlines, so that nothing keeps a test alive. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #applyCallback(entry: Entry, ms: number, body: JsonRecord, files: readonly SentFile[]): void {
    const data = readRecord(body.data);
    switch (body.type) {
      case 4:
        this.#show(entry, this.#create(entry.interaction, data, files), ms, ms);
        return;
      case 5:
        this.#create(entry.interaction, { flags: Number(data.flags ?? 0) | MessageFlags.Loading }, []);
        return;
      case 7:
        this.editOriginal(entry.interaction.token, data, files);
        return;
      case 8:
        entry.settle({ kind: "choices", choices: readRecords(data.choices), msToCallback: ms });
        return;
      case 9:
        entry.settle({ kind: "modal", modal: data, msToCallback: ms });
        return;
    }
  }

  #create(interaction: APIInteraction, body: JsonRecord, files: readonly SentFile[]): ShownMessage {
    const flags = Number(body.flags ?? 0);
    const empty: ShownMessage = { message: buildBotMessage(interaction.channel?.id ?? "0", flags), files: [] };
    empty.message.interaction_metadata = buildOrigin(interaction);
    const shown = (flags & MessageFlags.Loading) === 0 ? applyBody(empty, body, files) : empty;
    this.#messages.set(shown.message.id, shown);
    const entry = this.#byToken.get(interaction.token);
    if (entry) entry.originalId ??= shown.message.id;
    return shown;
  }

  #show(entry: Entry, shown: ShownMessage, msToCallback: number, msToShown: number): void {
    const type = entry.acknowledgement?.type;
    entry.settle({ kind: "message", shown, deferred: type === 5 || type === 6, msToCallback, msToShown });
  }

  #findOriginal(token: string): { readonly entry: Entry; readonly shown: ShownMessage } | RestAnswer {
    const entry = this.#byToken.get(token);
    if (entry?.acknowledgement === undefined) return REFUSALS.unknownWebhook;
    if (entry.isVoid || this.#age(entry) > this.#deadlines.tokenMs) return REFUSALS.expiredToken;
    const shown = this.#messages.get(readOriginalId(entry));
    return shown === undefined ? REFUSALS.unknownMessage : { entry, shown };
  }

  #describe(entry: Entry): JsonRecord {
    const { id, type } = entry.interaction;
    const messageId = readOriginalId(entry);
    const message = this.#messages.get(messageId)?.message;
    const callback = entry.acknowledgement?.type ?? 0;
    const shows = [4, 7].includes(callback) && message !== undefined;
    return {
      interaction: { id, type, ...(message === undefined ? {} : { response_message_id: messageId }) },
      ...(shows ? { resource: { type: callback, message } } : {}),
    };
  }

  /** By Discord's clock, which starts when the interaction is made and not when it arrives. */
  #age(entry: Entry): number {
    return Date.now() - readSnowflakeTime(entry.interaction.id);
  }

  #after(ms: number, run: () => void): void {
    this.#timers.add(setTimeout(run, ms).unref());
  }
}

/** Who made the bot write a message, as the message tells ever after. */
function buildOrigin(interaction: APIInteraction): APIMessageInteractionMetadata {
  const { id, member, user = member?.user, authorizing_integration_owners } = interaction;
  if (user === undefined) throw new Error("an interaction has a member or a user");
  const origin = { id, user, authorizing_integration_owners };
  return interaction.type === InteractionType.MessageComponent
    ? { ...origin, type: interaction.type, interacted_message_id: interaction.message.id }
    : { ...origin, type: InteractionType.ApplicationCommand };
}

/** The message that `@original` means: the one that was clicked on when the click is to change it, else the answer. */
function readOriginalId(entry: Entry): string {
  const { interaction, acknowledgement } = entry;
  const changes = acknowledgement?.type === 6 || acknowledgement?.type === 7;
  if (changes && interaction.type === InteractionType.MessageComponent) return interaction.message.id;
  return entry.originalId ?? "";
}

function isLoading(shown: ShownMessage): boolean {
  return ((shown.message.flags ?? 0) & MessageFlags.Loading) !== 0;
}
