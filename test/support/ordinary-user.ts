/** The user id of nobody, who may read no more than anybody may. */
const NOBODY = 65_534;

/** Whether this system has files that their owner's rights keep from being read. */
export const hasPermissions = process.platform !== "win32";

/** Does something without the rights of root, which no permission holds back; as it is where it is not run by root. */
export async function doAsOrdinaryUser<Result>(act: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.(NOBODY);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
