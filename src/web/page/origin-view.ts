import { html, type TemplateResult } from "lit";
import { renderCall } from "../../commands/split-line.ts";
import { readMarkdown } from "./markdown.ts";
import { MEMBER_ICON } from "./member-icon.ts";
import { type BotMessage, findMember, type State } from "./state.ts";

/** The line above an answer: who called what, or which message was clicked. */
export function drawOrigin({ request, member }: BotMessage, state: State): TemplateResult {
  const { name } = findMember(member, state);
  switch (request.kind) {
    case "command":
    case "completion":
      return html`<discord-command
        slot="reply"
        author=${name}
        avatar=${MEMBER_ICON}
        command=${`/${request.command}`}
        title=${renderCall(request.command, request.args)}
      ></discord-command>`;
    case "message-command":
      return html`<discord-command
        slot="reply"
        type="message_command"
        author=${name}
        avatar=${MEMBER_ICON}
        command=${request.name}
        .contextUserName=${findAuthor(request.target.id, state)}
        .contextUserAvatar=${MEMBER_ICON}
        .contextMessageReply=${`\u00a0${request.target.content.slice(0, SHOWN)}`}
      ></discord-command>`;
    case "click":
      return html`<discord-reply
        slot="reply"
        author="Verbatim"
        avatar="/icon.svg"
        bot
        .mentions=${false}
      >${readMarkdown(request.message.content).slice(0, SHOWN)}</discord-reply>`;
  }
}

function findAuthor(id: string, { messages, members }: State): string {
  const message = messages.find((one) => one.id === id);
  return message === undefined || message.kind !== "member" ? "Verbatim" : findMember(message.member, { members }).name;
}

/** Characters of a message that the line repeats. */
const SHOWN = 120;
