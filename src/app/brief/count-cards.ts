import { isRecordId } from "../../core/base/index.ts";
import {
  nameOfSource,
  type SourceProperty,
  sourcesCounted,
  sourcesInCell,
} from "../../core/corroborate/index.ts";
import type { Door } from "../../core/report/index.ts";
import type { OpenQuestion } from "../../core/study/index.ts";
import type { NumberCard } from "../outlook-views.ts";
import { type Said, say } from "../said/index.ts";
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
    ...emptyCard(door, say("not-again", { question: text }), say("number-count", { value: notAgain.length })),
    made: [say("not-again-why")],
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
      by === undefined ? say("sources") : titleOfProperty(by, of.join(" ")),
      say("number-count", { value: sources.length }),
    ),
    made: [say("sources-how")],
    records: sources.map(({ id }) => ({ table: "source", id, name: nameOfSource(index, id), source: id })),
  };
}

function titleOfProperty(by: SourceProperty, value: string): Said {
  const named =
    by === "country" ? value.replaceAll("-", " ") : ({ figure: "term", list: by, value } as const);
  return say(`sources-with-${by}`, { value: named });
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
      say("coverage", { group: held.name, role: { figure: "term", list: "role", value: role } }),
      say("number-count", { value: sources.length }),
    ),
    made: [say("coverage-how")],
    records: sources.map(({ id }) => ({ table: "source", id, name: nameOfSource(index, id), source: id })),
  };
}
