import type { CallName } from "../../src/app/api.ts";
import type {
  CardView,
  ClaimLine,
  CodeLine,
  Evidence,
  MemoLine,
  NameGroup,
  ReaderPassage,
  RecordId,
  SourceLine,
} from "../../src/app/views.ts";
import { type FakePlan, readPlainSource, readPlan } from "./fake-plan.ts";
import { countWords, cutText, type FakeText } from "./fake-text.ts";

/** A source of the invented study, held in memory and changed by the calls of the page under test. */
export interface FakeSource extends FakeText {
  line: SourceLine;
  version: RecordId;
  passages: ReaderPassage[];
  readonly pseudonyms: { start: number; end: number }[];
}

/** A text that waits for its names step. */
export interface FakeWaiting extends FakeText {
  readonly id: RecordId;
  readonly title: string;
  readonly groups: readonly NameGroup[];
}

/** Evidence as the card needs it. */
export interface FakeEvidence {
  readonly id: RecordId;
  readonly claim: RecordId;
  readonly source: RecordId;
  readonly passage: RecordId;
  readonly direction: Evidence["direction"];
  readonly proximity: string;
  readonly credibility: string;
}

/** Invented data behind a page under test: test material, never shipped. */
export interface FakeStudy {
  readonly plan: FakePlan;
  readonly sources: Map<RecordId, FakeSource>;
  readonly waiting: Map<RecordId, FakeWaiting>;
  codes: CodeLine[];
  claims: Omit<ClaimLine, "for" | "against" | "silent" | "independent" | "warnings">[];
  evidence: FakeEvidence[];
  readonly judged: Map<string, CardView["pairs"][number]>;
  readonly memos: MemoLine[];
  readonly persons: { id: RecordId; pseudonym: string; role: string; spellings: string[] }[];
  readonly undone: (() => void)[];
  readonly calls: CallName[];
}

/** The id a record of the plan has in the fake study: the same letters in the form of a record id. */
export function fakeId(planId: string): RecordId {
  const letters = planId.toLowerCase().replace(/[ilou]/g, "x");
  return letters.padStart(20, "0") as RecordId;
}

let made = 0;

/** An id that no record has yet. */
export function freshId(): RecordId {
  made++;
  return `zz${String(made).padStart(18, "0")}` as RecordId;
}

/** Who works at the page under test. */
export const me = { id: fakeId("A"), name: "Coder A" };

/** A study without anything in it. */
export function emptyStudy(): FakeStudy {
  return {
    plan: readPlan(),
    sources: new Map(),
    waiting: new Map(),
    codes: [],
    claims: [],
    evidence: [],
    judged: new Map(),
    memos: [],
    persons: [],
    undone: [],
    calls: [],
  };
}

const colours = ["teal", "rust", "amber", "violet", "blue", "green", "plum", "slate"] as const;

/** The plain texts of the sample study with its codes, passages, claims and evidence. */
export function sampleStudy(): FakeStudy {
  const study = emptyStudy();
  const { plan } = study;
  study.codes = codeLines(plan);
  for (const person of plan.persons)
    study.persons.push({
      id: fakeId(person.id),
      pseudonym: person.pseudonym,
      role: person.role,
      spellings: person.occurrences.flatMap(({ texts }) => texts),
    });
  for (const source of plan.sources) {
    const raw = readPlainSource(source.file);
    if (raw !== undefined) addPlanSource(study, source, raw);
  }
  study.claims = plan.claims.map((claim) => ({
    id: fakeId(claim.id),
    text: claim.text,
    form: claim.form,
    assumption: claim.assumption,
    ...(claim.group === undefined
      ? {}
      : { group: plan.groups.find(({ id }) => id === claim.group)?.name ?? "" }),
    ...(claim.confidence === undefined ? {} : { confidence: claim.confidence }),
  }));
  const sourceOf = new Map(plan.passages.map((passage) => [passage.id, passage.source]));
  study.evidence = plan.evidence.flatMap((each) => {
    const source = fakeId(sourceOf.get(each.passage) ?? "");
    if (study.sources.get(source)?.passages.some(({ id }) => id === fakeId(each.passage)) !== true) return [];
    return [
      { ...each, id: fakeId(each.id), claim: fakeId(each.claim), passage: fakeId(each.passage), source },
    ];
  });
  for (const memo of plan.memos)
    study.memos.push({
      id: fakeId(memo.id),
      text: memo.text,
      about: { table: memo.about.table, id: fakeId(memo.about.id), name: "" },
      by: plan.members.find(({ id }) => id === memo.by)?.name ?? "",
      atMs: 1_700_000_000_000,
      ...(memo.title === undefined ? {} : { title: memo.title }),
    });
  return study;
}

