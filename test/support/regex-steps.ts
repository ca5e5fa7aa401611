import { parseRegex, type RegexNode } from "./parse-regex.ts";

/** A regular expression that can be run in counted steps. */
export interface CountedRegex {
  /**
   * How many steps a backtracking engine takes to find the first match at or behind `from`, or that there is none; an
   * answer over `most` says no more than that it is over.
   */
  countSteps(text: string, from: number, most: number): number;
}

/** Makes a regular expression countable; undefined for one that refers back to a group. */
export function countRegex(source: string, flags: string): CountedRegex | undefined {
  const tree = parseRegex(source);
  if (tree === undefined) return undefined;
  const program: Instruction[] = [];
  new Compiler(program, flags).compile(tree, false);
  program.push({ kind: "match" });
  const isSticky = flags.includes("y");
  return {
    countSteps: (text, from, most) => {
      const run = { steps: 0, most };
      for (let start = from; start <= text.length && run.steps <= most; start += 1) {
        run.steps += 1;
        if (runProgram(program, text, start, run) || isSticky) break;
      }
      return run.steps;
    },
  };
}

type Instruction =
  | { readonly kind: "match" }
  | {
      readonly kind: "set";
      readonly test: (code: number) => boolean;
      readonly backward: boolean;
      readonly wide: boolean;
    }
  | { readonly kind: "edge"; readonly test: (text: string, at: number) => boolean }
  | { readonly kind: "look"; readonly program: readonly Instruction[]; readonly negated: boolean }
  | { readonly kind: "jump"; readonly to: number }
  | { kind: "split"; first: number; second: number }
  | { readonly kind: "mark"; readonly register: number }
  | { readonly kind: "moved"; readonly register: number };

class Compiler {
  readonly #program: Instruction[];
  readonly #flags: string;
  #registers = 0;

  constructor(program: Instruction[], flags: string) {
    this.#program = program;
    this.#flags = flags;
  }

  compile(node: RegexNode, backward: boolean): void {
    switch (node.kind) {
      case "set":
        this.#program.push({
          kind: "set",
          test: buildTest(node.source, this.#flags),
          backward,
          wide: /[uv]/u.test(this.#flags),
        });
        return;
      case "edge":
        this.#program.push({ kind: "edge", test: buildEdge(node.source, this.#flags) });
        return;
      case "look": {
        const inner: Instruction[] = [];
        new Compiler(inner, this.#flags).compile(node.inner, node.behind);
        inner.push({ kind: "match" });
        this.#program.push({ kind: "look", program: inner, negated: node.negated });
        return;
      }
      case "choice":
        this.#compileChoice(node.branches, backward);
        return;
      case "repeat":
        this.#compileRepeat(node, backward);
    }
  }

  #compileChoice(branches: readonly (readonly RegexNode[])[], backward: boolean): void {
    const jumps: { kind: "jump"; to: number }[] = [];
    for (const [place, branch] of branches.entries()) {
      const split = place < branches.length - 1 ? this.#split() : undefined;
      for (const node of backward ? [...branch].reverse() : branch) this.compile(node, backward);
      if (split === undefined) break;
      const jump = { kind: "jump" as const, to: 0 };
      jumps.push(jump);
      this.#program.push(jump);
      split.second = this.#program.length;
    }
    for (const jump of jumps) jump.to = this.#program.length;
  }

