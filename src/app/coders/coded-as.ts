import type { RecordId } from "../../core/base/index.ts";
import { isRedefined } from "../../core/code/index.ts";
import {
  type Coding,
  code,
  codebookVersion,
  type FrozenCode,
  type Recoding,
  recoding,
  retiredCode,
} from "../../core/study/index.ts";
import { keptUp } from "../kept-up.ts";
import type { Store } from "../store.ts";
import { frozenIn, versionsOf } from "./codebook-versions.ts";
import type { CodedAs } from "./coder-views.ts";

/** How the codings of a study were made, whatever became of their codes. */
export interface AsCoded {
  /** The codes that its coder chose: one, and more where codings on the same words were merged. */
  readonly codesOf: (coding: Coding) => readonly RecordId[];
  /** How a coding was made, where what its code stands for has changed since; `undefined` where nothing has. */
  readonly changedOf: (coding: Coding) => CodedAs | undefined;
  /** What a code was called in a version, else what it is called, or was when it was removed. */
  readonly nameIn: (id: RecordId, version?: RecordId) => string;
}

const watched = [code.name, codebookVersion.name, recoding.name, retiredCode.name] as readonly string[];

/** Read how the codings of a study were made; kept up with the codebook, and at once for every coding after that. */
export function asCodedIn(study: Store): AsCoded {
  return readings(study)();
}

const readings: (study: Store) => () => AsCoded = keptUp((study) => {
  let read: AsCoded | undefined;
  return {
    value: () => {
      read ??= readAsCoded(study);
      return read;
    },
    follow: (touched) => {
      if (touched.some(({ table }) => watched.includes(table))) read = undefined;
    },
  };
});

function readAsCoded(study: Store): AsCoded {
  const codes = new Map(study.allEverMade(code).map(({ record }) => [record.id, record]));
  const versions = versionsOf(study).map((each) => ({
    id: each.id,
    number: each.number,
    at: each.at,
    codes: new Map(frozenIn(each).map((one) => [one.id, one])),
  }));
  const moves = new Map<RecordId, Recoding[]>();
  for (const each of [...study.all(recoding)].sort((a, b) => a.at - b.at))
    moves.set(each.coding, [...(moves.get(each.coding) ?? []), each]);
  const retired = new Set(study.all(retiredCode).map((each) => each.code));
  const codesOf = (each: Coding): readonly RecordId[] => {
    const made = moves.get(each.id) ?? [];
    const first = made.find(({ because }) => because !== "doubled")?.from ?? each.code;
    return [
      ...new Set([first, ...made.filter(({ because }) => because === "doubled").map(({ from }) => from)]),
    ];
  };
  const changedOf = (each: Coding): CodedAs | undefined => {
    const [first = each.code] = codesOf(each);
    const version = versions.findLast(({ at }) => at <= each.at);
    const was: FrozenCode | undefined = version?.codes.get(first);
    const is = codes.get(first);
    const since: CodedAs["since"][number][] = [
      ...new Set((moves.get(each.id) ?? []).map(({ because }) => because)),
    ];
    if (was !== undefined && is !== undefined && was.name !== is.name) since.push("renamed");
    if (was !== undefined && is !== undefined && isRedefined({ before: was, after: is }))
      since.push("redefined");
    if (retired.has(first)) since.push("retired");
    if (since.length === 0) return undefined;
    return {
      code: first,
      name: was?.name ?? is?.name ?? "",
      ...(version === undefined || was === undefined ? {} : { version: version.number }),
      since,
    };
  };
  const nameIn = (id: RecordId, version?: RecordId): string =>
    versions.find((each) => each.id === version)?.codes.get(id)?.name ?? codes.get(id)?.name ?? "";
  return { codesOf, changedOf, nameIn };
}
