import {
  findOffsetUnits,
  type Guid,
  isOwnProject,
  type OffsetUnits,
  type OpenQdpx,
  plainText,
  type RefiProject,
  type RefiValue,
  standardUnits,
  tryUnits,
  type UnitsTrial,
} from "../../formats/refi/index.ts";
import { type Block, markOf, placeOfPart } from "../../study/index.ts";
import type {
  CollectedProject,
  ProjectAttribute,
  ProjectCase,
  ProjectCoding,
  ProjectPassage,
  ProjectSet,
  ProjectSource,
} from "./collected-project.ts";
import type { MarkedStretch } from "./marked-stretch.ts";
import { countedSelections, stretchesOf } from "./place-stretches.ts";
import { collectCodes } from "./project-codes.ts";
import { reportDoubled } from "./project-doubled.ts";
import { collectMemos } from "./project-memos.ts";
import type { CountedPages } from "./project-pages.ts";
import { openReport, type ReportBook } from "./project-report.ts";
import type { RawText } from "./raw-text.ts";
import { textsOf } from "./read-texts.ts";
import { blocksOf } from "./timed-blocks.ts";

/**
 * Turn a project of another program into what a study can hold, with a report of what comes over otherwise or not at all.
 *
 * Texts are kept to the character, so that every passage stays where it was; positions are counted as the project's own
 * selections say. `pages` are those of the PDFs in which regions are marked, or which have no words, as far as they were opened.
 */
export function collectProject(qdpx: OpenQdpx, pages?: CountedPages): CollectedProject {
  const { holds: project, oddities, faults } = qdpx.project;
  const book = openReport();
  const texts = textsOf(qdpx, book, pages);
  const units = unitsOf(texts, project);
  const marked = texts.map((text) => ({
    text,
    stretches: stretchesOf(text, units?.units ?? standardUnits, book),
  }));
  const stretches = marked.flatMap((each) => each.stretches);
  const codes = collectCodes(project.codes, codedBy(stretches), book);
  const known = new Set(codes.map((each) => each.guid));
  // A code that has the id of a case is coded with, as any other.
  const cases = new Set(project.cases.map((each) => each.guid).filter((guid) => !known.has(guid)));
  const important = new Set(qdpx.important);
  book.held("link", project.links.length);
  const { memos, links } = collectMemos(qdpx, { texts, stretches }, book);
  book.kept("link", project.links.length - links.length);
  // Of two under one id the first is meant, as everywhere.
  const variables = new Map(project.variables.toReversed().map((each) => [each.guid, each.name]));
  book.held("coder", project.users.length);
  book.kept("coder", project.users.length);
  reportDrawings(project, book);
  reportBesides(qdpx, book);
  reportDoubled(project, { texts, stretches, codes, memos }, book);
  return {
    name: project.name,
    ...(project.origin === undefined ? {} : { program: project.origin }),
    coders: project.users,
    codes,
    sources: marked.map(({ text, stretches }) =>
      collectedSource(text, stretches, units?.units ?? standardUnits, {
        known,
        cases,
        important,
        variables,
        book,
      }),
    ),
    cases: casesOf(project, stretches, { cases, variables, book }),
    memos,
    links: keptLinks(links, hereIn(project, { texts, stretches, codes, memos }), book),
    sets: setsOf(project, book),
    ...(units === undefined ? {} : { units }),
    ...(qdpx.counted === undefined ? {} : { counted: qdpx.counted }),
    report: book.close(oddities, faults),
  };
}

interface Surroundings {
  readonly known: ReadonlySet<Guid>;
  readonly cases: ReadonlySet<Guid>;
  readonly important: ReadonlySet<Guid>;
  readonly variables: ReadonlyMap<Guid, string>;
  readonly book: ReportBook;
}

function unitsOf(texts: readonly RawText[], project: RefiProject): UnitsTrial | undefined {
  const counted = texts.map(countedSelections);
  if (counted.every(({ selections }) => selections.length === 0)) return undefined;
  // What was written here counts as the standard says, however its passages lie.
  return isOwnProject(project) ? tryUnits(counted, standardUnits) : findOffsetUnits(counted).chosen;
}

function codedBy(stretches: readonly MarkedStretch[]): ReadonlySet<Guid> {
  return new Set(stretches.flatMap(({ codings }) => codings.map((each) => each.code)));
}

function collectedSource(
  text: RawText,
  stretches: readonly MarkedStretch[],
  units: OffsetUnits,
  around: Surroundings,
): ProjectSource {
  const { blocks, language } = blocksOf(text, units, around.book);
  const { source, file, isFile } = text;
  const description = describedAs(text);
  // It becomes a memo on the source.
  if (description !== "") {
    around.book.held("memo");
    around.book.kept("memo");
  }
  if (text.title === "")
    around.book.tell({ kind: "source", fate: "changed", reason: "no-name", guid: text.guid });
  return {
    guid: text.guid,
    title: text.title === "" ? "?" : text.title,
    ...(description === "" ? {} : { description }),
    text: plainText(text.raw),
    blocks,
    language,
    bytes: text.bytes,
    format: text.format,
    ...(isFile && file?.facts !== undefined ? { media: file.facts } : {}),
    notes: file?.notes ?? [],
    ...(isFile || file === undefined ? {} : { recording: { bytes: file.bytes, format: file.format } }),
    ...(source.atMs === undefined ? {} : { atMs: source.atMs }),
    attributes: attributesOf(source.values, around),
    passages: passagesOf(stretches, blocks, around),
  };
}

/** What is said of a source, and of the words that stand for it. */
function describedAs({ source, guid, transcript }: RawText): string {
  const words = "words" in source && source.words?.guid === guid ? source.words.description : undefined;
  const said = [guid === source.guid ? source.description : undefined, transcript?.description, words];
  return said.filter((each) => each !== undefined && each.trim() !== "").join("\n\n");
}

