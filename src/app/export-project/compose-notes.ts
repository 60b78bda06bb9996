import type { Guid, RefiSelection, RefiSource } from "../../core/formats/refi/index.ts";

/** Hang the notes on a source, on what is marked in it, and on what was coded there. */
export function withNotes(source: RefiSource, noted: (guid: Guid) => readonly Guid[]): RefiSource {
  const on = <Marked extends RefiSelection>(marks: readonly Marked[]): readonly Marked[] =>
    marks.map((each) => ({
      ...each,
      notes: noted(each.guid),
      codings: each.codings.map((coding) => ({ ...coding, notes: noted(coding.guid) })),
    }));
  const notes = noted(source.guid);
  switch (source.kind) {
    case "text":
      return { ...source, notes, selections: on(source.selections) };
    case "picture":
      return { ...source, notes, selections: on(source.selections) };
    case "pdf": {
      const { words } = source;
      const spoken = words === undefined ? {} : { words: { ...words, selections: on(words.selections) } };
      return { ...source, ...spoken, notes, selections: on(source.selections) };
    }
    default:
      return {
        ...source,
        notes,
        transcripts: source.transcripts.map((each) => ({ ...each, selections: on(each.selections) })),
        selections: on(source.selections),
      };
  }
}
