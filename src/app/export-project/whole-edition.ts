import { writtenText } from "../../core/formats/refi/index.ts";
import { passage, type Source, source, study as studyTable } from "../../core/study/index.ts";
import { keptText } from "../kept-text.ts";
import type { Store } from "../store.ts";
import type { Edition, LeavingText } from "./edition.ts";
import type { ExportGuids } from "./export-guids.ts";
import type { LeftBook } from "./left-book.ts";
import { sourceFacts } from "./source-facts.ts";

/** Everything there is, for the owner herself: texts to the character, memos, facts, coders by name. */
export function wholeEdition(study: Store, guids: ExportGuids, left: LeftBook): Edition {
  return {
    title: study.all(studyTable)[0]?.title ?? "Study",
    texts: study.all(source).flatMap((each) => wholeText(study, each, guids, left)),
    own: (words) => words,
    isWhole: true,
    coderName: ({ name }) => name,
  };
}

function wholeText(study: Store, of: Source, guids: ExportGuids, left: LeftBook): readonly LeavingText[] {
  const { text, history } = keptText(study, of.id);
  const named = { table: source.name, id: of.id, name: of.title };
  const all = study.where(passage, "source", of.id);
  const passages = all.filter(({ part }) => part === undefined);
  left.count("passage", "left-out", "no-words", all.length - passages.length);
  if (text === undefined || text.trim() === "") {
    left.record("source", "left-out", text === "" ? "no-words" : "words-gone", named);
    left.count("passage", "left-out", "words-gone", passages.length);
    return [];
  }
  const written = writtenText(text);
  if (written.isOther) left.record("source", "changed", "characters", named);
  const places = passages.flatMap((each) => {
    const { state, start, end } = history.landAnchor(each);
    if (state === "gone") return [];
    return [[each.id, { start: written.positionOf(start), end: written.positionOf(end) }] as const];
  });
  left.count("passage", "left-out", "words-gone", passages.length - places.length);
  return [
    {
      guid: guids.leave({ table: source.name, id: of.id }),
      name: of.title,
      text: written.text,
      facts: sourceFacts(study, of),
      source: of.id,
      places: new Map(places),
    },
  ];
}
