import type { Api, CallName, Refusal } from "../../src/app/api.ts";
import type {
  CardView,
  ClaimLine,
  NameDecision,
  PersonRole,
  ReaderPassage,
  ReaderView,
  RecordId,
  SourceLine,
} from "../../src/app/views.ts";
import { fakeCard, fakeClaimLine } from "./fake-card.ts";
import { findNames } from "./fake-names.ts";
import { type FakeSource, type FakeStudy, fakeId, freshId, me } from "./fake-study.ts";
import { countWords, cutText } from "./fake-text.ts";

/** A refusal on its way to the page. */
export class FakeRefusal extends Error {
  readonly refusal: Refusal;
  constructor(code: string, text: string) {
    super(code);
    this.refusal = { code, text };
  }
}

type Calls = { readonly [N in CallName]?: (input: Api[N]["input"]) => Api[N]["output"] };

/** Every call of the page, answered from memory: enough to look at the page and to try it, never shipped. */
export function fakeCalls(study: FakeStudy): Calls {
  const source = (id: RecordId): FakeSource => found(study.sources.get(id));
  const codeCount = (code: RecordId, by: number): void => {
    for (let at: RecordId | undefined = code; at !== undefined; ) {
      const own: boolean = at === code;
      const id: RecordId = at;
      study.codes = study.codes.map((line) =>
        line.id === id
          ? { ...line, withDescendants: line.withDescendants + by, codings: line.codings + (own ? by : 0) }
          : line,
      );
      at = study.codes.find((line) => line.id === id)?.parent;
    }
  };
  const refresh = (held: FakeSource): void => {
    const codings = held.passages.reduce((sum, passage) => sum + passage.codings.length, 0);
    held.line = { ...held.line, passages: held.passages.length, codings };
  };
  const passageAt = (at: { source: RecordId; start: number; end: number }): ReaderPassage => {
    const held = source(at.source);
    const there = held.passages.find(({ start, end }) => start === at.start && end === at.end);
    if (there !== undefined) return there;
    const made: ReaderPassage = {
      id: freshId(),
      start: at.start,
      end: at.end,
      state: "stands",
      codings: [],
      claims: [],
      memos: 0,
      quantities: [],
    };
    held.passages = [...held.passages, made].sort((a, b) => a.start - b.start);
    return made;
  };
  const change = (held: FakeSource, id: RecordId, how: (passage: ReaderPassage) => ReaderPassage): void => {
    held.passages = held.passages.map((passage) => (passage.id === id ? how(passage) : passage));
    refresh(held);
  };
  const passageOf = (id: RecordId): FakeSource =>
    found([...study.sources.values()].find(({ passages }) => passages.some((passage) => passage.id === id)));

  return {
    summary: () => summaryOf(study),
    sources: () => [...study.sources.values()].map(({ line }) => line),
    describeSource: ({ source: id, values }) => {
      const held = source(id);
      const set = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
      held.line = { ...held.line, ...(set as Partial<SourceLine>) };
      return held.line;
    },
    described: ({ source: id }) => {
      const { mode, role, kind, reliability, release, collected } = source(id).line;
      return {
        title: source(id).line.title,
        release,
        consentAnalysis: "yes",
        consentQuotation: "not-asked",
        consentArchive: "no",
        consentRecontact: "yes",
        ...(mode === undefined ? {} : { mode }),
        ...(role === undefined ? {} : { role }),
        ...(kind === undefined ? {} : { kind }),
        ...(reliability === undefined ? {} : { reliability }),
        ...(collected === undefined ? {} : { collected }),
      };
    },
    choices: () => ({
      persons: study.persons.map(({ id, pseudonym, role }) => ({ id, pseudonym, role })),
      groups: study.plan.groups.map(({ id, name }) => ({ id: fakeId(id), name })),
      waves: study.plan.waves.map(({ id, name }) => ({ id: fakeId(id), name })),
      places: study.plan.places.map(({ id, country, region, site }) => ({
        id: fakeId(id),
        name: [country, region, site].filter((part) => part !== undefined).join(", "),
      })),
    }),
    addChoice: () => ({ id: freshId() }),
    waiting: () =>
      [...study.waiting.values()].map((each) => ({
        id: each.id,
        title: each.title,
        format: "txt",
        language: each.blocks[0]?.language ?? "und",
        words: countWords(each.text),
        receivedAtMs: 1_700_000_000_000,
        notes: [],
      })),
    addText: ({ title, text }) => receive(study, title === "" ? "Untitled note" : title, text),
    namesStep: ({ waiting }) => {
      const held = found(study.waiting.get(waiting));
      return {
        ...held,
        persons: study.persons.map(({ id, pseudonym, role }) => ({ id, pseudonym, role })),
        words: countWords(held.text),
      };
    },
    finishNames: ({ waiting, title, decisions, marked }) => {
      const held = found(study.waiting.get(waiting));
      const byKey = new Map([...decisions, ...marked].map((decision) => [decision.key, decision]));
      const groups = [
        ...held.groups,
        ...marked.map(({ key }) => ({
          key,
          places: [...held.text.matchAll(new RegExp(key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g"))].map(
            ({ index }) => ({ start: index, end: index + key.length }),
          ),
        })),
      ];
      const swaps = groups
        .flatMap(({ key, places }) => {
          const pseudonym = pseudonymFor(study, byKey.get(key));
          return pseudonym === undefined ? [] : places.map((place) => ({ ...place, pseudonym }));
        })
        .sort((a, b) => a.start - b.start || b.end - a.end);
      return enter(study, waiting, title, swaps);
    },
    skipNames: ({ waiting, title }) => {
      const { source: id } = enter(study, waiting, title ?? found(study.waiting.get(waiting)).title, []);
      const held = source(id);
      held.line = { ...held.line, namesStep: "skipped", release: "never" };
      return { source: id };
    },
    discardWaiting: ({ waiting }) => {
      study.waiting.delete(waiting);
      return {};
    },
    read: ({ source: id }) => readerView(study, source(id)),
    codebook: () => study.codes,
    addCode: ({ name, parent }) => {
      const under = study.codes.find(({ id }) => id === parent);
      const line = {
        id: freshId(),
        name,
        depth: under === undefined ? 0 : under.depth + 1,
        colour: under?.colour ?? ("blue" as const),
        codings: 0,
        withDescendants: 0,
        ...(parent === undefined ? {} : { parent }),
      };
      const at = under === undefined ? study.codes.length : study.codes.indexOf(under) + 1;
      study.codes = [...study.codes.slice(0, at), line, ...study.codes.slice(at)];
      return line;
    },
    changeCode: ({ code, values }) => {
      study.codes = study.codes.map((line) => {
        if (line.id !== code) return line;
        const set = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
        return { ...line, ...set };
      });
      return found(study.codes.find(({ id }) => id === code));
    },
    removeCode: ({ code }) => {
      study.codes = study.codes.filter(({ id }) => id !== code);
      return {};
    },
    mergeCodes: ({ from, into }) => {
      study.codes = study.codes.filter(({ id }) => id !== from);
      return found(study.codes.find(({ id }) => id === into));
    },
    codePassage: (at) => {
      const held = source(at.source);
      const passage = passageAt(at);
      const there = passage.codings.find(({ code, mine }) => mine && code === at.code);
      if (there !== undefined) return { passage: passage.id, coding: there.id };
      const coding = { id: freshId(), code: at.code, coder: me.id, mine: true };
      change(held, passage.id, (each) => ({ ...each, codings: [...each.codings, coding] }));
      codeCount(at.code, 1);
      study.undone.push(() => {
        change(held, passage.id, (each) => ({
          ...each,
          codings: each.codings.filter(({ id }) => id !== coding.id),
        }));
        codeCount(at.code, -1);
      });
      return { passage: passage.id, coding: coding.id };
    },
    uncode: ({ coding }) => {
      for (const held of study.sources.values())
        for (const passage of held.passages)
          if (passage.codings.some(({ id }) => id === coding))
            change(held, passage.id, (each) => ({
              ...each,
              codings: each.codings.filter(({ id }) => id !== coding),
            }));
      return {};
    },
    correctText: ({ source: id, version, text }) => {
      const held = source(id);
      if (held.version !== version)
        throw new FakeRefusal(
          "changed",
          "The text was changed meanwhile. Open it again and correct it there.",
        );
      const first = [...text].findIndex((letter, i) => letter !== held.text[i]);
      const grown = text.length - held.text.length;
      const move = <T extends { start: number; end: number }>(each: T): T => ({
        ...each,
        start: each.start > first ? each.start + grown : each.start,
        end: each.end > first ? each.end + grown : each.end,
      });
      study.sources.set(id, {
        ...held,
        text,
        version: freshId(),
        blocks: held.blocks.map(move),
        passages: held.passages.map(move),
        pseudonyms: held.pseudonyms.map(move),
      });
      return { version: source(id).version };
    },
    replaceNameLater: () => ({ sources: 1, places: 1 }),
    writeMemo: ({ about, text }) => {
      const memo = {
        id: freshId(),
        about: { ...about, name: "" },
        text,
        by: me.name,
        atMs: 1_700_000_000_000,
      };
      study.memos.unshift(memo);
      return memo;
    },
    memos: ({ about }) => study.memos.filter((memo) => about === undefined || memo.about.id === about.id),
    coverage: ({ by }) => coverageOf(study, by),
    claims: () => study.claims.map((claim) => fakeClaimLine(study, claim)),
    makeClaim: ({ text, form, assumption }) => {
      const claim = { id: freshId(), text, form, assumption: assumption ?? false };
      study.claims = [...study.claims, claim];
      return fakeClaimLine(study, claim);
    },
    changeClaim: ({ claim, values }) => {
      study.claims = study.claims.map((each) =>
        each.id === claim ? { ...each, ...(values as Partial<ClaimLine>) } : each,
      );
      return fakeClaimLine(study, found(study.claims.find(({ id }) => id === claim)));
    },
    card: ({ claim }) => fakeCard(study, claim),
    linkEvidence: ({ claim, at, direction, proximity, credibility }): CardView => {
      const passage = "passage" in at ? at.passage : passageAt(at).id;
      const held = passageOf(passage);
      const text = study.claims.find(({ id }) => id === claim)?.text ?? "";
      change(held, passage, (each) => ({ ...each, claims: [...each.claims, { claim, text, direction }] }));
      study.evidence = [
        ...study.evidence,
        { id: freshId(), claim, passage, source: held.line.id, direction, proximity, credibility },
      ];
      return fakeCard(study, claim);
    },
    unlinkEvidence: ({ evidence }) => {
      study.evidence = study.evidence.filter(({ id }) => id !== evidence);
      return {};
    },
    judgeIndependence: ({ claim, one, other, value, reason }) => {
      study.judged.set(`${claim} ${one} ${other}`, {
        one,
        other,
        value: value === "shared" ? "tied" : value,
        why: reason,
      });
      return fakeCard(study, claim);
    },
    search: ({ query }) => searchIn(study, query),
    undo: () => {
      const back = study.undone.pop();
      back?.();
      return back === undefined ? { skipped: [] } : { act: "code-passage", skipped: [] };
    },
    redo: () => ({ skipped: [] }),
    withdrawalPreview: ({ source: id }) => withdrawal(study, source(id)),
    withdraw: ({ source: id }) => {
      const view = withdrawal(study, source(id));
      study.sources.delete(id);
      study.evidence = study.evidence.filter((each) => each.source !== id);
      return view;
    },
    register: () =>
      study.persons.map(({ id, pseudonym, role, spellings }) => ({
        id,
        pseudonym,
        role: role as PersonRole,
        spellings: [...new Set(spellings)].map((text) => ({ id: fakeId("SP"), text, script: "latin" })),
      })),
    origins: () => [
      {
        id: fakeId("T01"),
        kind: "gatekeeper",
        label: "The woman who arranged the meetings",
        links: ["S06", "S07"].map((id) => ({
          id: fakeId(`TK${id}`),
          source: fakeId(id),
          sourceName: study.sources.get(fakeId(id))?.line.title ?? "",
          claims: [],
        })),
      },
    ],
    lock: () => ({}),
  };
}

/** Take in a text; one that the study holds already is named instead. */
export function receive(study: FakeStudy, title: string, raw: string): Api["addText"]["output"] {
  const cut = cutText(raw);
  if (cut.text === "")
    throw new FakeRefusal("text-empty", "There is no text in it. Paste or type the note first.");
  const held = [...study.sources.values()].find(({ text }) => text === cut.text);
  if (held !== undefined) return { duplicateOf: held.line.id, title: held.line.title };
  const id = freshId();
  study.waiting.set(id, { ...cut, id, title, groups: findNames(study, cut.text) });
  return { waiting: id, notes: [] };
}

function found<T>(value: T | undefined): T {
  if (value === undefined)
    throw new FakeRefusal(
      "not-found",
      "That record is not in this study, or it was removed or withdrawn. Go back and choose again.",
    );
  return value;
}

function summaryOf(study: FakeStudy): Api["summary"]["output"] {
  const lines = [...study.sources.values()].map(({ line }) => line);
  const languages = new Map<string, number>();
  for (const { language } of lines) languages.set(language, (languages.get(language) ?? 0) + 1);
  const undo = study.undone.length > 0 ? { undo: "code-passage" } : {};
  return {
    title: study.plan.study.title,
    question: study.plan.study.question,
    disclaimer: study.plan.study.disclaimer,
    sources: lines.length,
    words: lines.reduce((sum, { words }) => sum + words, 0),
    waiting: study.waiting.size,
    persons: study.persons.length,
    codes: study.codes.length,
    passages: lines.reduce((sum, { passages }) => sum + passages, 0),
    codings: lines.reduce((sum, { codings }) => sum + codings, 0),
    memos: study.memos.length,
    claims: study.claims.length,
    quantities: study.plan.quantities.length,
    languages: [...languages].map(([language, sources]) => ({ language, sources })),
    vaultOpen: true,
    me,
    notices: [],
    ...undo,
    conflicts: 0,
  };
}

function pseudonymFor(study: FakeStudy, decision: NameDecision | undefined): string | undefined {
  if (decision?.do === "replace") return study.persons.find(({ id }) => id === decision.person)?.pseudonym;
  if (decision?.do !== "new-person") return undefined;
  if (!study.persons.some(({ pseudonym }) => pseudonym === decision.pseudonym))
    study.persons.push({ id: freshId(), pseudonym: decision.pseudonym, role: decision.role, spellings: [] });
  return decision.pseudonym;
}

function enter(
  study: FakeStudy,
  waiting: RecordId,
  title: string,
  swaps: readonly { start: number; end: number; pseudonym: string }[],
): { source: RecordId; replaced: number } {
  const held = found(study.waiting.get(waiting));
  const pseudonyms: { start: number; end: number }[] = [];
  const moved: { at: number; by: number }[] = [];
  let text = "";
  let at = 0;
  for (const swap of swaps) {
    if (swap.start < at) continue;
    text += held.text.slice(at, swap.start);
    pseudonyms.push({ start: text.length, end: text.length + swap.pseudonym.length });
    text += swap.pseudonym;
    at = swap.end;
    moved.push({ at: swap.end, by: swap.pseudonym.length - (swap.end - swap.start) });
  }
  text += held.text.slice(at);
  const shift = (offset: number): number =>
    offset + moved.reduce((sum, each) => (each.at <= offset ? sum + each.by : sum), 0);
  const blocks = held.blocks.map((block) => ({ ...block, start: shift(block.start), end: shift(block.end) }));
  const id = freshId();
  study.waiting.delete(waiting);
  study.sources.set(id, {
    text,
    blocks,
    speakers: held.speakers,
    version: freshId(),
    passages: [],
    pseudonyms,
    line: {
      id,
      title,
      language: blocks[0]?.language ?? "und",
      words: countWords(text),
      passages: 0,
      codings: 0,
      release: "paraphrase",
      namesStep: "done",
    },
  });
  return { source: id, replaced: pseudonyms.length };
}

function readerView(study: FakeStudy, held: FakeSource): ReaderView {
  const { line } = held;
  return {
    source: line,
    version: held.version,
    text: held.text,
    blocks: held.blocks,
    speakers: held.speakers.map((label, i) => ({
      id: fakeId(`P${line.id.slice(-6)}${i}`),
      label,
      part: "not-known",
    })),
    passages: held.passages,
    coders: study.plan.members.map(({ id, name }) => ({ id: fakeId(id), name })),
    pseudonyms: held.pseudonyms,
    textConflicts: 0,
    facts: [
      { label: "Whose", value: [line.person, line.kind].filter((part) => part !== undefined).join(", ") },
      {
        label: "Obtained",
        value: [line.mode, line.collected?.from, line.country]
          .filter((part) => part !== undefined)
          .join(", "),
      },
      { label: "Reliability", value: line.reliability ?? "" },
      { label: "Release", value: line.release },
      { label: "Wave", value: line.wave ?? "" },
    ].filter(({ value }) => value !== ""),
  };
}

function coverageOf(study: FakeStudy, by: "role" | "country"): Api["coverage"]["output"] {
  const lines = [...study.sources.values()].map(({ line }) => line);
  const names =
    by === "role"
      ? ["insider", "intermediary", "official", "civilian", "researcher"]
      : [...new Set(lines.flatMap(({ country }) => country ?? []))];
  const rows = study.plan.groups.map(({ id, name }) => {
    const cells = names.map((column) => {
      const here = lines.filter((line) => line.group === name && line[by] === column);
      return {
        column,
        sources: here.length,
        passages: here.reduce((sum, { passages }) => sum + passages, 0),
      };
    });
    const heard = cells.some(({ sources }) => sources > 0);
    return {
      id: fakeId(id),
      name,
      cells,
      ...(heard ? {} : { note: "Nobody of this group could be asked. Heard only through: official." }),
    };
  });
  const count = (key: "role" | "mode" | "country"): Api["coverage"]["output"]["counts"] =>
    [...new Set(lines.flatMap((line) => line[key] ?? []))].map((name) => ({
      by: key,
      name,
      sources: lines.filter((line) => line[key] === name).length,
    }));
  return {
    columns: names.map((name) => ({ id: name, name })),
    rows,
    counts: [...count("role"), ...count("mode"), ...count("country")],
    unheard: rows.filter(({ note }) => note !== undefined).map(({ name }) => name),
  };
}

function searchIn(study: FakeStudy, query: string): Api["search"]["output"] {
  const sought = query.trim().toLowerCase();
  if (sought === "") return { total: 0, hits: [] };
  const hits = [...study.sources.values()].flatMap((held) => {
    const places: Api["search"]["output"]["hits"][number][] = [];
    const text = held.text.toLowerCase();
    for (let at = text.indexOf(sought); at >= 0 && places.length < 20; at = text.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      const block = held.blocks.find((each) => each.end >= end);
      places.push({
        table: "source",
        id: held.line.id,
        title: held.line.title,
        snippet: [
          { text: `…${held.text.slice(Math.max(0, at - 60), at)}`, hit: false },
          { text: held.text.slice(at, end), hit: true },
          { text: `${held.text.slice(end, end + 60)}…`, hit: false },
        ],
        direction: block?.direction ?? "ltr",
        start: at,
        end,
      });
    }
    return places;
  });
  return { total: hits.length, hits: hits.slice(0, 50) };
}

function withdrawal(study: FakeStudy, held: FakeSource): Api["withdraw"]["output"] {
  const lost = new Map<RecordId, number>();
  for (const each of study.evidence)
    if (each.source === held.line.id) lost.set(each.claim, (lost.get(each.claim) ?? 0) + 1);
  return {
    source: held.line.id,
    title: held.line.title,
    passages: held.passages.length,
    codings: held.line.codings,
    claims: [...lost].map(([id, count]) => ({
      id,
      text: study.claims.find((claim) => claim.id === id)?.text ?? "",
      lost: count,
      left: study.evidence.filter((each) => each.claim === id).length - count,
    })),
    quantities: held.passages.reduce((sum, { quantities }) => sum + quantities.length, 0),
    quoting: [{ table: "code", id: fakeId("K03"), field: "example" }],
    memos: [{ id: fakeId("M03"), title: "Four voices, one sheet" }],
    backups: [{ label: "before the field trip", atMs: 1_700_000_000_000 }],
  };
}
