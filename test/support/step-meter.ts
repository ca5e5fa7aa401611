import type { Steps } from "../../src/core/text/steps.ts";

/**
 * The most that is done in one step, the same on every machine: how often the engine's own routines are called, the next
 * item of an array is taken, or what goes over an array asks of one.
 */
export function measureLongestStep(steps: Steps<unknown>): number {
  let done = 0;
  const restores = [
    ...patchAll(RegExp.prototype, ["exec"], countCall),
    ...patchAll(String.prototype, ["slice", "indexOf", "charCodeAt", "startsWith", "trim", "split"], countCall),
    ...patchAll(Object.getPrototypeOf([].values()) as object, ["next"], countCall),
    ...patchAll(Map.prototype, ["get", "set"], countCall),
    ...patchAll(Set.prototype, ["has", "add"], countCall),
    ...patchAll(Array.prototype, WALKS, countAsking),
  ];
  let longest = 0;
  try {
    for (let isDone: boolean | undefined = false; isDone !== true; ) {
      done = 0;
      isDone = steps.next().done;
      longest = Math.max(longest, done);
    }
  } finally {
    for (const restore of restores) restore();
  }
  return longest;

  function countCall(args: unknown[]): unknown[] {
    done += 1;
    return args;
  }

  function countAsking([ask, ...others]: unknown[]): unknown[] {
    done += 1;
    if (typeof ask !== "function") return [ask, ...others];
    const counted = (...given: unknown[]): unknown => {
      done += 1;
      return Reflect.apply(ask, undefined, given);
    };
    return [counted, ...others];
  }
}

/** Has `note` see and change what each of these routines is called with. */
function patchAll(
  prototype: object,
  names: readonly string[],
  note: (args: unknown[]) => unknown[],
): readonly (() => void)[] {
  return names.map((name) => {
    const own = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
    Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]): unknown {
      return Reflect.apply(own, this, note(args));
    });
    return () => Reflect.set(prototype, name, own);
  });
}

const WALKS = ["filter", "map", "flatMap", "some", "every", "find", "findIndex", "sort", "reduce"];
