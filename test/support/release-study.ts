import { addAttribute } from "../../src/app/attributes.ts";
import { addBrief, writeStatement } from "../../src/app/brief/statements.ts";
import { addChoice } from "../../src/app/choices.ts";
import { linkEvidence, makeClaim } from "../../src/app/corroboration.ts";
import type { Desk } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { changeModel } from "../../src/app/outlook/change-model.ts";
import { modelView } from "../../src/app/outlook/model-view.ts";
import type { PartChange } from "../../src/app/outlook/part-change.ts";
import { startModel } from "../../src/app/outlook/starters.ts";
import { describeSource } from "../../src/app/sources.ts";
import { stateQuantity } from "../../src/app/state-quantity.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { parameter, type Source } from "../../src/core/study/index.ts";
import { must, placeOfWords, receiveWorking } from "./working-study.ts";

/** Who is named in the first source, and what stands there instead. */
export const namedThere = { name: "Karim Haldun", pseudonym: "Guide 1" } as const;

/** Words of the first source that nobody may quote. */
export const unreleased = "hid the marmalade lorry behind the velvet mill";

/** A study that can be released: its sources, the first claim, and the brief. */
export interface ReleasableStudy {
  readonly sources: readonly RecordId[];
  readonly claim: RecordId;
  readonly brief: RecordId;
}

const roles = ["insider", "official"] as const;
const yards = ["tannery", "quarry", "harbour", "chapel", "orchard", "foundry", "station", "granary"];

/** Twelve sources, half of them from inside, of whom the first is known by age, month and town; a claim, and a brief. */
export async function makeReleasable(desk: Desk): Promise<ReleasableStudy> {
  const place = must(
    addChoice(desk, { table: "place", country: "Dalmara", region: "Hazmira province", site: "Ain Dubran" }),
  ).id;
  const sources: RecordId[] = [];
  for (let at = 0; at < 12; at++) sources.push(await oneSource(desk, at, place));
  const [first] = sources;
  if (first === undefined) throw new Error("There are twelve sources");
  for (const [name, value] of [
    ["age", "30"],
    ["month of the hearing", "2019-02"],
    ["town of the hearing", "Ain Dubran"],
  ] as const)
    must(addAttribute(desk, { about: { table: "source", id: first }, name, value }));
  const claim = must(makeClaim(desk, { text: "Some went home for good", form: "general" })).id;
  for (const source of sources.slice(0, 8))
    must(
      linkEvidence(desk, {
        claim,
        at: placeOfWords(desk, source, "went home and stayed there"),
        direction: "for",
        proximity: "saw-it",
        credibility: "2",
      }),
    );
  const { brief } = must(addBrief(desk, { title: "Who is left" }));
  must(
    writeStatement(desk, {
      brief,
      kind: "summary",
      text: `Of {{sources}} sources, {{for ${claim}}} passages say that some are out for good.`,
      footing: "information",
    }),
  );
  return { sources, claim, brief };
}

async function oneSource(desk: Desk, at: number, place: RecordId): Promise<RecordId> {
  const yard = `${yards[at % yards.length]} ${at < yards.length ? "gate" : "wall"}`;
  const text = [
    `By the ${yard} we counted ${40 + at} to ${60 + 2 * at} of them who still obeyed.`,
    "My neighbour went home and stayed there until the snow was gone.",
    at === 0 ? `${namedThere.name} ${unreleased} that night.` : `Nobody else came by the ${yard} that week.`,
  ].join("\n\n");
  const waiting = await receiveWorking(desk, `note-${at}`, text);
  const title = `Zelvarin talk ${at}`;
  const marked =
    at === 0
      ? [
          {
            key: namedThere.name,
            do: "new-person",
            pseudonym: namedThere.pseudonym,
            role: "insider",
          } as const,
        ]
      : [];
  const { source } = must(finishNames(desk, { waiting, title, decisions: [], marked }));
  const values: Partial<Source> = {
    role: roles[at % 2] ?? "insider",
    mode: at < 6 ? "in-person" : "court",
    place,
    placeShown: "country",
    utterance: "verbatim",
    release: at === 0 ? "paraphrase" : "quote",
    consentQuotation: at === 0 ? "no" : "yes",
  };
  must(describeSource(desk, { source, values }));
  return source;
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  people: [50, 400],
  "1/month": [0.005, 0.03],
  share: [0.1, 0.5],
};

/** A model of three states whose number of those active rests on what the first sources stated; the rest somebody judged. */
export function addModel(desk: Desk, stating: readonly RecordId[]): Readonly<Record<string, RecordId>> {
  const { ids } = must(startModel(desk, { starter: "three" }));
  const quantities = stating.map((source) => {
    const values = {
      kind: "count",
      low: stating.indexOf(source) === 0 ? 300 : 60,
      high: stating.indexOf(source) === 0 ? 400 : 90,
      unit: "people",
      definition: "those active",
      during: { from: "2018-01-01", to: "2018-12-31" },
      spread: "doubt",
    } as const;
    return must(stateQuantity(desk, { at: placeOfWords(desk, source, "we counted"), values })).quantity;
  });
  const judged = { warrant: "judgement", given: "value", coverage: 0.9, reason: "To try" };
  const changes = desk.open.study.all(parameter).map(({ id, key, unit }): PartChange => {
    const [low, high] = ranges[unit] ?? [0, 1];
    const values =
      key === "active_now"
        ? { parameter: id, warrant: "stated", given: "value", quantities, coverage: 0.9, reason: "Stated" }
        : { parameter: id, ...judged, low, high };
    return { do: "put", table: "estimate", values };
  });
  must(changeModel(desk, { changes }));
  const frame = modelView(desk).parts.outlook[0];
  const values = { runs: 512, horizonMonths: 24 };
  must(changeModel(desk, { changes: [{ do: "put", table: "outlook", id: frame?.id ?? "", values }] }));
  return ids;
}
