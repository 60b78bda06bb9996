import type { RecordId } from "../../core/base/index.ts";
import type { RefiCoding, RefiText, RefiTextSelection } from "../../core/formats/refi/index.ts";
import { type Coding, code, coding, member, passage } from "../../core/study/index.ts";
import type { Composing } from "./compose-project.ts";
import type { LeavingText } from "./edition.ts";

/** The texts that leave with what is marked in them, and the files of their words. */
export interface ComposedTexts {
  readonly sources: readonly RefiText[];
  readonly parts: readonly { readonly name: string; readonly text: string }[];
  readonly passages: number;
  readonly codings: number;
}

/** Write each text as a source, every marked stretch once with all its codings. */
export function composeTexts(composing: Composing): ComposedTexts {
  const { study, edition, left } = composing;
  const codings = Map.groupBy(study.all(coding), (each) => each.passage);
  const sources = edition.texts.map((text) => sourceOf(text, codings, composing));
  const written = sources.flatMap(({ selections }) => selections.map((each) => each.codings.length));
  const codingsOut = written.reduce((sum, each) => sum + each, 0);
  left.count("coding", "left-out", "words-stay", study.all(coding).length - codingsOut);
  return {
    sources,
    parts: edition.texts.map(({ guid, text }) => ({ name: fileOf(guid), text })),
    passages: written.length,
    codings: codingsOut,
  };
}

function fileOf(guid: string): string {
  return `${guid}.txt`;
}

type CodingsByPassage = ReadonlyMap<RecordId, readonly Coding[]>;

function sourceOf(text: LeavingText, codings: CodingsByPassage, composing: Composing): RefiText {
  return {
    guid: text.guid,
    name: text.name,
    plainTextPath: `internal://${fileOf(text.guid)}`,
    selections: selectionsOf(text, codings, composing),
    codings: [],
    notes: [],
    values: composing.values(text.facts),
  };
}

function selectionsOf(
  { places }: LeavingText,
  codings: CodingsByPassage,
  composing: Composing,
): readonly RefiTextSelection[] {
  const { guids, left } = composing;
  const byPlace = Map.groupBy(places, ([, { start, end }]) => `${start} ${end}`);
  const selections = [...byPlace.values()].flatMap((group): readonly RefiTextSelection[] => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const [id, { start, end }] = first;
    const guid = guids.leave({ table: passage.name, id });
    for (const [other] of others) guids.leaveAs({ table: passage.name, id: other }, guid);
    left.count("passage", "changed", "same-stretch", others.length);
    const held = group.flatMap(([each]) => codings.get(each) ?? []);
    return [{ guid, start, end, codings: held.flatMap((each) => codingOf(each, composing)), notes: [] }];
  });
  return selections.sort((a, b) => a.start - b.start || a.end - b.end);
}

function codingOf(each: Coding, { guids, edition }: Composing): readonly RefiCoding[] {
  const of = guids.of({ table: code.name, id: each.code });
  const by = guids.of({ table: member.name, id: each.coder });
  if (of === undefined) return [];
  const guid = guids.leave({ table: coding.name, id: each.id });
  const when = edition.isWhole ? { atMs: each.at } : {};
  return [{ guid, code: of, ...(by === undefined ? {} : { by }), ...when, notes: [] }];
}
