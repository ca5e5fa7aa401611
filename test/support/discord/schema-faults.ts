import { safeParse, type ZodMiniType } from "zod/mini";

/** One complaint of zod, as far as it is read here: a union nests the complaints of each of its branches. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
  readonly errors?: readonly (readonly Issue[])[];
}

/** Discord documents these as a number and sends and takes a string. */
const KNOWN_FALSE_ALARMS: ReadonlySet<string> = new Set(["default_member_permissions"]);

/**
 * What Discord's own schema finds wrong with a body, one line each ("message: embeds.0.title: too_big (maximum 256)"); empty when nothing is.
 */
export function findSchemaFaults(schema: ZodMiniType, value: unknown, where: string): string[] {
  const parsed = safeParse(schema, value);
  if (parsed.success) return [];
  return flattenIssues(parsed.error.issues, [])
    .filter((issue) => !KNOWN_FALSE_ALARMS.has(String(issue.path.at(-1))))
    .map((issue) => `${where}: ${issue.path.map(String).join(".") || "body"}: ${describe(issue)}`);
}

/** The complaint in zod's own code: its small build carries no sentences. */
function describe({ code, maximum, minimum }: Issue): string {
  const limits = Object.entries({ maximum, minimum }).filter(([, limit]) => limit !== undefined);
  return [code ?? "invalid", ...limits.map(([name, limit]) => `(${name} ${String(limit)})`)].join(" ");
}

function flattenIssues(issues: readonly Issue[], prefix: readonly PropertyKey[]): Issue[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    const branch = chooseNearestBranch(issue.errors ?? []);
    return branch ? flattenIssues(branch, path) : [{ ...issue, path }];
  });
}

/** The branch of a union that was probably meant: one whose `type` fits, and of these the one with the least to say. */
function chooseNearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches
    .map((issues) => ({ issues, cost: issues.length + (issues.some(isAboutType) ? 1000 : 0) }))
    .sort((a, b) => a.cost - b.cost)[0]?.issues;
}

function isAboutType(issue: Issue): boolean {
  return issue.path.length === 1 && issue.path[0] === "type";
}
