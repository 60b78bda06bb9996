import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  type CorroborateIndex,
  type EvidenceCard,
  evidenceCard,
  indexTables,
  pairReasonText,
  supportState,
  warningContext,
} from "../core/corroborate/index.ts";
import {
  type Claim,
  change,
  claim,
  create,
  evidence,
  group,
  independence,
  namedPeriod,
  origin,
  originLink,
  passage,
  person,
  place,
  quantity,
  remove,
  sizeWord,
  source,
  withdrawal,
} from "../core/study/index.ts";
import type { ClaimDescription, JudgeIndependence, LinkEvidence, Nothing, Refusal } from "./api.ts";
import { passageAt } from "./code-passage.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { RecordReader } from "./store.ts";
import type { ClaimLine, IndependentCount } from "./views.ts";

/** Read the records that corroboration looks at. */
export function corroborateIndex(study: RecordReader): CorroborateIndex {
  return indexTables({
    claim: study.all(claim),
    evidence: study.all(evidence),
    passage: study.all(passage),
    source: study.all(source),
    person: study.all(person),
    place: study.all(place),
    group: study.all(group),
    origin: study.all(origin),
    originLink: study.all(originLink),
    independence: study.all(independence),
    quantity: study.all(quantity),
    sizeWord: study.all(sizeWord),
    namedPeriod: study.all(namedPeriod),
    withdrawal: study.all(withdrawal),
  });
}

/** Every claim with its counts, in the order in which they were made. */
export function listClaims(desk: Desk): readonly ClaimLine[] {
  const index = corroborateIndex(desk.open.study);
  const context = warningContext(index);
  return index.tables.claim.flatMap((each) => {
    const card = evidenceCard(index, each.id, context);
    return card === undefined ? [] : [claimLine(index, each, card)];
  });
}

/** Put a statement into the study as a claim. */
export function makeClaim(
  desk: Desk,
  input: { readonly text: string; readonly form: Claim["form"]; readonly assumption?: boolean },
): Result<ClaimLine, Refusal> {
  const text = input.text.trim();
  if (text === "") return err(refuse("text-empty"));
  const id = newId(desk);
  const values = { text, form: input.form, assumption: input.assumption ?? false, by: desk.me };
  const done = commit(desk, "make-claim", [create(claim, id, values)]);
  return done.ok ? lineOf(desk, id) : done;
}

/** Reword, grade or describe a claim. */
export function changeClaim(
  desk: Desk,
  input: { readonly claim: RecordId; readonly values: ClaimDescription },
): Result<ClaimLine, Refusal> {
  if (desk.open.study.get(claim, input.claim) === undefined) return err(refuse("not-found"));
  if (input.values.text !== undefined && (input.values.text ?? "").trim() === "")
    return err(refuse("text-empty"));
  const { premises, illustrates } = input.values;
  if (premises?.includes(input.claim) === true || illustrates === input.claim)
    return err(refuse("rests-on-itself"));
  const values = Object.fromEntries(
    Object.entries(input.values).map(([key, value]) => [key, value ?? undefined]),
  );
  const done = commit(desk, "change-claim", [change(claim, input.claim, values)]);
  return done.ok ? lineOf(desk, input.claim) : done;
}

/** Take a claim out, with its evidence links; the passages stay. Can be undone. */
export function removeClaim(desk: Desk, input: { readonly claim: RecordId }): Result<Nothing, Refusal> {
  if (desk.open.study.get(claim, input.claim) === undefined) return err(refuse("not-found"));
  const links = desk.open.study.where(evidence, "claim", input.claim);
  const done = commit(desk, "remove-claim", [
    ...links.map((each) => remove(evidence, each.id)),
    remove(claim, input.claim),
  ]);
  return done.ok ? ok({}) : done;
}