/** Stretches with the same edges are one passage, as are equal parts, whatever number of selections marks it. */
function passagesOf(
  stretches: readonly MarkedStretch[],
  blocks: readonly Block[],
  around: Surroundings,
): readonly ProjectPassage[] {
  const byPlace = Map.groupBy(stretches, (each) => markOf({ version: "", ...each }));
  const passages = [...byPlace.values()].flatMap((group): readonly ProjectPassage[] => {
    const first = group[0];
    if (first === undefined) return [];
    const { part } = first;
    const place = part === undefined ? undefined : placeOfPart(blocks, part);
    return [
      {
        start: place ?? first.start,
        end: place ?? first.end,
        ...(part === undefined ? {} : { part }),
        selections: group.flatMap((each) => each.selection ?? []),
        codings: group.flatMap((each) => each.codings.flatMap((coding) => keptCoding(coding, around))),
      },
    ];
  });
  return passages.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function keptCoding(
  coding: MarkedStretch["codings"][number],
  { known, cases, important, book }: Surroundings,
): readonly ProjectCoding[] {
  book.held("coding");
  if (cases.has(coding.code)) {
    book.kept("coding");
    return [];
  }
  if (!known.has(coding.code)) {
    book.tell({ kind: "coding", fate: "left-out", reason: "refers-nowhere", guid: coding.guid });
    return [];
  }
  book.kept("coding");
  if (important.has(coding.guid))
    book.tell({ kind: "coding", fate: "changed", reason: "importance", guid: coding.guid });
  const { guid, code, by, atMs } = coding;
  return [{ guid, code, ...(by === undefined ? {} : { by }), ...(atMs === undefined ? {} : { atMs }) }];
}

function attributesOf(
  values: readonly RefiValue[],
  { variables, book }: Pick<Surroundings, "variables" | "book">,
): readonly ProjectAttribute[] {
  return values.flatMap(({ variable, value }) => {
    const name = variables.get(variable);
    if (value === undefined || value.trim() === "") return [];
    book.held("value");
    if (name === undefined) {
      book.tell({ kind: "value", fate: "left-out", reason: "refers-nowhere", guid: variable });
      return [];
    }
    book.kept("value");
    return [{ name, value }];
  });
}

function casesOf(
  project: RefiProject,
  stretches: readonly MarkedStretch[],
  { cases, variables, book }: Pick<Surroundings, "cases" | "variables" | "book">,
): readonly ProjectCase[] {
  // Some programs say by a coding that a stretch belongs to a case.
  const coded = Map.groupBy(
    stretches.flatMap(({ selection, codings }) => codings.map(({ code }) => ({ code, selection }))),
    (each) => each.code,
  );
  book.held("case", project.cases.length);
  book.kept("case", project.cases.length);
  return project.cases.map((each, index) => {
    const name = each.name?.trim() ?? "";
    if (name === "") book.tell({ kind: "case", fate: "changed", reason: "no-name", guid: each.guid });
    const byCoding = (cases.has(each.guid) ? (coded.get(each.guid) ?? []) : []).flatMap(
      ({ selection }) => selection ?? [],
    );
    return {
      guid: each.guid,
      name: name === "" ? `Case ${index + 1}` : name,
      ...(each.description === undefined ? {} : { description: each.description }),
      attributes: attributesOf(each.values, { variables, book }),
      members: [...each.sources, ...each.selections, ...byCoding],
    };
  });
}

/** Everything that comes over and that a link can join. */
function hereIn(
  { cases, sets }: RefiProject,
  {
    texts,
    stretches,
    codes,
    memos,
  }: Pick<CollectedProject, "codes" | "memos"> & {
    readonly texts: readonly RawText[];
    readonly stretches: readonly MarkedStretch[];
  },
): ReadonlySet<Guid> {
  const marked = stretches.flatMap(({ selection, codings }) => [
    ...(selection === undefined ? [] : [selection]),
    ...codings.map(({ guid }) => guid),
  ]);
  const records = [cases, sets, texts, codes, memos].flatMap((all) => all.map(({ guid }) => guid));
  return new Set([...records, ...marked]);
}

function keptLinks(
  links: CollectedProject["links"],
  here: ReadonlySet<Guid>,
  book: ReportBook,
): CollectedProject["links"] {
  return links.filter(({ guid, name, from, to }) => {
    const isWhole = from !== undefined && to !== undefined && here.has(from) && here.has(to);
    const named = name === undefined ? {} : { name };
    if (isWhole) book.kept("link");
    else book.tell({ kind: "link", fate: "left-out", reason: "refers-nowhere", guid, ...named });
    return isWhole;
  });
}

function setsOf(project: RefiProject, book: ReportBook): readonly ProjectSet[] {
  book.held("set", project.sets.length);
  book.kept("set", project.sets.length);
  return project.sets.map(({ guid, name, description, codes, sources, notes }) => ({
    guid,
    name,
    ...(description === undefined ? {} : { description }),
    members: [...codes, ...sources, ...notes],
  }));
}

function reportDrawings({ graphs }: RefiProject, book: ReportBook): void {
  if (graphs === 0) return;
  book.held("drawing", graphs);
  book.tell({ kind: "drawing", fate: "left-out", reason: "drawing" });
}

function reportBesides({ besides = [] }: OpenQdpx, book: ReportBook): void {
  for (const { kind, count } of besides.filter((each) => each.count > 0)) {
    book.held(kind, count);
    for (let one = 0; one < count; one++) book.tell({ kind, fate: "left-out", reason: "no-place" });
  }
}
