import { fanOf, lowMiddleHigh } from "./fan.ts";
import { jointRegression } from "./joint-regression.ts";
import { centred, regressionOn } from "./least-squares.ts";
import type { OutlookPlan } from "./outlook-plan.ts";
import { kindColumns, splineColumns } from "./spline-basis.ts";
import { shareExplained, worthOfKnowing } from "./variance-shares.ts";
import type { Input, WeighJob, WeighPart } from "./weigh-jobs.ts";
import { weighPassages } from "./weigh-passages.ts";

/** Do one piece of the weighing. */
export function weigh(plan: OutlookPlan, job: WeighJob): WeighPart {
  switch (job.kind) {
    case "passages":
      return weighPassages(plan, job);
    case "fan":
      return weighFan(plan, job);
    case "carriers": {
      const about = job.outcomes.map(centred);
      const inputs = job.inputs.map(({ is, id, values }) => {
        const regression = regressionOn(columnsOf({ is, id, values }));
        const known = values.slice(0, job.options[0]?.length ?? 0);
        return {
          is,
          id,
          shares: about.map((outcome) => shareExplained(regression, outcome)),
          worth:
            job.options.length === 0
              ? 0
              : worthOfKnowing(regressionOn(columnsOf({ is, id, values: known })), job.options),
        };
      });
      return { kind: "carriers", of: job.of, inputs };
    }
    case "together": {
      const regression = jointRegression(job.inputs.map(columnsOf));
      return {
        kind: "together",
        shares: job.outcomes.map(centred).map((outcome) => shareExplained(regression, outcome)),
      };
    }
  }
}

function columnsOf({ is, values }: Input): readonly Float64Array[] {
  return is === "clash" ? kindColumns(values) : splineColumns(values);
}

function weighFan(
  plan: OutlookPlan,
  { runs, series, horizon, scenarios }: Extract<WeighJob, { kind: "fan" }>,
): WeighPart {
  return {
    kind: "fan",
    months: fanOf({ spec: plan.baseline, series: [series], runs }, 0),
    changes: scenarios.map((values) =>
      lowMiddleHigh(values.map((value, run) => value - (horizon[run] ?? Number.NaN))),
    ),
  };
}
