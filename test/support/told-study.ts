import type { OpenStudy } from "../../src/app/open-study.ts";
import type { Store } from "../../src/app/store.ts";
import { textOfSource } from "../../src/app/text-of-source.ts";
import { codebookTree } from "../../src/core/code/index.ts";
import {
  type AnyRef,
  attribute,
  caseMember,
  code,
  coding,
  member,
  memo,
  original,
  type Passage,
  passage,
  recordLink,
  recordSet,
  setMember,
  source,
  studyCase,
} from "../../src/core/study/index.ts";

/**
 * Tell a study without the ids of its records, so that two can be held against each other: who said what of which words.
 *
 * Passages on one stretch are one, as are two mentions of one thing in a case or set.
 */
export function toldStudy(study: Store): object {
  const texts = new Map(study.all(source).map(({ id }, at) => [id, readText(study, id, at)]));
  const passageName = (each: Passage): string => {
    const of = texts.get(each.source);
    if (each.part !== undefined) return `${of?.name} ${JSON.stringify(each.part)}`;
    const { start, end } = of?.history.landAnchor(each) ?? { start: 0, end: 0 };
    const before = folded(of?.text.slice(0, start) ?? "");
    const words = folded(of?.text.slice(start, end) ?? "");
    return `${of?.name} ${[...before].length} ${JSON.stringify(words)}`;
  };
  const tree = codebookTree(study.all(code));
  const codeNames = new Map(
    tree.inOrder.map(({ code: { id }, path }, at) => [id, `${at} ${path.join(" / ")}`]),
  );
  const coders = numbered(study.all(member).filter(({ id }) => worksIn(study, id)));
  const told = (of: AnyRef): string => names.get(`${of.table} ${of.id}`) ?? of.table;
  const names = new Map<string, string>();
  for (const [id, { name }] of texts) names.set(`source ${id}`, name);
  for (const [id, name] of codeNames) names.set(`code ${id}`, name);
  for (const each of study.all(passage)) names.set(`passage ${each.id}`, passageName(each));
  for (const [id, name] of numbered(study.all(studyCase))) names.set(`case ${id}`, name);
  for (const [id, name] of numbered(study.all(recordSet))) names.set(`set ${id}`, name);
  for (const each of study.all(memo)) names.set(`memo ${each.id}`, `memo ${each.at} ${each.text}`);
  for (const each of study.all(coding))
    names.set(
      `coding ${each.id}`,
      [
        told({ table: "passage", id: each.passage }),
        codeNames.get(each.code),
        coders.get(each.coder),
        each.at,
      ].join(" | "),
    );
  const facts = (table: string): readonly string[] =>
    sorted(
      study
        .all(attribute)
        .flatMap(({ about, name, value }) =>
          about.table === table ? [`${told(about)}: ${name} = ${value}`] : [],
        ),
    );
  return {
    texts: [...texts.values()].map(({ name, text, times }) => [name, folded(text), times]),
    media: study.all(source).map(({ media }) => media),
    codes: tree.inOrder.map(({ code: { name, definition, colour }, depth }) => [
      depth,
      name,
      definition,
      colour,
    ]),
    passages: sorted(new Set(study.all(passage).map(passageName))),
    codings: sorted(study.all(coding).map(({ id }) => told({ table: "coding", id }))),
    memos: sorted(
      study
        .all(memo)
        .map(({ about, title, text, by, at }) =>
          JSON.stringify([told(about), title ?? "", text, coders.get(by), at]),
        ),
    ),
    cases: [...numbered(study.all(studyCase)).values()],
    caseNotes: study.all(studyCase).map(({ note }) => note),
    caseMembers: sorted(
      new Set(
        study.all(caseMember).map((each) => `${told({ table: "case", id: each.case })}: ${told(each.of)}`),
      ),
    ),
    caseFacts: facts("case"),
    sourceFacts: facts("source").filter((each) => each.includes("Wave")),
    sets: [...numbered(study.all(recordSet)).values()],
    setNotes: study.all(recordSet).map(({ note }) => note),
    setMembers: sorted(
      new Set(
        study.all(setMember).map((each) => `${told({ table: "set", id: each.set })}: ${told(each.of)}`),
      ),
    ),
    links: sorted(
      study
        .all(recordLink)
        .map(({ from, to, name, direction }) => `${told(from)} ${direction} ${told(to)} ${name}`),
    ),
  };
}

function readText(study: Store, id: Passage["source"], at: number) {
  const { text = "", history, blocks } = textOfSource(study, id);
  const times = blocks.flatMap(({ start, atMs, untilMs }) =>
    atMs === undefined ? [] : [[[...folded(text.slice(0, start))].length, atMs, untilMs]],
  );
  // A mark at the start is no character of the text.
  return { name: `${at} ${study.get(source, id)?.title}`, text, times, history };
}

function folded(text: string): string {
  return text.replace(/^\ufeff+/, "").replace(/\r\n?/g, "\n");
}

function numbered(
  all: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  return new Map(all.map(({ id, name }, at) => [id, `${at} ${name}`]));
}

function worksIn(study: Store, id: string): boolean {
  return (
    study.all(member)[0]?.id === id ||
    study.stateOf({ table: "member", id: id as Passage["id"] }) === "present"
  );
}

function sorted(list: Iterable<string>): readonly string[] {
  return [...list].sort();
}

/** Tell the recordings, pictures and marked pages of a study by their bytes, each with the place of its source. */
export function toldFiles({ study, vault }: Pick<OpenStudy, "study" | "vault">): readonly string[] {
  const onPages = new Set([
    ...study.all(source).flatMap(({ id, media }) => (media?.is === "pages" ? [id] : [])),
    ...study.all(passage).flatMap(({ source: of, part }) => (part?.is === "page" ? [of] : [])),
  ]);
  const files = study.all(source).flatMap(({ id }, at) =>
    (vault?.store.where(original, "source", id) ?? [])
      .filter(({ format }) => /^(?:audio|picture)-/.test(format) || (format === "pdf" && onPages.has(id)))
      .map(({ format, file, key }) => {
        const bytes = vault?.originals.read(file, key);
        const held = bytes?.ok === true ? Buffer.from(bytes.value).toString("base64") : "lost";
        return `${at} ${format} ${held}`;
      }),
  );
  return sorted(files);
}
