import type { RecordId } from "../core/base/index.ts";
import {
  type CorroborateIndex,
  countSources,
  coverageByCountry,
  coverageByRole,
  sourcesInCell,
  unheardGroups,
} from "../core/corroborate/index.ts";
import { corroborateIndex } from "./corroboration.ts";
import type { Desk } from "./desk.ts";
import type { CoverageView } from "./views.ts";

/** Who was heard on whom: kinds of member by role or country of the sources, with the empty cells in it. */
export function coverage(desk: Desk, input: { readonly by: "role" | "country" }): CoverageView {
  const index = corroborateIndex(desk.open.study);
  const matrix = input.by === "role" ? coverageByRole(index) : coverageByCountry(index);
  const unheard = new Map(unheardGroups(index).map((each) => [each.group, each]));
  return {
    columns: matrix.columns.map((column) => ({ id: column, name: inWords(column) })),
    rows: matrix.groups.map((group) => ({
      id: group,
      name: groupName(index, group),
      cells: matrix.cells
        .filter((cell) => cell.group === group)
        .map(({ column, sourcesOfGroup, sourcesBehindClaims, passages }) => ({
          column,
          sources: Math.max(sourcesOfGroup, sourcesBehindClaims),
          passages,
          heard: sourcesInCell(index, group, column, input.by).map(({ id }) => id),
        })),
      ...survivorship(unheard.get(group)?.heardThrough),
    })),
    counts: sourceCounts(index),
    unheard: [...unheard.keys()].map((group) => groupName(index, group)),
  };
}

function sourceCounts(index: CorroborateIndex): CoverageView["counts"] {
  const counts = countSources(index);
  const of = (by: "role" | "mode" | "country", list: typeof counts.byRole) =>
    list.map(({ value, count }) => ({ by, value, name: inWords(value), sources: count }));
  return [...of("role", counts.byRole), ...of("mode", counts.byMode), ...of("country", counts.byCountry)];
}

function survivorship(
  heardThrough: readonly string[] | undefined,
): Pick<CoverageView["rows"][number], "note" | "heardThrough"> {
  if (heardThrough === undefined) return {};
  const through =
    heardThrough.length === 0
      ? "Nobody spoke of them"
      : `Heard only through: ${heardThrough.map(inWords).join(", ")}`;
  return { note: `Nobody of this group could be asked. ${through}.`, heardThrough };
}

function groupName(index: CorroborateIndex, group: RecordId): string {
  return index.groupById.get(group)?.name ?? "a group that is gone";
}

function inWords(value: string): string {
  return value.replaceAll("-", " ");
}
