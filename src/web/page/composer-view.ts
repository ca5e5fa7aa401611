import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Composer } from "./composer.ts";
import type { CommandDraft, Field } from "./draft.ts";
import { findOptions } from "./draft.ts";
import { isFilled } from "./message-box.ts";
import type { Picker, State } from "./state.ts";

/** The message box and the list above it. */
export function drawComposer(state: State, composer: Composer): TemplateResult {
  const { draft } = state;
  return html`<form
    class="composer"
    @submit=${(event: Event) => event.preventDefault()}
    @keydown=${(event: KeyboardEvent) => {
      if (composer.press(event)) event.preventDefault();
    }}
  >
    ${drawPicker(state.picker, composer)}
    <div class="box">
      ${draft.kind === "text" ? drawText(draft.text, state.picker, composer) : drawCommand(draft, state.picker, composer)}
    </div>
  </form>`;
}

function drawText(text: string, picker: Picker, composer: Composer): TemplateResult {
  return html`<textarea
    class="text"
    rows=${Math.min(10, text.split("\n").length)}
    maxlength="4000"
    placeholder="Message #try-it, or / for a command"
    aria-label="Message"
    role="combobox"
    aria-autocomplete="list"
    aria-expanded=${isFilled(picker.list)}
    aria-controls="picker"
    aria-activedescendant=${activeEntry(picker)}
    data-active
    .value=${live(text)}
    @input=${(event: InputEvent) => composer.typeText(readValue(event))}
  ></textarea>`;
}

function drawCommand(draft: CommandDraft, picker: Picker, composer: Composer): TemplateResult {
  const left = findOptions({ ...draft, tail: "" }).length;
  return html`<div class="command" role="group" aria-label=${`Command ${draft.command.name}`}>
    <span class="command-name">/${draft.command.name}</span>
    ${draft.fields.map((field, index) => drawField(field, index, draft, picker, composer))}
    ${drawTail(draft, picker, composer)}
    ${left === 0 ? nothing : html`<span class="optional">+${left} optional</span>`}
  </div>`;
}

function drawField(
  field: Field,
  index: number,
  draft: CommandDraft,
  picker: Picker,
  composer: Composer,
): TemplateResult {
  const { option, text } = field;
  const isActive = draft.active === index;
  return html`<label class="chip ${isActive ? "active" : ""}">
    <span class="chip-name">${option.name}</span>
    <input
      class="chip-value"
      size=${Math.max(2, text.length)}
      maxlength=${option.kind === "text" ? option.maxLength : 100}
      autocomplete="off"
      spellcheck="false"
      aria-label=${`${option.name}: ${option.description}`}
      aria-required=${option.required}
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${isActive && isFilled(picker.list)}
      aria-controls="picker"
      aria-activedescendant=${isActive ? activeEntry(picker) : nothing}
      ?data-active=${isActive}
      .value=${live(text)}
      @input=${(event: InputEvent) => composer.typeField(index, readValue(event))}
      @focus=${() => composer.focusField(index)}
    />
  </label>`;
}

function drawTail(draft: CommandDraft, picker: Picker, composer: Composer): TemplateResult {
  const isActive = draft.active >= draft.fields.length;
  return html`<input
    class="tail"
    size=${Math.max(2, draft.tail.length)}
    autocomplete="off"
    aria-label="Another option, or Enter to send"
    role="combobox"
    aria-autocomplete="list"
    aria-expanded=${isActive && isFilled(picker.list)}
    aria-controls="picker"
    aria-activedescendant=${isActive ? activeEntry(picker) : nothing}
    ?data-active=${isActive}
    .value=${live(draft.tail)}
    @input=${(event: InputEvent) => composer.typeTail(readValue(event))}
    @focus=${() => composer.focusField(draft.fields.length)}
  />`;
}

function drawPicker({ list, selected }: Picker, composer: Composer): TemplateResult {
  const rows = list.kind === "closed" ? [] : list.entries.map(describeEntry);
  return html`<div class="picker" ?hidden=${rows.length === 0}>
    <div class="picker-title">${list.kind === "closed" ? nothing : TITLES[list.kind]}</div>
    <ul id="picker" role="listbox" aria-label=${list.kind === "closed" ? "Suggestions" : TITLES[list.kind]}>
      ${rows.map(
        ({ name, detail, options }, index) => html`<li
          id=${`entry-${index}`}
          role="option"
          aria-selected=${index === selected}
          @mousedown=${(event: MouseEvent) => {
            event.preventDefault();
            composer.choose(index);
          }}
        >
          <span class="entry-name">${name}</span>
          ${options.map((option) => html`<span class="entry-option">${option}</span>`)}
          <span class="entry-detail">${detail}</span>
        </li>`,
      )}
    </ul>
  </div>`;
}

interface Row {
  readonly name: string;
  readonly detail: string;
  readonly options: readonly string[];
}

function describeEntry(
  entry: { name: string; description: string; options?: readonly { name: string }[] } | { label: string },
): Row {
  if ("label" in entry) return { name: entry.label, detail: "", options: [] };
  const { name, description, options } = entry;
  if (options === undefined) return { name, detail: description, options: [] };
  return { name: `/${name}`, detail: description, options: options.map((option) => option.name) };
}

function activeEntry({ selected }: Picker): string | typeof nothing {
  return selected < 0 ? nothing : `entry-${selected}`;
}

function readValue({ target }: InputEvent): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : "";
}

const TITLES = { commands: "Commands", options: "Options", values: "Suggestions" } as const;
