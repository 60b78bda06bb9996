import {
  type Block,
  type Run,
  type Section,
  sayAmountRange,
  sayChangeRange,
  sayMonths,
  sayShare,
  sayShareChange,
} from "../../../core/report/index.ts";
import { type Measure, watched as watchedTable } from "../../../core/study/index.ts";
import {
  type AnsweredDefinition,
  answeredDefinitions,
  type BriefMaterial,
  type TriedScenario,
  triedScenarios,
} from "../brief-material.ts";
import { joined, said, type Voice } from "../voice.ts";
import { effectsFigures } from "./figures.ts";
import { statementBlocks } from "./statements.ts";

/** What would prevent it: what each measure changes on the same draws, at what cost, with what harm. */
export function preventionSection(material: BriefMaterial, voice: Voice): readonly Section[] {
  const tried = triedScenarios(material);
  const answered = answeredDefinitions(material).filter(({ record }) => record.earlySign !== true);
  const [first] = answered;
  const blocks: readonly Block[] = [
    ...statementBlocks(material, voice, "prevention"),
    ...(first === undefined ? [] : effectsFigures(voice, first, tried)),
    ...(tried.length === 0 || answered.length === 0
      ? []
      : [effectTable(voice, tried, answered), priceTable(material, voice, tried)]),
  ];
  return blocks.length === 0 ? [] : [{ id: "prevention", title: "What would prevent it", blocks }];
}

function effectTable(
  voice: Voice,
  tried: readonly TriedScenario[],
  answered: readonly AnsweredDefinition[],
): Block {
  return {
    kind: "table",
    caption: "What each measure changes in the share of runs, run by run on the same draws",
    columns: [
      { title: "Measure", align: "start" },
      ...answered.map(({ record }) => ({ title: voice.ownText(record.name), align: "end" as const })),
    ],
    rows: [nothingDone(voice, answered), ...tried.map((each) => effectRow(voice, each, answered))],
    note: said("Points are hundredths of the runs."),
  };
}

/** Beside what a measure does: from when, at what cost, with what harm. A table of its own, for it is words. */
function priceTable(material: BriefMaterial, voice: Voice, tried: readonly TriedScenario[]): Block {
  return {
    kind: "table",
    caption: "When each begins, what it costs, and whom it may harm",
    columns: ["Measure", "Begins", "Cost", "Harm"].map((title) => ({ title, align: "start" as const })),
    rows: tried.map((each) => priceRow(material, voice, each)),
    note: said("Where no harm was modelled, nothing is said about whether there is any."),
  };
}

function nothingDone(voice: Voice, answered: readonly AnsweredDefinition[]): readonly (readonly Run[])[] {
  return [
    said("If nothing is done"),
    ...answered.map(({ record, numbers }) =>
      voice.number(sayShare(numbers.summary.share), { to: "definition", id: record.id, part: "share" }),
    ),
  ];
}

function effectRow(
  voice: Voice,
  tried: TriedScenario,
  answered: readonly AnsweredDefinition[],
): readonly (readonly Run[])[] {
  const { record, numbers } = tried;
  return [
    scenarioName(tried, voice),
    ...answered.map(({ record: definition }) => {
      const effect = numbers.definitions.find(({ id }) => id === definition.id);
      const door = { to: "scenario", id: record.id, part: definition.id } as const;
      return effect === undefined
        ? said("")
        : voice.number(sayShareChange(effect.difference.difference), door);
    }),
  ];
}

function scenarioName({ record, measures }: TriedScenario, voice: Voice): readonly Run[] {
  const [only] = measures;
  const together = measures.length > 1;
  return [
    ...voice.own(record.name),
    ...(only !== undefined && !together ? measureNotes(only, voice) : said(together ? " (together)" : "")),
  ];
}

function priceRow(material: BriefMaterial, voice: Voice, tried: TriedScenario): readonly (readonly Run[])[] {
  const { measures } = tried;
  const together = measures.length > 1;
  return [
    scenarioName(tried, voice),
    said(measures.length === 0 ? "" : beginsText(Math.min(...measures.map(({ fromMonth }) => fromMonth)))),
    together
      ? said("the costs of its measures")
      : joined(
          measures.map((each) => costRuns(each, voice)),
          "; ",
        ),
    together
      ? harmTogether(material, tried, voice)
      : joined(
          measures.map((each) => harmRuns(material, tried, each, voice)),
          "; ",
        ),
  ];
}

/** The harms of each stand in its own row; what several do together to those watched is a number of its own. */
function harmTogether(material: BriefMaterial, tried: TriedScenario, voice: Voice): readonly Run[] {
  const seen = new Set<string>();
  const modelled = tried.measures
    .filter(({ harmWatched }) => harmWatched !== undefined && !seen.has(harmWatched) && seen.add(harmWatched))
    .map((each) => modelledHarm(material, tried, each, voice))
    .filter((runs) => runs.length > 0);
  return modelled.length === 0 ? said("the harms of its measures") : joined(modelled, "; ");
}

function measureNotes(measure: Measure, voice: Voice): readonly Run[] {
  return [
    ...(measure.kind === "shock" ? said(" (an event, not a measure)") : []),
    ...(measure.inferred ? said(" (inferred by the authors)") : []),
    ...(measure.claims ?? []).flatMap((id) => voice.cited(id)),
  ];
}

function costRuns(measure: Measure, voice: Voice): readonly Run[] {
  const { costLow, costHigh = costLow, costUnit = "" } = measure;
  if (costLow === undefined || costHigh === undefined) return said("not stated");
  const text = `${sayAmountRange(costLow, costHigh)} ${voice.ownText(costUnit)}`;
  return voice.number(text, { to: "measure", id: measure.id, part: "cost" });
}

function harmRuns(
  material: BriefMaterial,
  tried: TriedScenario,
  measure: Measure,
  voice: Voice,
): readonly Run[] {
  const modelled = modelledHarm(material, tried, measure, voice);
  if (measure.harm === undefined) return modelled.length > 0 ? modelled : said("no harm modelled");
  return [
    ...voice.own(measure.harm),
    ...(modelled.length > 0
      ? [...said(/[.!?]$/.test(measure.harm) ? " " : ". "), ...modelled]
      : said(" (described, not modelled)")),
  ];
}

function modelledHarm(
  { reader }: BriefMaterial,
  { record: { id: of }, numbers }: TriedScenario,
  measure: Measure,
  voice: Voice,
): readonly Run[] {
  const seen = numbers.watched.find(({ id }) => id === measure.harmWatched);
  const { name: watchedName, unit: watchedUnit } =
    (measure.harmWatched && reader.get(watchedTable, measure.harmWatched)) ?? {};
  if (seen === undefined || watchedName === undefined) return [];
  const door = { to: "scenario", id: of, part: seen.id } as const;
  return [
    ...voice.own(watchedName),
    ...said(": "),
    ...voice.number(sayChangeRange(seen.change, watchedUnit), door),
  ];
}

function beginsText(month: number): string {
  return month === 0 ? "at once" : `after ${sayMonths(month)}`;
}