/** Let a passage speak for or against a claim; a passage already linked on that side is linked anew with the new grades. */
export function linkEvidence(desk: Desk, input: LinkEvidence): Result<RecordId, Refusal> {
  if (desk.open.study.get(claim, input.claim) === undefined) return err(refuse("not-found"));
  const at = passageAt(desk, input.at);
  if (!at.ok) return at;
  const { direction, proximity, credibility, note, place: where } = input;
  const said = { ...(note === undefined ? {} : { note }), ...(where === undefined ? {} : { place: where }) };
  const held = desk.open.study
    .where(evidence, "claim", input.claim)
    .find((each) => each.passage === at.value.id && each.direction === direction);
  const id = held?.id ?? newId(desk);
  const done = commit(desk, "link-evidence", [
    ...at.value.changes,
    held === undefined
      ? create(evidence, id, {
          claim: input.claim,
          passage: at.value.id,
          direction,
          proximity,
          credibility,
          ...said,
          by: desk.me,
        })
      : change(evidence, id, { proximity, credibility, ...said }),
  ]);
  return done.ok ? ok(id) : done;
}

/** Take one evidence link away; the passage stays. */
export function unlinkEvidence(desk: Desk, input: { readonly evidence: RecordId }): Result<Nothing, Refusal> {
  if (desk.open.study.get(evidence, input.evidence) === undefined) return err(refuse("not-found"));
  const done = commit(desk, "unlink-evidence", [remove(evidence, input.evidence)]);
  return done.ok ? ok({}) : done;
}

/** Judge whether two sources depend on each other for a claim; a judgement made before for the pair is replaced. */
export function judgeIndependence(desk: Desk, input: JudgeIndependence): Result<Nothing, Refusal> {
  const { study } = desk.open;
  const reason = input.reason.trim();
  if (reason === "") return err(refuse("reason-empty"));
  if (input.one === input.other) return err(refuse("judges-itself"));
  const known =
    study.get(claim, input.claim) && study.get(source, input.one) && study.get(source, input.other);
  if (known === undefined) return err(refuse("not-found"));
  const pair = new Set<RecordId>([input.one, input.other]);
  const held = study
    .where(independence, "claim", input.claim)
    .find((each) => pair.has(each.one) && pair.has(each.other));
  const { one, other, value } = input;
  const done = commit(desk, "judge-independence", [
    held === undefined
      ? create(independence, newId(desk), { one, other, claim: input.claim, value, reason, by: desk.me })
      : change(independence, held.id, { value, reason, by: desk.me }),
  ]);
  return done.ok ? ok({}) : done;
}

/** A range of independent passages as a number or two: "3", "2 to 4". */
export function rangeWords({
  low,
  high,
}: Pick<EvidenceCard["independence"]["range"], "low" | "high">): string {
  return low === high ? `${low}` : `${low} to ${high}`;
}

/** Why a pair of passages is taken as it is, in words. */
export function pairWhy(pair: EvidenceCard["independence"]["pairs"][number]): string {
  return pair.reasons.map(pairReasonText).join(" and ");
}

function lineOf(desk: Desk, id: RecordId): Result<ClaimLine, Refusal> {
  const line = listClaims(desk).find((each) => each.id === id);
  return line === undefined ? err(refuse("not-found")) : ok(line);
}

function claimLine(index: CorroborateIndex, each: Claim, card: EvidenceCard): ClaimLine {
  const name = each.group === undefined ? undefined : index.groupById.get(each.group)?.name;
  return {
    id: each.id,
    text: each.text,
    form: each.form,
    ...(name === undefined ? {} : { group: name }),
    for: card.counts.for.passages,
    against: card.counts.against.passages,
    silent: card.counts.silent.passages,
    independent: rangeWords(card.independence.range),
    independence: independentCount(card),
    support: supportState(card),
    ...(each.confidence === undefined ? {} : { confidence: each.confidence }),
    ...(each.confidenceReason === undefined ? {} : { confidenceReason: each.confidenceReason }),
    assumption: each.assumption,
    warnings: card.warnings.length,
    warned: [...new Set(card.warnings.map(({ warning }) => warning.type))],
    grades: [
      ...new Set(card.rows.map(({ reliability, credibility }) => `${reliability ?? "–"}${credibility}`)),
    ].sort(),
  };
}

/** The range of independent passages for a claim, as it is shown. */
export function independentCount({ independence: { range } }: EvidenceCard): IndependentCount {
  return { low: range.low, high: range.high, exact: range.exact };
}
