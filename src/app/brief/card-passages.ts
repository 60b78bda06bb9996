import type { RecordId } from "../../core/base/index.ts";
import {
  cardRows,
  kindOfSource,
  nameOfSource,
  readQuantity,
  roleOfSource,
} from "../../core/corroborate/index.ts";
import { quantity } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { CardPassage } from "../outlook-views.ts";
import { quotePassage } from "../read-source.ts";
import { saidReading } from "../said-quantity.ts";
import type { BriefMaterial } from "./brief-material.ts";

/** The passages for, against and silent on some claims; each once, in the order of the claims and as one reads. */
export function passagesOfClaims(
  desk: Desk,
  { index }: BriefMaterial,
  claims: readonly RecordId[],
): readonly CardPassage[] {
  const rows = claims.flatMap((id) => cardRows(index, id));
  return once(
    rows.map((row) => ({
      ...quoted(desk, row.passage.id),
      passage: row.passage.id,
      source: row.source,
      sourceName: row.name,
      ...(row.role !== undefined && { role: row.kind ?? row.role }),
      ...(row.place !== undefined && { place: row.place }),
      says: row.direction,
      verbatim: row.utterance === "verbatim",
      ...(row.reliability !== undefined && { reliability: row.reliability }),
      credibility: row.credibility,
    })),
  );
}

/** The passages that state some quantities, each with what it states. */
export function passagesOfQuantities(
  desk: Desk,
  { index, reader }: BriefMaterial,
  quantities: readonly RecordId[],
): readonly CardPassage[] {
  return quantities.flatMap((id) => {
    const held = reader.get(quantity, id);
    const source = held && index.passageById.get(held.passage)?.source;
    const from = source && index.sourceById.get(source);
    if (held === undefined || from === undefined) return [];
    const reading = readQuantity(index, held);
    const role = kindOfSource(index, from) ?? roleOfSource(index, from);
    return [
      {
        ...quoted(desk, held.passage),
        passage: held.passage,
        source: from.id,
        sourceName: nameOfSource(index, from.id),
        ...(role !== undefined && { role }),
        says: "states" as const,
        stated: saidReading(reading, held.word),
        verbatim: from.utterance === "verbatim",
        ...(from.reliability !== undefined && { reliability: from.reliability }),
      },
    ];
  });
}

function quoted(desk: Desk, id: RecordId) {
  const { words, part, direction, language, start, end } = quotePassage(desk, id);
  return {
    ...(words !== undefined && { quote: words }),
    ...(part !== undefined && { part }),
    textDirection: direction,
    language,
    start,
    end,
  };
}

function once(passages: readonly CardPassage[]): readonly CardPassage[] {
  const seen = new Set<string>();
  return passages.filter(({ passage: id, says }) => {
    const key = `${id} ${says}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
