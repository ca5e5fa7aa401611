import { splitWords } from "../../text/word-list.ts";

/** Whether the word, with a capital, stands for several whom nobody names, for papers or over a note of the editors: no name. */
export function isGroupWord(word: string): boolean {
  return GROUPS.has(word);
}

/** The project's own list: what opens a sentence before a verb of speaking. */
const GROUPS = splitWords(`Others Authorities Some Many Most Critics Supporters MORE Correction Clarification Update
  Sources Witnesses Guards Charities Inquiries Investigators Shares Studies Research Figures Reports Records Documents Data
  Results Tests Photos Photographs Pictures Images Footage Scientists Residents Campaigners Protesters Rebels Insurgents
  Militants Troops Rescuers Detectives Medics Paramedics Traders Bosses Fans Relatives Parents Users Readers Viewers
  Customers Passengers Locals Villagers Crews Firefighters Onlookers Bystanders Insiders Observers Organisers Organizers
  Opponents Families Neighbours Neighbors Friends Surveys Polls Letters Emails`);
