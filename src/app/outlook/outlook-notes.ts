import type { Trouble } from "../outlook-views.ts";
import { say } from "../said/index.ts";
import type { GatheredDraws } from "./gather-draws.ts";
import { inOrder, type ModelRecords } from "./model-records.ts";

/** What deserves a look and keeps nothing from being computed; `drawn` are the clashes that some estimate rests on. */
export function notesOn(
  records: ModelRecords,
  { grounded }: GatheredDraws,
  drawn: ReadonlySet<string>,
): readonly Trouble[] {
  const names = new Map(records.parameter.map(({ id, name }) => [id, name]));
  const judged = records.estimate
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, parameter, warrant, claims = [], quantities = [] }): readonly Trouble[] => {
      if (warrant !== "judgement") return [];
      const found = grounded.get(id);
      const at = { table: "estimate", id };
      const name = names.get(parameter) ?? "";
      if (found?.is === "drawn" && found.alone) return [{ ...say("note-judgement-alone", { name }), at }];
      return claims.length + quantities.length === 0
        ? [{ ...say("note-judgement-nothing", { name }), at }]
        : [];
    });
  const idle = inOrder(records.clash)
    .filter(({ id }) => !drawn.has(id))
    .map(({ id, name }) => ({
      ...say("note-clash-idle", { name }),
      at: { table: "clash", id },
    }));
  return [...judged, ...idle];
}
