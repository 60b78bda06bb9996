import { ok, type RecordId, type Result } from "../../../core/base/index.ts";
import { consentToQuote, stricterRelease } from "../../../core/protect/index.ts";
import {
  type BriefDocument,
  documentStrings,
  type GateFindingKind,
  identifierAt,
  type PlacedFinding,
} from "../../../core/report/index.ts";
import { evidence, passage, source } from "../../../core/study/index.ts";
import type { Refusal } from "../../api.ts";
import type { AllowedWords, BarredBy, KeptFromRelease, Opens, ReleaseDraftView } from "../../brief-views.ts";
import type { Desk } from "../../desk.ts";
import { type BriefMaterial, briefsOf } from "../brief-material.ts";
import { composeBrief } from "../compose-brief.ts";
import { briefLine, statementFindings } from "../read-writing.ts";
import { authorsVoice } from "../voice.ts";
import { draftRelease, isBarred, type ReleaseDraft } from "./make-release.ts";
import { saidPlace } from "./said-place.ts";

/** What a release is asked for with on the page. */
export interface DraftAsked {
  readonly brief?: RecordId;
  readonly allowed: readonly AllowedWords[];
}

/** The release edition as it would leave, what bars it, and what is kept back; nothing leaves and nothing is noted. */
export async function readReleaseDraft(
  desk: Desk,
  asked: DraftAsked,
): Promise<Result<ReleaseDraftView, Refusal>> {
  const drafted = await draftRelease(desk, {
    ...(asked.brief !== undefined && { brief: asked.brief }),
    allowed: asked.allowed.map(({ words }) => words),
  });
  if (!drafted.ok) return drafted;
  const draft = drafted.value;
  const { brief, statements } = draft.material;
  return ok({
    briefs: briefsOf(desk.open.study).map(briefLine),
    ...(brief !== undefined && { brief: briefLine(brief) }),
    document: draft.document,
    barred: isBarred(draft),
    findings: draft.placed.map((each) => barredBy(draft, each)),
    lint: statementFindings(draft.lint, statements),
    keptBack: keptBack(desk, draft),
  });
}

function barredBy(draft: ReleaseDraft, { finding, text }: PlacedFinding): BarredBy {
  const { kind, place, at = 0 } = finding;
  const allow = text === undefined ? undefined : allowable(kind, text, at);
  const opens = opensAt(draft, place);
  const section = sectionAt(draft.document, place);
  return {
    kind,
    place: saidPlace(place),
    ...(text !== undefined && { around: around(text, at) }),
    ...(allow !== undefined && { mayAllow: allow }),
    ...(section !== undefined && { section }),
    ...(opens !== undefined && { opens }),
  };
}

/** How much of the words before and behind a finding is shown, in letters. */
const lettersAround = 70;

/** The words around a place in a text, and where in them it lies. */
export function around(text: string, at: number): { readonly text: string; readonly at: number } {
  const from = at <= lettersAround ? 0 : text.lastIndexOf(" ", at - lettersAround) + 1;
  const space = text.indexOf(" ", at + lettersAround);
  return { text: text.slice(from, space < 0 ? undefined : space), at: at - from };
}

/** Words that the gate lets pass if somebody allows them: it looks at no others. */
export function allowable(kind: GateFindingKind, text: string, at: number): string | undefined {
  if (kind === "identifier") return identifierAt(text, at);
  if (kind !== "passage") return undefined;
  const rest = text.slice(at);
  const end = /[.!?;\n”"]/u.exec(rest)?.index;
  return rest.slice(0, end ?? undefined).trim();
}

function opensAt({ withDoors, noteDoors, material }: ReleaseDraft, place: string): Opens | undefined {
  const note = /^endnote (\d+)/.exec(place)?.[1];
  if (note !== undefined) {
    const door = noteDoors[Number(note) - 1];
    return door === undefined ? undefined : { to: "number", door };
  }
  const [, section, block] = /^section (\d+), block (\d+)/.exec(place) ?? [];
  const found = withDoors.sections[Number(section) - 1]?.blocks[Number(block) - 1];
  const statement = found?.kind === "paragraph" ? found.statement : undefined;
  if (statement === undefined || material.brief === undefined) return undefined;
  return { to: "statement", brief: material.brief.id, statement };
}

function sectionAt({ sections }: BriefDocument, place: string): string | undefined {
  const section = /^section (\d+)/.exec(place)?.[1];
  return section === undefined ? undefined : sections[Number(section) - 1]?.title;
}

/** What of the authors' edition does not leave with this one, and why. */
function keptBack(desk: Desk, { document, counts, material }: ReleaseDraft): readonly KeptFromRelease[] {
  const authors = composeBrief(material, authorsVoice);
  const left = new Set(document.sections.map(({ id }) => id));
  const words = documentStrings(document).filter(
    ({ extent, text }) => extent === "string" && text.includes("(withheld)"),
  ).length;
  const tables = counts.tables.filter(({ withheld }) => withheld !== undefined).length;
  const small = counts.cells.filter(({ shown }) => shown === undefined).length;
  return [
    ...authors.sections
      .filter(({ id }) => !left.has(id))
      .map(({ title }): KeptFromRelease => ({ what: "section", title })),
    ...(words === 0 ? [] : [{ what: "words", count: words } as const]),
    ...(tables === 0 ? [] : [{ what: "tables", count: tables } as const]),
    ...(small === 0 ? [] : [{ what: "small-counts", count: small } as const]),
    ...keptPassages(desk, material),
  ];
}

type WhyKept = Extract<KeptFromRelease, { what: "passages" }>["why"];

/** Passages that speak for or against a claim and are not quoted, by what forbids it. */
function keptPassages(desk: Desk, { reader }: BriefMaterial): readonly KeptFromRelease[] {
  const counts = new Map<WhyKept, number>();
  for (const id of new Set(reader.all(evidence).map(({ passage: of }) => of))) {
    const why = whyKept(desk, id);
    if (why !== undefined) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) => ({ what: "passages", why, count }));
}

function whyKept({ open: { study } }: Desk, id: RecordId): WhyKept | undefined {
  const held = study.get(passage, id);
  const of = held === undefined ? undefined : study.get(source, held.source);
  if (of === undefined) return undefined;
  if (of.namesStep !== "done") return "names-step";
  const level = stricterRelease(of.release, held?.release);
  if (level !== "quote") return level;
  return consentToQuote(of) === "yes" ? undefined : "consent";
}
