import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { type BriefFinding, parseStatement, wordsOfFinding } from "../../core/report/index.ts";
import { type Brief, cite, member, type Statement } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { BriefLine, ShownNumber, SinceKept, StatementFinding, WritingView } from "../brief-views.ts";
import type { Desk } from "../desk.ts";
import { type BriefMaterial, briefsOf } from "./brief-material.ts";
import { changedNumbers } from "./changed-numbers.ts";
import { briefNumbers } from "./compose-brief.ts";
import { doorName } from "./door-name.ts";
import { lintWritten, type WrittenToLint } from "./lint-statements.ts";
import { liveNumber } from "./live-number.ts";
import { materialFor } from "./material-now.ts";
import { lastKept } from "./sections/changes.ts";
import { resolveStatement } from "./statement-numbers.ts";

/** Everything that is needed to write a brief: its statements, what their numbers show, and what the lint says of them. */
export async function readWriting(
  desk: Desk,
  input: { readonly brief?: RecordId },
): Promise<Result<WritingView, Refusal>> {
  const material = await materialFor(desk, input.brief);
  if (!material.ok) return material;
  const { brief, statements, reader } = material.value;
  const since = sinceKept(material.value);
  return ok({
    briefs: briefsOf(desk.open.study).map(briefLine),
    ...(brief !== undefined && { brief: briefLine(brief) }),
    statements: statements.map(({ brief: _, position: __, ...each }) => each),
    shown: shownIn(material.value, statements),
    findings: statementFindings(lintWritten(desk, material.value, citing(material.value)), statements),
    members: reader.all(member).map(({ id, name }) => ({ id, name })),
    ...(since !== undefined && { since }),
  });
}

/** A statement as it is being written, before it is stored. */
export interface DraftStatement {
  /** What the page calls it. */
  readonly name: string;
  readonly kind: Statement["kind"];
  readonly footing: Statement["footing"];
  readonly text: string;
}

/** What the lint says of statements as they are being written, and what their numbers show; nothing is stored. */
export async function checkStatements(
  desk: Desk,
  input: { readonly brief: RecordId; readonly statements: readonly DraftStatement[] },
): Promise<
  Result<{ readonly findings: readonly StatementFinding[]; readonly shown: WritingView["shown"] }, Refusal>
> {
  const material = await materialFor(desk, input.brief);
  if (!material.ok) return material;
  const drafts = input.statements.map(({ name, ...rest }) => {
    const resolved = resolveStatement(desk.open.study, rest.text);
    return { id: name, ...rest, cites: resolved.ok ? resolved.value.cites.length : 0 };
  });
  return ok({
    findings: statementFindings(lintWritten(desk, material.value, drafts), drafts),
    shown: shownIn(material.value, drafts),
  });
}

/** What the lint found, with the words that are meant. */
export function statementFindings(
  findings: readonly BriefFinding[],
  statements: readonly { readonly id: string; readonly text: string }[],
): readonly StatementFinding[] {
  const texts = new Map(statements.map(({ id, text }) => [id, text]));
  return findings.map((each) => ({
    type: each.type,
    severity: each.severity,
    values: valuesOf(each),
    ...(each.statement !== undefined && { statement: each.statement }),
    at: each.statement === undefined ? [] : wordsOfFinding(each, texts.get(each.statement) ?? ""),
  }));
}

function valuesOf(finding: BriefFinding): Readonly<Record<string, string>> {
  switch (finding.type) {
    case "LikelihoodWithConfidence":
    case "LikelihoodNotSigned":
      return { word: finding.word };
    case "RowsMixed":
      return { one: finding.words[0], other: finding.words[1] };
    case "BareShare":
      return { share: finding.share };
    case "TypedNumber":
      return { number: finding.number, write: finding.write };
    default:
      return {};
  }
}

/** A brief by its name. */
export function briefLine({ id, title, dated }: Brief): BriefLine {
  return { id, title, ...(dated !== undefined && { dated }) };
}

function citing({ reader, statements }: BriefMaterial): readonly WrittenToLint[] {
  const cites = reader.all(cite);
  return statements.map((each) => ({
    ...each,
    cites: cites.filter(({ statement }) => statement === each.id).length,
  }));
}

function shownIn(
  material: BriefMaterial,
  statements: readonly { readonly text: string }[],
): Readonly<Record<string, ShownNumber>> {
  const written = statements.flatMap(({ text }) =>
    parseStatement(text).flatMap((piece) => (piece.kind === "number" ? [piece.written] : [])),
  );
  return Object.fromEntries(
    written.flatMap((each) => {
      const live = liveNumber(material, each);
      return live === undefined ? [] : [[each.join(" "), live] as const];
    }),
  );
}

function sinceKept(material: BriefMaterial): SinceKept | undefined {
  const last = lastKept(material);
  if (last === undefined) return undefined;
  const { changed, added } = changedNumbers(last.numbers, briefNumbers(material));
  return {
    atMs: last.at,
    added,
    changed: changed.map(({ door, before, now }) => {
      const { of, which } = doorName(material, door);
      return { door, which, before, ...(of !== undefined && { of }), ...(now !== undefined && { now }) };
    }),
  };
}
