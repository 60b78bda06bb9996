import type { ModelView, RecordId } from "../../app/views.ts";
import { readNumber } from "../state/numbers.ts";
import type { InputOf } from "../state/session.ts";

type PartChange = InputOf<"changeModel">["changes"][number];
type Parts = ModelView["parts"];

/** A measure as it is typed. */
export interface MeasureForm {
  readonly name: string;
  readonly kind: "measure" | "shock";
  readonly inferred: boolean;
  readonly fromMonth: string;
  readonly overMonths: string;
  readonly untilMonth: string;
  readonly costLow: string;
  readonly costHigh: string;
  readonly costUnit: string;
  readonly costBasis: string;
  readonly harm: string;
  readonly harmWatched: string;
  readonly effects: readonly EffectForm[];
}

/** What a measure does to one parameter, as it is typed. */
export interface EffectForm {
  /** Its record; absent for a new one. */
  readonly id?: RecordId;
  /** Tells the rows of the form apart. */
  readonly row: number;
  readonly parameter: string;
  readonly how: Parts["measureEffect"][number]["how"];
  readonly by: string;
}

/** The form of a measure that is there, or of a new one. */
export function measureForm(parts: Parts, measure: RecordId | undefined): MeasureForm {
  const held = parts.measure.find(({ id }) => id === measure);
  const text = (value: number | string | undefined): string => (value === undefined ? "" : String(value));
  const effects = parts.measureEffect
    .filter((each) => each.measure === measure)
    .map(({ id, parameter, how, by }, row) => ({ id, row, parameter, how, by }));
  return {
    name: text(held?.name),
    kind: held?.kind ?? "measure",
    inferred: held?.inferred ?? false,
    fromMonth: text(held?.fromMonth ?? 12),
    overMonths: text(held?.overMonths ?? 12),
    untilMonth: text(held?.untilMonth),
    costLow: text(held?.costLow),
    costHigh: text(held?.costHigh),
    costUnit: text(held?.costUnit ?? usualUnit(parts)),
    costBasis: text(held?.costBasis),
    harm: text(held?.harm),
    harmWatched: text(held?.harmWatched),
    effects: effects.length > 0 ? effects : [newEffect(0)],
  };
}

/** An effect that nothing is said of yet. */
export function newEffect(row: number): EffectForm {
  return { row, parameter: "", how: "times", by: "" };
}

/** The unit that other costs are in: only costs in one unit can be added. */
function usualUnit({ measure }: Parts): string {
  return measure.find(({ costUnit }) => costUnit !== undefined)?.costUnit ?? "";
}

/** What keeps a form from being saved; `undefined` where nothing does. */
export function lackingIn(form: MeasureForm): "name" | "number" | "effect" | undefined {
  if (form.name.trim() === "") return "name";
  const { fromMonth, overMonths, untilMonth, costLow, costHigh } = form;
  const months = [fromMonth, overMonths].map(readNumber);
  if (months.some((each) => typeof each !== "number")) return "number";
  if ([untilMonth, costLow, costHigh].some((each) => readNumber(each) === "wrong")) return "number";
  const started = form.effects.filter(({ parameter, by }) => parameter !== "" || by.trim() !== "");
  if (started.length === 0) return "effect";
  return started.some(({ parameter, by }) => parameter === "" || by.trim() === "") ? "effect" : undefined;
}

/** What saving a form changes in the study. */
export function measureChanges(
  form: MeasureForm,
  measure: RecordId | undefined,
  parts: Parts,
): readonly PartChange[] {
  const said = (text: string): string | null => (text.trim() === "" ? null : text.trim());
  const counted = (text: string): number | null => {
    const value = readNumber(text);
    return typeof value === "number" ? value : null;
  };
  const values = {
    name: form.name.trim(),
    kind: form.kind,
    inferred: form.inferred,
    fromMonth: counted(form.fromMonth),
    overMonths: counted(form.overMonths),
    untilMonth: counted(form.untilMonth),
    costLow: counted(form.costLow),
    costHigh: counted(form.costHigh),
    costUnit: said(form.costUnit),
    costBasis: said(form.costBasis),
    harm: said(form.harm),
    harmWatched: said(form.harmWatched),
  };
  const id = measure ?? "new:measure";
  const kept = form.effects.filter(({ parameter, by }) => parameter !== "" && by.trim() !== "");
  const gone = parts.measureEffect.filter(
    (each) => each.measure === measure && !kept.some((effect) => effect.id === each.id),
  );
  return [
    {
      do: "put",
      table: "measure",
      id,
      values: measure === undefined ? { ...values, key: newKey(form.name, parts) } : values,
    },
    ...kept.map((effect): PartChange => {
      const { parameter, how, by } = effect;
      const own = { parameter, how, by: by.trim() };
      return effect.id === undefined
        ? { do: "put", table: "measureEffect", values: { measure: id, ...own } }
        : { do: "put", table: "measureEffect", id: effect.id, values: own };
    }),
    ...gone.map((each): PartChange => ({ do: "remove", table: "measureEffect", id: each.id })),
  ];
}

/** A key for formulas, out of the Latin letters of a name; a name without any gets a number. */
function newKey(name: string, parts: Parts): string {
  const keyed = [parts.modelGroup, parts.state, parts.fund, parts.level, parts.flow, parts.fundFlow].flat();
  const asked = [parts.parameter, parts.watched, parts.measure, parts.scenario, parts.regroup].flat();
  const taken = new Set([...keyed, ...asked].map(({ key }) => key));
  const letters = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "")
    .slice(0, 24);
  const stem = letters === "" ? "measure" : letters;
  if (letters !== "" && !taken.has(stem)) return stem;
  let at = 2;
  while (taken.has(`${stem}_${at}`)) at += 1;
  return `${stem}_${at}`;
}
