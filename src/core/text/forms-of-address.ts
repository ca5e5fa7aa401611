import { splitWords } from "./word-list.ts";

/** Words with which anybody may be addressed before their name, in small letters and without a full stop; the project's own list. */
export const FORMS_OF_ADDRESS: ReadonlySet<string> = splitWords(
  "mr mrs ms miss mx dr prof professor sir herr frau monsieur madame mme mlle señor señora senor senora signor signora",
);
