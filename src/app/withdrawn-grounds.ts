import type { RecordId } from "../core/base/index.ts";
import { parseStatement } from "../core/report/index.ts";
import { brief, judgement, regroup, source, statement } from "../core/study/index.ts";
import { tracedRecords, traceUp } from "../core/trace/index.ts";
import { corroborateIndex } from "./corroboration.ts";
import { formulaReferences } from "./outlook/formula-references.ts";
import { groundEstimates } from "./outlook/gather-draws.ts";
import { inOrder, type ModelRecords, readModelRecords } from "./outlook/model-records.ts";
import { claimsOnlyFrom, readWithout, studyReading } from "./outlook/reading.ts";
import type { WithdrawalView } from "./source-views.ts";
import type { RecordReader } from "./store.ts";

/** What of the model, the outlook and the briefs rests on a source, and which parameters would lose their last. */
export function carriedBy(study: RecordReader, id: RecordId): WithdrawalView["carried"] {
  const records = readModelRecords(study);
  const references = [...study.references(), ...formulaReferences(records)];
  const above = tracedRecords(traceUp({ table: source.name, id }, references));
  const of = (table: string): ReadonlySet<string> =>
    new Set(above.filter((each) => each.table === table).map((each) => each.id));
  const [parameters, definitions] = [of("parameter"), of("regroup")];
  const losing = losingParameters(study, records, id);
  const [judgements, statements] = [of(judgement.name), of(statement.name)];
  return {
    parameters: inOrder(records.parameter)
      .filter((each) => parameters.has(each.id))
      .map((each) => ({ id: each.id, name: each.name, losesAll: losing.has(each.id) })),
    definitions: inOrder(records.regroup)
      .filter((each) => definitions.has(each.id))
      .map((each) => ({ id: each.id, name: each.name })),
    judgements: above.filter(({ table }) => table === judgement.name).map((each) => each.id),
    statements: above.filter(({ table }) => table === statement.name).map((each) => each.id),
    signed: study
      .all(judgement)
      .filter((each) => judgements.has(each.id))
      .map(({ id: signed, likelihood, of: result }) => ({
        id: signed,
        word: likelihood.join(", "),
        of: study.get(regroup, result)?.name ?? "",
      })),
    sentences: study
      .all(statement)
      .filter((each) => statements.has(each.id))
      .map((each) => ({
        id: each.id,
        brief: each.brief,
        briefTitle: study.get(brief, each.brief)?.title ?? "",
        text: statementWords(each.text),
      })),
  };
}

// The words of a sentence, with a sign where a number stands.
function statementWords(text: string): string {
  return parseStatement(text)
    .map((piece) => (piece.kind === "words" ? piece.text : "…"))
    .join("");
}

/** Parameters with an estimate that would rest on nothing any more. */
function losingParameters(study: RecordReader, records: ModelRecords, id: RecordId): ReadonlySet<RecordId> {
  const index = corroborateIndex(study);
  // What a range covers changes no answer here.
  const reading = studyReading(index, 0.9);
  const isOf = (passage: RecordId): boolean => index.passageById.get(passage)?.source === id;
  const quantities = index.tables.quantity.filter(({ passage }) => isOf(passage));
  const without = readWithout(
    { quantities: new Set(quantities.map((each) => each.id)), claims: claimsOnlyFrom(index, isOf) },
    reading,
  );
  const [before, after] = [groundEstimates(records, reading), groundEstimates(records, without)];
  const lost = records.estimate.filter(
    (each) => after.get(each.id)?.is === "lost" && before.get(each.id)?.is !== "lost",
  );
  return new Set(lost.map(({ parameter }) => parameter));
}
