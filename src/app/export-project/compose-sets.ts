import type { Guid, RefiSet } from "../../core/formats/refi/index.ts";
import { claim, code, memo, type RecordSet, recordSet, setMember, source } from "../../core/study/index.ts";
import type { Composing } from "./compose-project.ts";

const kept: ReadonlySet<string> = new Set([code.name, source.name, memo.name, claim.name]);

/** Write sets of codes, sources and notes; nothing else can be in one. */
export function composeSets(composing: Composing): readonly RefiSet[] {
  return composing.study.all(recordSet).map((each) => setOf(each, composing));
}

function setOf(each: RecordSet, composing: Composing): RefiSet {
  const { study, edition, guids, left } = composing;
  const members = study.where(setMember, "set", each.id).map(({ of }) => of);
  const named = { table: recordSet.name, id: each.id, name: each.name };
  const sources = members.filter((of) => of.table === source.name && guids.of(of) !== undefined);
  const tellsSources = sources.length > 0 && edition.mayTell?.(sources) !== false;
  if (!tellsSources && sources.length > 0) left.record("set", "changed", "few-sources", named);
  if (members.some(({ table }) => !kept.has(table))) left.record("set", "changed", "no-place", named);
  const staying = members.filter((of) => kept.has(of.table) && guids.of(of) === undefined);
  left.count("set", "changed", "ends-stay", staying.length);
  const targets = (...tables: readonly string[]): readonly Guid[] => [
    ...new Set(members.filter(({ table }) => tables.includes(table)).flatMap((of) => guids.of(of) ?? [])),
  ];
  return {
    guid: guids.leave({ table: recordSet.name, id: each.id }),
    name: edition.own(each.name),
    ...(each.note === undefined || !edition.isWhole ? {} : { description: each.note }),
    codes: targets(code.name),
    sources: tellsSources ? targets(source.name) : [],
    notes: targets(claim.name, memo.name),
  };
}
