import { canonicalJson, type Day, dayOf, ok, type Result } from "../../core/base/index.ts";
import { type RefiProject, writeQdpx } from "../../core/formats/refi/index.ts";
import { type PlacedFinding, releaseGate } from "../../core/report/index.ts";
import { study as studyTable } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { countsOfTheStudy, keptBackIn, notCleared } from "../archive/draft-package.ts";
import { drawnFrom, type HashOf, madeFromHash } from "../archive/drawn-from.ts";
import { bandsOf } from "../archive/evidence-file.ts";
import { materialFor } from "../brief/material-now.ts";
import { whatMustNotLeave } from "../brief/release/release-known.ts";
import { type Desk, openVault } from "../desk.ts";
import { headsText } from "../heads-text.ts";
import { lastRead } from "../last-read.ts";
import type { LeftLine, ProjectCounts } from "./calls.ts";
import { type ClearedMeans, clearedMeans } from "./cleared-means.ts";
import { type ClearedText, clearedTexts } from "./cleared-texts.ts";
import { type ComposedProject, composeProject } from "./compose-project.ts";
import type { Edition } from "./edition.ts";
import { type ExportGuids, openExportGuids } from "./export-guids.ts";
import { openLeftBook } from "./left-book.ts";
import { openToldApart } from "./told-apart.ts";

/** A cleared project before it leaves. */
export interface ClearedDraft {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly counts: ProjectCounts;
  readonly left: readonly LeftLine[];
  /** What must be mended first, each with the string that it is in; a project with any of it is not made. */
  readonly findings: readonly PlacedFinding[];
  readonly means: ClearedMeans;
  readonly texts: readonly ClearedText[];
  readonly composed: ComposedProject;
  /** Under which guid each record leaves. */
  readonly guids: ExportGuids;
}

/**
 * Compose a cleared project and try the gate on every word of it; nothing leaves and nothing is noted.
 *
 * The rules are a package's: whole texts only of sources that agreed to an archive, quotes of those that may be quoted, no
 * memo, no fact that fewer than k sources share. The same records and the same day give the same bytes.
 */
export async function draftCleared(
  desk: Desk,
  sha256: HashOf,
  allowed: readonly string[],
): Promise<Result<ClearedDraft, Refusal>> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const material = await materialFor(desk, undefined);
  if (!material.ok) return material;
  const { study } = desk.open;
  const date = dayOf(desk.clock());
  // The names are no part of the study's state, and what they let out is part of a project.
  const about = canonicalJson([date, headsText(vault.value.store.heads()), ...allowed]);
  return drafts.of(study, about, () => {
    const randomBytes = drawnFrom(madeFromHash(study, sha256), sha256);
    const means = clearedMeans(desk, vault.value, material.value, allowed, randomBytes);
    return ok(compose(means, allowed, date, sha256));
  });
}

// What was looked at is what is made.
const drafts = lastRead<Result<ClearedDraft, Refusal>>();

function compose(means: ClearedMeans, allowed: readonly string[], date: Day, sha256: HashOf): ClearedDraft {
  const { study } = means.desk.open;
  const guids = openExportGuids(study);
  const left = openLeftBook();
  const texts = clearedTexts(means, guids, left);
  const edition = clearedEdition(
    means,
    texts.filter(({ isCleared }) => isCleared),
  );
  const composed = composeProject(study, edition, guids, left);
  const bytes = writeQdpx(composed.project, composed.parts);
  return {
    bytes,
    sha256: sha256(bytes),
    counts: composed.counts,
    left: left.lines(),
    findings: findingsIn(means, texts, composed, [...allowed, date]),
    means,
    texts,
    composed,
    guids,
  };
}

function clearedEdition(means: ClearedMeans, texts: readonly ClearedText[]): Edition {
  const { study } = means.desk.open;
  const leaving = texts.map((each) => each.leaving);
  return {
    title: study.all(studyTable)[0]?.title ?? "Study",
    texts: leaving,
    own: means.own,
    isWhole: false,
    mayTell: openToldApart(study, leaving, means.counts.k),
    coderName: (_, at) => `Coder ${at + 1}`,
    bands: (id) => {
      const [supporting, against] = bandsOf(means, { id });
      return [`Passages for: ${supporting}`, `Passages against: ${against}`];
    },
  };
}

function findingsIn(
  means: ClearedMeans,
  texts: readonly ClearedText[],
  { project }: ComposedProject,
  allowed: readonly string[],
): readonly PlacedFinding[] {
  const { desk, vault, counts } = means;
  const pieces = texts.flatMap((each) => each.pieces);
  const gate = releaseGate(whatMustNotLeave(desk, vault, counts, [...allowed, ...pieces]));
  const named = namedTexts(project);
  const told = texts
    .filter(({ isCleared }) => isCleared)
    .map(({ leaving }) => ({ place: leaving.name, text: leaving.text }));
  return [
    ...texts.filter(({ isCleared }) => !isCleared).map(({ leaving }) => notCleared(leaving.name)),
    ...keptBackIn(named.map(({ place, text }) => ({ place, text, extent: "string" }))),
    ...gate.texts(named),
    ...gate.texts(told).filter(({ finding }) => !countsOfTheStudy.has(finding.kind)),
  ];
}

/** Every word of a project beside its texts, by the place where it stands. */
function namedTexts(project: RefiProject): readonly { readonly place: string; readonly text: string }[] {
  const words = (...parts: readonly (string | undefined)[]): string =>
    parts.filter((each) => each !== undefined && each !== "").join("\n");
  const codes = [...project.codes];
  const inBook: { place: string; text: string }[] = [];
  for (let code = codes.shift(); code !== undefined; code = codes.shift()) {
    inBook.push({ place: `code ${inBook.length + 1}`, text: words(code.name, code.description) });
    codes.unshift(...code.children);
  }
  const names = new Map(project.variables.map(({ guid, name }) => [guid, name]));
  return [
    { place: "the project", text: project.name },
    ...inBook,
    ...project.cases.map((each, at) => ({
      place: `case ${at + 1}`,
      text: words(each.name, each.description),
    })),
    ...project.sets.map((each, at) => ({ place: `set ${at + 1}`, text: words(each.name, each.description) })),
    ...project.links.map((each, at) => ({ place: `link ${at + 1}`, text: words(each.name) })),
    ...project.notes.map((each, at) => ({ place: `note ${at + 1}`, text: words(each.name, each.content) })),
    ...project.sources.map((each) => ({
      place: `facts of ${each.name}`,
      text: words(each.values.map(({ variable, value }) => `${names.get(variable)}: ${value}`).join(", ")),
    })),
  ].filter(({ text }) => text !== "");
}
