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
import type {
  CollectedProject,
  ProjectAttribute,
  ProjectCase,
  ProjectCoding,
  ProjectPassage,
  ProjectSet,
  ProjectSource,
} from "./collected-project.ts";
import { blocksOf, countedSelections, type MarkedStretch, stretchesOf } from "./place-stretches.ts";
import { collectCodes } from "./project-codes.ts";
import { collectMemos } from "./project-memos.ts";
import { openReport, type ReportBook } from "./project-report.ts";
import { type RawText, textsOf } from "./read-texts.ts";

/**
 * Turn a project of another program into what a study can hold, with a report of what comes over otherwise or not at all.
 *
 * Texts are kept to the character, so that every passage stays where it was; positions are counted as the project's own
 * selections say.
 */
export function collectProject(qdpx: OpenQdpx): CollectedProject {
  const { holds: project, oddities, faults } = qdpx.project;
  const book = openReport();
  const texts = textsOf(qdpx, book);
  const units = unitsOf(texts, project);
  const marked = texts.map((text) => ({
    text,
    stretches: stretchesOf(text, units?.units ?? standardUnits, book),
  }));
  const stretches = marked.flatMap((each) => each.stretches);
  const codes = collectCodes(project.codes, codedBy(stretches), book);
  const known = new Set(codes.map((each) => each.guid));
  const cases = new Set(project.cases.map((each) => each.guid));
  const important = new Set(qdpx.important);
  const { memos, links } = collectMemos(qdpx, stretches, book);
  const variables = new Map(project.variables.map((each) => [each.guid, each.name]));
  book.held("coder", project.users.length);
  book.kept("coder", project.users.length);
  reportDrawings(project, book);
  reportBesides(qdpx, book);
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
    cases: casesOf(project, stretches, variables, book),
    memos,
    links: keptLinks(project, links, book),
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
  const { blocks, language } = blocksOf(text, units);
  const { source } = text;
  const { description, atMs } = source;
  // It becomes a memo on the source.
  if (description !== undefined && description.trim() !== "") {
    around.book.held("memo");
    around.book.kept("memo");
  }
  if (text.title === "")
    around.book.tell({ kind: "source", fate: "changed", reason: "no-name", guid: text.guid });
  return {
    guid: text.guid,
    title: text.title === "" ? "?" : text.title,
    ...(description === undefined ? {} : { description }),
    text: plainText(text.raw),
    blocks,
    language,
    bytes: text.bytes,
    format: text.format,
    ...(atMs === undefined ? {} : { atMs }),
    attributes: attributesOf(source.values, around),
    passages: passagesOf(stretches, around),
  };
}

/** Stretches with the same edges are one passage, whatever number of selections marks it. */
function passagesOf(stretches: readonly MarkedStretch[], around: Surroundings): readonly ProjectPassage[] {
  const byPlace = Map.groupBy(stretches, ({ start, end }) => `${start} ${end}`);
  const passages = [...byPlace.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const codings = group.flatMap((each) => each.codings.flatMap((coding) => keptCoding(coding, around)));
    return [
      {
        start: first.start,
        end: first.end,
        selections: group.flatMap((each) => each.selection ?? []),
        codings,
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
  variables: ReadonlyMap<Guid, string>,
  book: ReportBook,
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
    const byCoding = (coded.get(each.guid) ?? []).flatMap(({ selection }) => selection ?? []);
    return {
      guid: each.guid,
      name: name === "" ? `Case ${index + 1}` : name,
      ...(each.description === undefined ? {} : { description: each.description }),
      attributes: attributesOf(each.values, { variables, book }),
      members: [...each.sources, ...each.selections, ...byCoding],
    };
  });
}

function keptLinks(
  project: RefiProject,
  links: CollectedProject["links"],
  book: ReportBook,
): CollectedProject["links"] {
  book.held("link", project.links.length);
  book.kept("link", project.links.length - links.length);
  return links.filter((link) => {
    const isWhole = link.from !== undefined && link.to !== undefined;
    if (isWhole) book.kept("link");
    else
      book.tell({
        kind: "link",
        fate: "left-out",
        reason: "refers-nowhere",
        guid: link.guid,
        ...(link.name === undefined ? {} : { name: link.name }),
      });
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
