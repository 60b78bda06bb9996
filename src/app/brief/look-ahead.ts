import type { Desk } from "../desk.ts";
import { gatheredOutlook } from "../outlook/gather-outlook.ts";
import type { Trouble } from "../outlook-views.ts";
import { saidEnsembleError } from "../said/index.ts";
import type { LookAhead } from "./brief-material.ts";

/** What the study sees ahead, or why it sees nothing; neither where it has no model. */
export async function lookAhead(
  desk: Desk,
): Promise<{ readonly ahead: LookAhead | undefined; readonly troubles: readonly Trouble[] }> {
  const gathered = gatheredOutlook(desk.open.study);
  if (gathered.is === "none") return { ahead: undefined, troubles: [] };
  if (gathered.is === "troubled") return { ahead: undefined, troubles: gathered.troubles };
  const { outlook } = gathered;
  const numbers = await desk.outlooks.numbersOf(outlook.plan, outlook.effort);
  if (!numbers.ok) return { ahead: undefined, troubles: [saidEnsembleError(numbers.error)] };
  const ahead: LookAhead = {
    frame: outlook.frame,
    numbers: numbers.value,
    parameters: outlook.parameters,
    variants: new Map(outlook.variants.map(({ id, name }) => [id, name])),
  };
  return { ahead, troubles: [] };
}
