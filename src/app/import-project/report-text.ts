import type {
  CollectedProject,
  ProjectKind,
  ProjectReason,
  ReportedRecord,
} from "../../core/collect/project/index.ts";
import type { Oddity, OffsetUnits, StructureFault, UnitsTrial } from "../../core/formats/refi/index.ts";

export type { ReportedRecord } from "../../core/collect/project/index.ts";

/** The kinds of record by their names in a list. */
export const kindWords: Readonly<Record<ProjectKind, string>> = {
  source: "Sources",
  code: "Codes",
  coding: "Codings",
  selection: "Marked places",
  memo: "Memos",
  case: "Cases",
  value: "Values",
  link: "Links",
  set: "Sets",
  coder: "Coders",
  drawing: "Drawings",
  reference: "References",
  query: "Saved queries",
};

const reasonWords: Readonly<Record<ProjectReason, string>> = {
  "file-missing": "it is in a file that the project does not hold; export the project again with its sources",
  "file-outside":
    "its file lies on the disk of whoever exported the project; put it into the project and export again",
  "no-words": "there are no words in it, nor pages that can be shown",
  "file-large":
    "its file is larger than one may be here, or the files of the project are too many together; it can be added by hand",
  "file-unread": "its file is no picture, or no recording, of a form that is read here",
  "file-damaged": "its file is damaged: what it says of itself cannot be",
  "file-noted":
    "its file holds other than it states; what it holds is taken, and the source says what it was",
  formatted:
    "its words were read out of its formatted file, beside which there is no plain text; positions may be counted otherwise in it",
  picture: "the picture is not in the project, or cannot be read; what describes it comes over in its place",
  recording:
    "the sound is not in the project, or cannot be read; its transcripts come over, and the sound can be added to them",
  "without-words": "the words of its transcripts are not in the project; its sound comes over",
  "description-apart": "what describes it comes over as a text beside it",
  "times-within": "its transcript says times within a line; a line has that of its beginning and of its end",
  "place-outside": "the place it marks lies outside of its source, or ends before it begins",
  "place-cut": "the part it marks was empty or reached beyond its source; it marks what there is now",
  "region-without-words":
    "it marks a region of a page; its words were not found in the text, and its page is not in the project or is measured in a way that is not known",
  "region-to-page":
    "it marks a region of a page, and its words were not found in the text; it marks that region now",
  "region-to-words": "it marked a region of a page, and marks the words of it now",
  "refers-nowhere": "it refers to something that the project does not hold, or that stays behind",
  "guid-twice": "another has the same id; the first is kept",
  "guid-shared": "another has the same id; both come over, and what refers to it means the first",
  "nearest-colour": "its colour is none of the eight here; it has the nearest",
  "folder-with-codings": "it was a folder with codings, and is a code now",
  "whole-source": "the whole source was coded; all of it is marked now",
  "whole-to-page": "all of its pages were coded, which have no words; the first page is marked now",
  "comment-to-memo": "a comment on a marked place, and a memo on it now",
  importance: "it was marked as important, and that mark has no place here",
  drawing: "drawings of records and lines have no place here",
  "no-place": "there is nothing here that it could become",
  "no-name": "it had no name and was given one",
};

/** Say what becomes of a record that comes over otherwise, or not at all. */
export function reasonText({ fate, reason }: ReportedRecord): string {
  return `${fate === "changed" ? "Changed" : "Left out"}: ${reasonWords[reason]}.`;
}

/** Say how a project counts positions, and how well that fits its own selections. */
export function unitsText(
  { units, selections, atEdges, named, asNamed }: UnitsTrial,
  counted?: CollectedProject["counted"],
): string {
  const fits = [
    `${atEdges} of ${selections} marked places begin and end where words do`,
    ...(named === 0 ? [] : [`${asNamed} of ${named} with a name hold those words`]),
  ];
  const how = counted === undefined ? countedText(units) : "in bytes of UTF-8";
  return `Positions are counted ${how}: ${fits.join("; ")}.`;
}

function countedText({ counts, mark, lineBreak, end }: OffsetUnits): string {
  const breaks = {
    one: "a line break as one",
    two: "a line break as two",
    "as-written": "a line break as it is written",
  };
  return [
    counts === "utf-16" ? "in units of UTF-16" : "in characters",
    breaks[lineBreak],
    ...(mark === "counted" ? ["the mark at the start counted"] : []),
    ...(end === "last" ? ["the end being the last character"] : []),
  ].join(", ");
}

const oddityWords: Readonly<Record<Oddity["oddity"], string>> = {
  "no-guid": "without a usable id",
  "odd-guid": "with an id in a form of its own",
  "odd-colour": "with a colour in a form of its own",
  "odd-number": "with a number in a form of its own",
  "odd-moment": "with a time that could not be read",
  "odd-word": "with a word that the standard does not have",
  "left-out": "that could not be read",
  circle: "that stood under itself, and stands at the top now",
  "lost-parent": "whose parent is not there, and stands at the top now",
};

/** Say what in the file was not as the standard has it, each kind once with its number. */
export function standardText(
  oddities: readonly Oddity[],
  faults: readonly StructureFault[],
): readonly string[] {
  const said = [
    ...oddities.map(({ element, oddity }) => `${element} ${oddityWords[oddity]}`),
    ...faults.map(({ element, fault, part }) => `${element}: ${fault.replaceAll("-", " ")} (${part})`),
  ];
  const counts = Map.groupBy(said, (each) => each);
  return [...counts].map(([words, all]) => (all.length === 1 ? words : `${words}, ${all.length} times`));
}
