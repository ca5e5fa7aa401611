import path from "node:path";
import type { Problem, ProblemKind } from "../core/article/problem.ts";
import type { Steps } from "../core/text/steps.ts";
import { explainConversion } from "./encodings.ts";
import { readText, type SizeLimit } from "./read-text.ts";
import { runSteps } from "./run-steps.ts";

/** What a file of the corpus folder that is no article sets, and what is wrong with it. */
export interface Setting<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}

/** The same, or why the file could not be read just now, for a reason that may pass. */
export type SettingRead<Value> =
  | (Setting<Value> & { readonly kind: "read" })
  | { readonly kind: "unread"; readonly fault: string };

/** A file of the corpus folder that sets something for all articles. */
export interface SettingFile<Value> {
  /** What its problems are about. */
  readonly kind: ProblemKind;
  readonly name: string;
  /** What is set where there is no such file. */
  readonly none: Value;
  readonly parseInSteps: (text: string) => Steps<Setting<Value>>;
  readonly largest: SizeLimit;
}

/** Reads such a file of a corpus folder. Never throws for what the file holds. */
export async function readSetting<Value>(
  folder: string,
  { kind, name, none, parseInSteps, largest }: SettingFile<Value>,
  signal?: AbortSignal,
): Promise<SettingRead<Value>> {
  const read = await readText(path.join(folder, name), largest);
  switch (read.kind) {
    case "none":
      return { kind: "read", value: none, problems: [] };
    case "refused": {
      if (read.mayPass) return { kind: "unread", fault: read.fault };
      return { kind: "read", value: none, problems: [{ severity: "error", kind, file: name, message: read.fault }] };
    }
    case "text": {
      const { value, problems } = await runSteps(parseInSteps(read.text), signal);
      if (read.converted === undefined) return { kind: "read", value, problems };
      const message = explainConversion(read.converted);
      return {
        kind: "read",
        value,
        problems: [{ severity: "note", kind: "encoding", file: name, message }, ...problems],
      };
    }
  }
}