function codeLines(plan: FakePlan): CodeLine[] {
  const lines: CodeLine[] = [];
  const visit = (
    parent: string | undefined,
    depth: number,
    inherited: CodeLine["colour"] | undefined,
  ): number => {
    let sum = 0;
    for (const code of plan.codes.filter((each) => each.parent === parent)) {
      const colour =
        inherited ?? colours[lines.filter((line) => line.depth === 0).length % colours.length] ?? "teal";
      const at = lines.length;
      const own = plan.codings.filter((coding) => coding.code === code.id).length;
      const line = {
        id: fakeId(code.id),
        name: code.name,
        ...(parent === undefined ? {} : { parent: fakeId(parent) }),
        depth,
        colour,
        ...(code.definition === undefined ? {} : { definition: code.definition }),
        ...(code.include === undefined ? {} : { include: code.include }),
        ...(code.exclude === undefined ? {} : { exclude: code.exclude }),
        ...(code.example === undefined ? {} : { example: code.example }),
        codings: own,
        withDescendants: own,
      };
      lines.push(line);
      const below = visit(code.id, depth + 1, colour);
      lines[at] = { ...line, withDescendants: own + below };
      sum += own + below;
    }
    return sum;
  };
  visit(undefined, 0, undefined);
  return lines;
}

function addPlanSource(study: FakeStudy, source: FakePlan["sources"][number], raw: string): void {
  const { plan } = study;
  const spellings = plan.persons
    .flatMap((person) =>
      person.occurrences
        .filter((each) => each.source === source.id)
        .flatMap(({ texts }) => texts.map((text) => ({ text, pseudonym: person.pseudonym }))),
    )
    .sort((a, b) => b.text.length - a.text.length);
  let replaced = raw;
  spellings.forEach(({ text }, i) => {
    replaced = replaced.replaceAll(text, String.fromCodePoint(0xe000 + i));
  });
  replaced = replaced.replace(
    /[\ue000-\uf8ff]/g,
    (mark) => spellings[mark.charCodeAt(0) - 0xe000]?.pseudonym ?? "",
  );
  const cut = cutText(replaced);
  const names = new Set(spellings.map(({ pseudonym }) => pseudonym));
  const pseudonyms = [...names]
    .flatMap((name) =>
      [...cut.text.matchAll(new RegExp(`${name}(?!\\d)`, "g"))]
        .map((match) => match.index)
        .map((start) => ({ start, end: start + name.length })),
    )
    .sort((a, b) => a.start - b.start);
  const passages = plan.passages.flatMap((passage): ReaderPassage[] => {
    const start = passage.source === source.id ? cut.text.indexOf(passage.quote) : -1;
    if (start < 0) return [];
    return [
      {
        id: fakeId(passage.id),
        start,
        end: start + passage.quote.length,
        state: "stands",
        codings: plan.codings
          .filter((coding) => coding.passage === passage.id)
          .map(({ id, code, coder }) => ({
            id: fakeId(id),
            code: fakeId(code),
            coder: fakeId(coder),
            mine: coder === "A",
          })),
        claims: plan.evidence
          .filter((each) => each.passage === passage.id)
          .map(({ claim, direction }) => ({
            claim: fakeId(claim),
            direction,
            text: plan.claims.find(({ id }) => id === claim)?.text ?? "",
          })),
        memos: plan.memos.filter(({ about }) => about.id === passage.id).length,
        quantities: plan.quantities.filter((each) => each.passage === passage.id).map(quantityText),
      },
    ];
  });
  const id = fakeId(source.id);
  study.sources.set(id, {
    ...cut,
    version: fakeId(`V${source.id}`),
    passages,
    pseudonyms,
    line: lineOf(plan, source, countWords(cut.text), passages),
  });
}

/** A stated quantity in one line. */
export function quantityText(quantity: FakePlan["quantities"][number]): string {
  const { word, low, high, unit } = quantity;
  const amount = low === undefined ? "" : low === high ? `${low}` : `${low} to ${high}`;
  return [word === undefined ? undefined : `“${word}”`, amount, unit]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}

function lineOf(
  plan: FakePlan,
  source: FakePlan["sources"][number],
  words: number,
  passages: readonly ReaderPassage[],
): SourceLine {
  const given = {
    mode: source.mode,
    role: source.role,
    kind: source.kind,
    person: plan.persons.find(({ id }) => id === source.person)?.pseudonym,
    group: plan.groups.find(({ id }) => id === source.group)?.name,
    country: plan.places.find(({ id }) => id === source.place)?.country,
    wave: plan.waves.find(({ id }) => id === source.wave)?.name,
    collected: source.collected,
    reliability: source.reliability,
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    id: fakeId(source.id),
    title: source.title,
    language: source.language,
    words,
    passages: passages.length,
    codings: passages.reduce((sum, { codings }) => sum + codings.length, 0),
    release: "quote",
    namesStep: "done",
    ...(known as Partial<SourceLine>),
    ...(source.release === undefined ? {} : { release: source.release as SourceLine["release"] }),
  };
}
