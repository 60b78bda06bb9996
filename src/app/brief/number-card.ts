import type { Door } from "../../core/report/index.ts";
import type { Desk } from "../desk.ts";
import type { NumberCard } from "../outlook-views.ts";
import type { BriefMaterial } from "./brief-material.ts";
import { recordCard } from "./record-cards.ts";
import { runCard } from "./run-cards.ts";

/**
 * Everything that stands behind a number of a brief, with its passages or the assumption it is; `undefined` where the
 * number is gone, such as after a withdrawal.
 */
export function numberCard(desk: Desk, material: BriefMaterial, door: Door): NumberCard | undefined {
  return runCard(desk, material, door) ?? recordCard(desk, material, door);
}