  #compileRepeat({ inner, least, most, lazy }: RegexNode & { kind: "repeat" }, backward: boolean): void {
    for (let time = 0; time < least; time += 1) this.compile(inner, backward);
    const splits: { kind: "split"; first: number; second: number }[] = [];
    if (most === Number.POSITIVE_INFINITY) {
      const start = this.#program.length;
      splits.push(this.#split());
      this.#registers += 1;
      const register = this.#registers;
      this.#program.push({ kind: "mark", register });
      this.compile(inner, backward);
      this.#program.push({ kind: "moved", register }, { kind: "jump", to: start });
    } else {
      for (let time = least; time < most; time += 1) {
        splits.push(this.#split());
        this.compile(inner, backward);
      }
    }
    for (const split of splits) {
      split.second = this.#program.length;
      if (lazy) [split.first, split.second] = [split.second, split.first];
    }
  }

  #split(): { kind: "split"; first: number; second: number } {
    const split = { kind: "split" as const, first: this.#program.length + 1, second: 0 };
    this.#program.push(split);
    return split;
  }
}

/** Tells whether one character is of a set, and remembers it. */
function buildTest(source: string, flags: string): (code: number) => boolean {
  const whole = new RegExp(`^(?:${source})$`, flags.replace(/[gym]/gu, ""));
  const known = new Map<number, boolean>();
  return (code) => {
    let isIn = known.get(code);
    if (isIn === undefined) {
      isIn = nativeExec.call(whole, String.fromCodePoint(code)) !== null;
      known.set(code, isIn);
    }
    return isIn;
  };
}

function buildEdge(source: string, flags: string): (text: string, at: number) => boolean {
  const isByLine = flags.includes("m");
  switch (source) {
    case "^":
      return (text, at) => at === 0 || (isByLine && LINE_ENDS.has(text.charAt(at - 1)));
    case "$":
      return (text, at) => at === text.length || (isByLine && LINE_ENDS.has(text.charAt(at)));
    default: {
      const isWord = buildTest(String.raw`\w`, flags);
      const holds = (text: string, at: number): boolean => at >= 0 && at < text.length && isWord(text.charCodeAt(at));
      return (text, at) => (holds(text, at - 1) !== holds(text, at)) === (source === String.raw`\b`);
    }
  }
}

const LINE_ENDS: ReadonlySet<string> = new Set(["\n", "\r", "\u2028", "\u2029"]);

/** The engine's own, whatever a test puts in its place. */
// oxlint-disable-next-line typescript/unbound-method
const nativeExec = RegExp.prototype.exec;

interface Run {
  steps: number;
  readonly most: number;
}

// A stack of what is still to be tried: an instruction and a place, or, below zero, a register and what it held.
function runProgram(program: readonly Instruction[], text: string, start: number, run: Run): boolean {
  const stack: number[] = [0, start];
  const registers: number[] = [];
  while (stack.length > 0) {
    let at = stack.pop() ?? 0;
    let next = stack.pop() ?? 0;
    if (next < 0) {
      registers[-next] = at;
      continue;
    }
    while (next >= 0) {
      run.steps += 1;
      if (run.steps > run.most) return false;
      const instruction = program[next] ?? MATCH;
      next += 1;
      switch (instruction.kind) {
        case "match":
          return true;
        case "set": {
          const code = readCode(text, at, instruction.backward, instruction.wide);
          if (code < 0 || !instruction.test(code)) next = NOWHERE;
          else at += (code > 0xffff ? 2 : 1) * (instruction.backward ? -1 : 1);
          break;
        }
        case "edge":
          if (!instruction.test(text, at)) next = NOWHERE;
          break;
        case "look":
          if (runProgram(instruction.program, text, at, run) === instruction.negated) next = NOWHERE;
          break;
        case "jump":
          next = instruction.to;
          break;
        case "split":
          stack.push(instruction.second, at);
          next = instruction.first;
          break;
        case "mark":
          stack.push(-instruction.register, registers[instruction.register] ?? -1);
          registers[instruction.register] = at;
          break;
        case "moved":
          if (registers[instruction.register] === at) next = NOWHERE;
      }
    }
  }
  return false;
}

const MATCH: Instruction = { kind: "match" };
/** The instruction behind a way that ends. */
const NOWHERE = -1;

/** The character at or before a place; below zero at an end of the text. */
function readCode(text: string, at: number, backward: boolean, wide: boolean): number {
  const first = backward ? at - 1 : at;
  if (first < 0 || first >= text.length) return -1;
  if (!wide) return text.charCodeAt(first);
  const isWhole = backward && isLow(text, first) && isHigh(text, first - 1);
  return text.codePointAt(isWhole ? first - 1 : first) ?? -1;
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}
