/** Told of what was thrown. */
export type TellFailure = (error: unknown) => void;

/**
 * The boundary at which front ends catch what a command throws, so that nobody else's answer suffers: `act`'s result, or
 * what `answerInstead` gives once `tell` was told.
 */
export async function catchFailure<Result>(
  act: () => Promise<Result>,
  tell: TellFailure,
  answerInstead: () => Result,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    tell(error);
    return answerInstead();
  }
}
