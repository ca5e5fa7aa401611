import { Composer, type Document, Lexer, LineCounter, Parser, type SchemaOptions, type YAMLError } from "yaml";

/** A YAML document: its value, mappings in it as a Map, and what its reader remarked; or why it is not read. */
export type YamlRead = { readonly value: unknown; readonly remarks: readonly string[] } | { readonly fault: string };

/**
 * Reads one YAML document of the core schema; an empty one is null. What would cost more than its length is not taken
 * up: the work is bounded by the counts below, each checked while the text is cut up, before anything is built of it.
 * Faults are clauses without a subject: “is not valid YAML: …”; their lines count from that one of the file that the text
 * begins with.
 */
export function readYaml(text: string, firstLine = 1): YamlRead {
  return read(text, { schema: "core" }, firstLine);
}

/** `readYaml` with every scalar as it is written: `3.10`, `007` and `True` are text. What says that nothing is there is null. */
export function readYamlAsWritten(text: string, firstLine = 1): YamlRead {
  return read(text, { schema: "failsafe", customTags: ["null"] }, firstLine);
}

function read(text: string, schema: SchemaOptions, firstLine: number): YamlRead {
  if (text.length > LONGEST_YAML) return { fault: `is longer than ${LONGEST_YAML / 1024} kB` };
  const lines = new LineCounter();
  const tell = (error: YAMLError): string => describe(error, lines, firstLine);
  const tokens = parseBounded(text, lines);
  if ("fault" in tokens) return tokens;
  // Warnings are the caller's to tell: the library would print them itself.
  const options = { ...schema, logLevel: "error" } as const;
  const [document, second] = new Composer(options).compose(tokens.tokens, true, text.length);
  if (document === undefined) return { value: null, remarks: [] };
  const error = document.errors[0];
  if (error !== undefined) return { fault: `is not valid YAML: ${tell(error)}` };
  if (second !== undefined) return { fault: "is not valid YAML: it holds more than one document" };
  return unfold(document, tell);
}

type Tokens = ReturnType<Parser["next"]> extends Generator<infer Token> ? readonly Token[] : never;

// Building the tree and its values goes down level by level, so that depth costs stack, and compares what is repeated.
function parseBounded(text: string, lines: LineCounter): { readonly tokens: Tokens } | { readonly fault: string } {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: Tokens[number][] = [];
  let pieces = 0;
  let references = 0;
  for (const piece of new Lexer().lex(text)) {
    pieces += 1;
    if (REFERENCE.test(piece)) references += 1;
    tokens.push(...parser.next(piece));
    if (pieces > MOST_PIECES) return { fault: `has more than ${MOST_PIECES} words and marks` };
    if (references > MOST_REFERENCES) return { fault: `has more than ${MOST_REFERENCES} anchors and aliases` };
    if (parser.stack.length > DEEPEST) return { fault: `is nested deeper than ${DEEPEST} levels` };
  }
  tokens.push(...parser.end());
  return { tokens };
}

function unfold(document: Document.Parsed, tell: (error: YAMLError) => string): YamlRead {
  try {
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MOST_REFERENCES });
    return { value, remarks: document.warnings.map(tell) };
  } catch {
    return { fault: "is not valid YAML: its aliases cannot be followed" };
  }
}

function describe({ message, pos }: YAMLError, lines: LineCounter, firstLine: number): string {
  const { line, col } = lines.linePos(pos[0]);
  // The library quotes what it stumbled over, however long that is.
  const words = (message.split("\n", 1)[0] ?? "").slice(0, LONGEST_FAULT);
  return `${words} at line ${firstLine + line - 1}, column ${col}`;
}

/** Code units. */
export const LONGEST_YAML = 16 * 1024;
/** Words, marks, line ends and runs of white space, as YAML's lexer cuts them. */
const MOST_PIECES = 2_000;
const MOST_REFERENCES = 50;
/** Code units. */
const LONGEST_FAULT = 200;
/** Levels: lists and mappings in one another, and the document and the word in work. */
const DEEPEST = 24;

/** Matches "&name" and "*name"; not "R&D". */
const REFERENCE = /^[&*]/u;
