import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  type CountedRecords,
  type CountLine,
  codebookTree,
  countByCoder,
  countBySource,
  countBySourceTrait,
} from "../core/code/index.ts";
import { code, coding, group, member, passage, place, source } from "../core/study/index.ts";
import type { CountCodings, Refusal } from "./api.ts";
import { placeName } from "./choices.ts";
import type { Desk } from "./desk.ts";
import { nameOf } from "./memos.ts";
import { refuse } from "./refusal.ts";
import type { CodingCount } from "./views.ts";

/**
 * Count codings by source, role, place, group or coder: all of them, or those of one code and the codes below it.
 *
 * Counts by code stand in the codebook. Coders are listed in the order in which they joined, never ranked.
 */
export function countCodings(desk: Desk, input: CountCodings): Result<readonly CodingCount[], Refusal> {
  const { study } = desk.open;
  if (input.code !== undefined && study.get(code, input.code) === undefined) return err(refuse("not-found"));
  const records = countedRecords(desk, input.code);
  switch (input.by) {
    case "source":
      return ok(named(countBySource(records), (id) => nameOf(desk, { table: source.name, id })));
    case "coder":
      return ok(
        named(countByCoder(records, study.all(member)), (id) => nameOf(desk, { table: member.name, id })),
      );
    case "role":
      return ok(named(countBySourceTrait(records, "role"), (role) => role));
    case "place": {
      const places = new Map<string, string>(study.all(place).map((each) => [each.id, placeName(each)]));
      const lines = countBySourceTrait(records, "place", [...places.keys()]);
      return ok(named(lines, (id) => places.get(id) ?? "a place that is gone"));
    }
    case "group": {
      const groups = new Map<string, string>(study.all(group).map((each) => [each.id, each.name]));
      const lines = countBySourceTrait(records, "group", [...groups.keys()]);
      return ok(named(lines, (id) => groups.get(id) ?? "a group that is gone"));
    }
  }
}

function countedRecords({ open: { study } }: Desk, of: RecordId | undefined): CountedRecords {
  const codes = study.all(code);
  const branch = of === undefined ? undefined : new Set([of, ...below(codebookTree(codes), of)]);
  const codings = study.all(coding).filter((each) => branch?.has(each.code) ?? true);
  return { codes, codings, passages: study.all(passage), sources: study.all(source) };
}

function below(tree: ReturnType<typeof codebookTree>, of: RecordId): readonly RecordId[] {
  const children = tree.byId.get(of)?.children ?? [];
  return children.flatMap((each) => [each, ...below(tree, each)]);
}

function named<V extends string>(
  lines: readonly CountLine<V>[],
  nameIt: (value: V) => string,
): readonly CodingCount[] {
  return lines.map(({ value, tally }) => ({
    ...(value === undefined ? {} : { id: value }),
    name: value === undefined ? "not recorded" : nameIt(value),
    ...tally,
  }));
}
