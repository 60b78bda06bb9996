import type { RecordId } from "../../app/views.ts";
import { createForgotten } from "../state/forgotten.ts";
import { openDoor } from "../state/open-door.ts";

/** What stands in the pane beside the outlook; a number's card comes before it. */
export type BesideOutlook =
  | { readonly is: "nothing" }
  | { readonly is: "draft" }
  | { readonly is: "sign"; readonly definition: RecordId }
  | { readonly is: "measure"; readonly measure?: RecordId };

/** What is open beside the outlook. */
export const beside = createForgotten<BesideOutlook>({ is: "nothing" });

/** Open something beside the outlook, instead of the card that may stand there. */
export function openBeside(what: BesideOutlook): void {
  openDoor.set(undefined);
  beside.set(what);
}

/** The definition of regrouping by which the room is read; absent for the first that is no early sign. */
export const chosenDefinition = createForgotten<RecordId | undefined>(undefined);

/** The watched number that is drawn, and the scenario over it. */
export const chosenWatched = createForgotten<RecordId | undefined>(undefined);
export const chosenScenario = createForgotten<RecordId | undefined>(undefined);

/** What may be spent, as it is typed. */
export const budgetCap = createForgotten("");
