import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const text = z.string();
const maybe = z.string().optional();

// Only what the page shows; everything else of the plan is left alone.
const planForm = z.object({
  study: z.object({ title: text, question: text, disclaimer: text }),
  members: z.array(z.object({ id: text, name: text })),
  waves: z.array(z.object({ id: text, name: text })),
  places: z.array(z.object({ id: text, country: text, region: maybe, site: maybe })),
  groups: z.array(z.object({ id: text, name: text })),
  persons: z.array(
    z.object({
      id: text,
      pseudonym: text,
      role: z.enum(["insider", "intermediary", "official", "civilian"]),
      occurrences: z.array(z.object({ source: text, texts: z.array(text) })).default([]),
    }),
  ),
  sources: z.array(
    z.looseObject({
      id: text,
      file: text,
      title: text,
      mode: maybe,
      role: maybe,
      kind: maybe,
      person: maybe,
      group: maybe,
      wave: maybe,
      place: maybe,
      language: text,
      reliability: maybe,
      release: maybe,
      collected: z.looseObject({ from: text, to: maybe, asStated: maybe }).optional(),
    }),
  ),
  codes: z.array(
    z.object({
      id: text,
      name: text,
      parent: maybe,
      definition: maybe,
      include: maybe,
      exclude: maybe,
      example: maybe,
    }),
  ),
  passages: z.array(z.object({ id: text, source: text, quote: text })),
  codings: z.array(z.object({ id: text, passage: text, code: text, coder: text })),
  claims: z.array(
    z.object({
      id: text,
      text,
      form: z.enum(["general", "event", "illustration", "expectation", "attitude", "analogy", "inference"]),
      group: maybe,
      assumption: z.boolean(),
      confidence: z.enum(["high", "moderate", "low", "very-low"]).optional(),
      confidenceReason: maybe,
    }),
  ),
  evidence: z.array(
    z.object({
      id: text,
      claim: text,
      passage: text,
      direction: z.enum(["for", "against", "silent"]),
      proximity: z.enum(["took-part", "saw-it", "was-told", "inferred"]),
      credibility: z.enum(["1", "2", "3", "4", "5", "6"]),
    }),
  ),
  quantities: z.array(
    z.looseObject({
      passage: text,
      claim: maybe,
      word: maybe,
      low: z.number().optional(),
      high: z.number().optional(),
      unit: maybe,
    }),
  ),
  memos: z.array(
    z.object({ id: text, about: z.object({ table: text, id: text }), title: maybe, text, by: text }),
  ),
});

/** The plan of the sample study, as far as a page shows it. */
export type FakePlan = z.infer<typeof planForm>;

const folder = join(import.meta.dirname, "../../samples/study");

/** Read the plan of the sample study. */
export function readPlan(): FakePlan {
  return planForm.parse(JSON.parse(readFileSync(join(folder, "plan.json"), "utf8")));
}

/** Read the text of one of its sources, where it is plain text; `undefined` for the other forms. */
export function readPlainSource(file: string): string | undefined {
  if (!/\.(?:txt|md)$/.test(file)) return undefined;
  const bytes = readFileSync(join(folder, file));
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  return utf8.includes("\ufffd") ? new TextDecoder("windows-1251").decode(bytes) : utf8;
}
