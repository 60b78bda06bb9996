import { err, isSeed, ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  agreementByCode,
  agreementOf,
  type CoderStretch,
  type ComparedText,
  type ComparedUnit,
  comparedUnits,
  ratingsOfCodes,
  type UnitKind,
  unitisedAgreement,
  unitisedByCode,
} from "../../core/code/index.ts";
import { type CodingRound, codebookVersion, codingRound, member, source } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { keptText } from "../kept-text.ts";
import { nameOf } from "../memos.ts";
import { refuse } from "../refusal.ts";
import { frozenIn } from "./codebook-versions.ts";
import { asCodedIn } from "./coded-as.ts";
import type { AgreementView } from "./coder-views.ts";
import { laidBy } from "./comparison.ts";
import { closingsOf, isShown } from "./round-state.ts";

/** Of which round, and what is counted. */
export interface AgreementAsked {
  readonly round: RecordId;
  readonly unit: UnitKind;
}

/** Two passages are one place where they share at least this part of what either covers. */
const overlap = 0.5;
const seed = 1;
const samples = 1_000;
const level = 0.95;

/**
 * How far the coders of a round agree, code by code, with the interval and the formula of each figure; over the texts that
 * all may see, and of each the coders who closed it.
 */
export function readAgreement(
  desk: Desk,
  { round: id, unit }: AgreementAsked,
): Result<AgreementView, Refusal> {
  const { study } = desk.open;
  const round = study.get(codingRound, id);
  if (round === undefined) return err(refuse("not-found"));
  const shown = round.sources.filter(
    (each) => isShown(study, round, each) && closersOf(desk, round, each).length > 1,
  );
  if (shown.length === 0) return err(refuse("round-not-closed"));
  const read = shown.map((each) => comparedIn(desk, round, each));
  const stretches = read.flatMap((each) => each.stretches);
  const compared = { coders: round.coders, texts: read.flatMap(({ text }) => text ?? []), stretches };
  const units = comparedUnits(compared, unitOf(unit));
  const resampling = chanceOf();
  const codes = codesIn(desk, round, stretches);
  const characters = comparedUnits(compared, { kind: "character" });
  // Where passages are counted, where they begin and end is asked of each code too.
  const unitised = unit === "passage" ? unitisedByCode(characters, codes, resampling) : [];
  const { nameIn } = asCodedIn(study);
  const titled = (of: RecordId) => ({ source: of, title: nameOf(desk, { table: source.name, id: of }) });
  return ok({
    round: id,
    name: round.name,
    version: study.get(codebookVersion, round.version)?.number ?? 0,
    unit,
    overlap,
    samples,
    level,
    coders: round.coders.map((each) => ({ id: each, name: nameOf(desk, { table: member.name, id: each }) })),
    texts: shown.map(titled),
    leftOut: round.sources.filter((each) => !shown.includes(each)).map(titled),
    gone: read.reduce((sum, each) => sum + each.gone, 0),
    overall: agreementOf(ratingsOfCodes(units, codes, "leave-out"), resampling),
    segmentation: unitisedAgreement(characters, codes, resampling),
    codes: agreementByCode(units, codes, resampling).map(({ code, unitsByCoder, figures }, at) => ({
      code,
      name: nameIn(code, round.version),
      unitsByCoder,
      figures: [...figures, ...unitised.slice(at, at + 1)],
    })),
  });
}

function comparedIn(
  desk: Desk,
  round: CodingRound,
  of: RecordId,
): { readonly text?: ComparedText; readonly stretches: readonly CoderStretch[]; readonly gone: number } {
  const { study } = desk.open;
  const text = keptText(study, of);
  if (text.text === undefined) return { stretches: [], gone: 0 };
  const coders = closersOf(desk, round, of);
  const laid = coders.map((coder) => ({ coder, ...laidBy(study, round, of, coder, text) }));
  return {
    text: { source: of, text: text.text, blocks: text.blocks, coders },
    stretches: laid.flatMap(({ coder, laid: codings }) =>
      codings.map(({ code, start, end }) => ({ source: of, coder, code, start, end })),
    ),
    gone: laid.reduce((sum, each) => sum + each.gone, 0),
  };
}

function closersOf({ open: { study } }: Desk, round: CodingRound, of: RecordId): readonly RecordId[] {
  const closings = closingsOf(study, round.id, of);
  return round.coders.filter((each) => closings.has(each));
}

function unitOf(unit: UnitKind): ComparedUnit {
  return unit === "passage" ? { kind: "passage", overlap } : { kind: unit };
}

// In the order of the version, and behind them those that were added while the round ran; a code nobody used says nothing.
function codesIn(
  { open: { study } }: Desk,
  round: CodingRound,
  stretches: readonly CoderStretch[],
): readonly RecordId[] {
  const used = new Set(stretches.map(({ code }) => code));
  const version = study.get(codebookVersion, round.version);
  const order = new Map((version === undefined ? [] : frozenIn(version)).map(({ id }, at) => [id, at]));
  const placeOf = (code: RecordId): number => order.get(code) ?? order.size;
  return [...used].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}

function chanceOf() {
  if (!isSeed(seed)) throw new Error("The seed of the intervals is no seed");
  return { seed, samples, level };
}
