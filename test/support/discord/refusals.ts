import type { JsonRecord } from "./json.ts";

/** What the REST side answers; without a body it is a 204. */
export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Discord's refusals by name, with the codes of its documentation ("JSON error codes"). */
export const REFUSALS = {
  unauthorized: refuse(401, 0, "401: Unauthorized"),
  unknownRoute: refuse(404, 0, "404: Not Found"),
  missingAccess: refuse(403, 50001, "Missing Access"),
  unknownMessage: refuse(404, 10008, "Unknown Message"),
  unknownWebhook: refuse(404, 10015, "Unknown Webhook"),
  unknownInteraction: refuse(404, 10062, "Unknown interaction"),
  alreadyAcknowledged: refuse(400, 40060, "Interaction has already been acknowledged."),
  expiredToken: refuse(401, 50027, "Invalid Webhook Token"),
  tooManyCommands: refuse(400, 30034, "Max number of daily application command creates has been reached (200)"),
} as const;

/** A refusal of a body that breaks a rule, with every fault in it. */
export function refuseBody(faults: readonly string[]): RestAnswer {
  const errors: JsonRecord = { _errors: faults.map((message) => ({ code: "BASE_TYPE_INVALID", message })) };
  return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors } };
}

function refuse(status: number, code: number, message: string): RestAnswer {
  return { status, body: { message, code } };
}
