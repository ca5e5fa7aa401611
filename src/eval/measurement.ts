/** What one measurement is asked to do. */
export interface EvalRequest {
  /** The paths given on the command line, in order. */
  readonly files: readonly string[];
  /** Where to write the run, one record a line or one JSON object; absent when not asked for. */
  readonly run?: string;
}

/** Prints a table and, as its last line, one line of JSON. */
export type Measurement = (request: EvalRequest) => Promise<void>;
