import { isRecordId } from "../../core/base/index.ts";
import { nameOfSource, sourcesCounted, sourcesInCell } from "../../core/corroborate/index.ts";
import { type Door, sayCount } from "../../core/report/index.ts";
import type { OpenQuestion } from "../../core/study/index.ts";
import type { NumberCard } from "../outlook-views.ts";
import type { BriefMaterial } from "./brief-material.ts";
import { emptyCard } from "./empty-card.ts";
import { isSourceProperty } from "./live-number.ts";

/** Those who must not be asked a question again. */
export function notAgainCard(
  { index }: BriefMaterial,
  door: Door,
  { text, notAgain = [] }: OpenQuestion,
): NumberCard {
  return {
    ...emptyCard(door, `Must not be asked again: ${text}`, sayCount(notAgain.length)),
    made: ["Named by the analysts, so that nobody is endangered or tired by being asked twice."],
    records: notAgain.map((id) => ({ table: "source", id, name: nameOfSource(index, id), source: id })),
  };
}

/** The card of sources that were counted, with each of them. */
export function countCard({ index }: BriefMaterial, door: Door): NumberCard | undefined {
  const [what, by, ...of] = door.id.split(" ");
  if (what === "coverage") return coverageCard(index, door, by, of.join(" "));
  if (what !== "sources" || (by !== undefined && !isSourceProperty(by))) return undefined;
  const sources = sourcesCounted(index, by, of.join(" "));
  return {
    ...emptyCard(
      door,
      by === undefined ? "Sources" : `Sources with ${by} ${of.join(" ").replaceAll("-", " ")}`,
      sayCount(sources.length),
    ),
    made: ["Counted in the study; withdrawn sources are left out."],
    records: sources.map(({ id }) => ({ table: "source", id, name: nameOfSource(index, id), source: id })),
  };
}

function coverageCard(
  index: BriefMaterial["index"],
  door: Door,
  group: string | undefined,
  role: string,
): NumberCard | undefined {
  const held = isRecordId(group) ? index.groupById.get(group) : undefined;
  if (held === undefined) return undefined;
  const sources = sourcesInCell(index, held.id, role);
  return {
    ...emptyCard(
      door,
      `${held.name}: heard from or through ${role.replaceAll("-", " ")}`,
      sayCount(sources.length),
    ),
    made: ["Sources who belong to this kind of member, or with a passage for or against a claim about it."],
    records: sources.map(({ id }) => ({ table: "source", id, name: nameOfSource(index, id), source: id })),
  };
}
