import { splitWords } from "../../text/word-list.ts";

/** Attributes of tags, shortcodes and components that are shown as words. */
export const SHOWN: ReadonlySet<string> = new Set([
  "alt",
  "caption",
  "description",
  "header",
  "heading",
  "label",
  "subtitle",
  "summary",
  "title",
]);

/** Arguments of tags and shortcodes by which an author hands over what they print: `include note.html content="…"`. */
export const CONTENTS: ReadonlySet<string> = new Set(["content", "message", "text"]);

/** Tags that put in what stands on another site, by its id. */
export const EMBEDS: ReadonlySet<string> = splitWords(`
  asciinema codepen codesandbox embed figma gist github glitch instagram jsfiddle loom mastodon soundcloud spotify
  stackblitz tweet twitter video vimeo youtube
`);

/** Shortcodes whose first argument is the title of a pane, and one whose is that of a link. */
export const PANES: ReadonlySet<string> = new Set(["tab", "expand", "collapse", "accordion", "details"]);
export const BUTTON = "button";

/** Tags of Liquid, Nunjucks, Jinja and Twig that print nothing, as those that end something do not. */
export const SILENT: ReadonlySet<string> = splitWords(`
  assign asyncAll asyncEach autoescape block break call capture case continue do elif else elseif elsif empty end extends
  filter for from if ifAsync ifchanged ifequal ifnotequal ifversion import liquid macro raw set spaceless tablerow
  unless verbatim when with
`);

/** Others that print none of the words in them. */
export const CONTROLS: ReadonlySet<string> = splitWords("cycle layout link post_url render section");
