import { err, ok, type Result } from "../../core/base/index.ts";
import { fanOf, type RunFilter, runEnsemble, summarisePassages } from "../../core/outlook/index.ts";
import type { SaidThen } from "../../core/report/index.ts";
import type { Refusal } from "../api.ts";
import { saidEnsembleError } from "../said/index.ts";
import type { RecordReader } from "../store.ts";
import { type GatheredOutlook, gatherOutlook } from "./gather-outlook.ts";
import { inOrder } from "./model-records.ts";
import { modelRefusal } from "./part-place.ts";

/**
 * What a study's outlook says, over all runs and under each account, in the form in which later counts can be set beside it.
 *
 * Runs the baseline once on this thread: seconds for ten thousand runs. Refuses where there is no model or it cannot be run.
 */
export function saidThen(study: RecordReader): Result<SaidThen, Refusal> {
  const gathered = gatherOutlook(study);
  switch (gathered.is) {
    case "none":
      return err(
        modelRefusal("The study has no model, so it has said nothing that later counts could be set beside."),
      );
    case "troubled":
      return err(modelRefusal(gathered.troubles.map(({ text }) => text).join("\n")));
    case "gathered":
      return saidBy(gathered.outlook);
  }
}

function saidBy({ plan, frame, records, clashes }: GatheredOutlook): Result<SaidThen, Refusal> {
  const run = runEnsemble(plan.baseline);
  if (!run.ok) return err(modelRefusal(saidEnsembleError(run.error)));
  const ensemble = run.value;
  const { definitions, series, draws } = plan.baseline;
  const views: readonly { readonly id: string; readonly name: string; readonly takes: RunFilter }[] = [
    { id: "all", name: "All runs", takes: () => true },
    ...clashes.flatMap(({ record, accounts }) => {
      const clash = draws.clashes.findIndex(({ id }) => id === record.id);
      const believed = ensemble.accounts[clash];
      return accounts.map(({ id, name }) => {
        const side = draws.clashes[clash]?.accounts.findIndex((each) => each.id === id);
        return { id, name, takes: (at: number) => believed?.[at] === side };
      });
    }),
  ];
  return ok({
    base: frame.base.from,
    views: views.map(({ id, name }) => ({ id, name })),
    watched: inOrder(records.watched).flatMap(({ id, key, name, unit }) => {
      const at = series.findIndex((each) => each.id === id);
      return at < 0 ? [] : [{ key, name, unit, fans: views.map(({ takes }) => fanOf(ensemble, at, takes)) }];
    }),
    definitions: inOrder(records.regroup).flatMap(({ id, key, name, settledBy }) => {
      const at = definitions.findIndex((each) => each.id === id);
      const byYear = views.map(({ takes }) => summarisePassages(ensemble, at, takes).byYear);
      return at < 0 ? [] : [{ key, name, settledBy, byYear }];
    }),
  });
}
