import { existsSync, readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { type PlanRecord, readPlan } from "../study/plan.ts";

const here = (file: string): URL => new URL(file, import.meta.url);
const record = z.custom<PlanRecord>((value) => z.looseObject({ id: z.string() }).safeParse(value).success);

/** The lists of `outlook.json` by the tables of the study they belong to. */
const outlookLists = {
  modelGroups: "modelGroup",
  states: "state",
  starts: "start",
  funds: "fund",
  levels: "level",
  flows: "flow",
  fundFlows: "fundFlow",
  parameters: "parameter",
  watched: "watched",
  clashes: "clash",
  accounts: "account",
  estimates: "estimate",
  outlook: "outlook",
  measures: "measure",
  measureEffects: "measureEffect",
  scenarios: "scenario",
  regroups: "regroup",
  judgements: "judgement",
  questions: "question",
  briefs: "brief",
  statements: "statement",
} as const;

/** The claims side of the real case. */
export const realCasePlan = readPlan(here("plan.json"));

/** The model side of the real case: its records by the names of their tables. */
export function readRealCaseOutlook(): Readonly<Record<string, readonly PlanRecord[]>> {
  const lists = z
    .looseObject({ format: z.literal("grounds-sample-outlook"), version: z.literal(1) })
    .parse(JSON.parse(readFileSync(here("outlook.json"), "utf8")));
  return Object.fromEntries(
    Object.entries(outlookLists).map(([list, table]) => [table, z.array(record).parse(lists[list])]),
  );
}

/** Every text file of the sample by its name. */
export function filesOfRealCase(): ReadonlyMap<string, string> {
  const own = ["README.md", "plan.json", "outlook.json", "later.json"];
  const sources = readdirSync(here("sources/")).map((name) => `sources/${name}`);
  return new Map([...own, ...sources].map((name) => [name, readFileSync(here(name), "utf8")]));
}

const article = new URL("../../../shared/founding-article.txt", import.meta.url);

/** The article that the first source says again in other words; absent where it does not lie beside the project. */
export const foundingArticle = existsSync(article) ? readFileSync(article, "utf8") : undefined;

/** The paragraphs of the article's body as the sample counts them: from the first below the headline, without headings. */
export function articleParagraphs(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const first = lines.findIndex((line) => line.startsWith("As part of wider"));
  return lines.slice(first).filter((line) => line.length > 60);
}
