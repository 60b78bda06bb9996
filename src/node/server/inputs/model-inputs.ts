import { z } from "zod";
import { type PartTable, partTables } from "../../../app/outlook/part-change.ts";
import type { SignJudgement } from "../../../app/outlook/sign-judgement.ts";
import type { StatedPeriod } from "../../../core/base/index.ts";
import {
  judgement,
  type NamedPeriod,
  namedPeriod,
  outlook,
  type Quantity,
  quantity,
  type SizeWord,
  sizeWord,
} from "../../../core/study/index.ts";
import { at, id, json, line, recordFor, valuesOf } from "./shapes.ts";

// Where a quantity was stated is not to be changed: it is another quantity then.
const { passage: _, ...statedFields } = quantity.fields;
const partNames = partTables.map(({ name }) => name) as readonly PartTable[];
// What each field holds is checked by the use case, which can say in words what is wrong with it, and where.
const partChange = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("put"),
    table: z.enum(partNames),
    id: z.string().max(100).optional(),
    values: z.record(z.string().max(100), json),
  }),
  z.strictObject({
    do: z.literal("remove"),
    table: z.enum([...partNames, judgement.name]),
    id: z.string().max(100),
  }),
]);

/** What calls about quantities, the model and its outlook take. */
export const modelInputs = {
  setSizeWord: recordFor<Omit<SizeWord, "id" | "setBy">>(sizeWord, ["setBy"]),
  stateQuantity: z.strictObject({
    at,
    values: recordFor<Omit<Quantity, "id" | "passage">>(quantity, ["passage"]),
  }),
  changeQuantity: z.strictObject({ quantity: id, values: valuesOf(statedFields) }),
  addPeriod: recordFor<Omit<NamedPeriod, "id">>(namedPeriod, []),
  changePeriod: z.strictObject({ period: id, values: valuesOf(namedPeriod.fields) }),
  changeModel: z.strictObject({ changes: z.array(partChange).max(5_000) }),
  tryEstimate: z.strictObject({
    parameter: id,
    said: line.optional(),
    values: z.record(z.string().max(100), json),
  }),
  startModel: z.strictObject({
    starter: z.enum(["three", "five", "eight"]),
    base: z
      .custom<StatedPeriod>((value) => json.refine(outlook.fields.base.accepts).safeParse(value).success)
      .optional(),
  }),
  signJudgement: recordFor<SignJudgement>(judgement, ["by", "at"]),
} as const;
