import { describe, expect, test } from "vitest";
import { stateQuantity } from "../../src/app/state-quantity.ts";
import { isRecordId } from "../../src/core/base/index.ts";
import { type CommandBench, commandsIn } from "../../src/node/cli/testing/run-here.ts";
import { makeSmallStudy } from "../../src/node/cli/testing/small-study.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { must, placeOfWords } from "../support/working-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

interface Begun {
  readonly bench: CommandBench;
  /** The source of a note that the study has. */
  readonly source: string;
  readonly idOf: (key: string) => string;
}

/** A study with a note and a model of three states, each of whose parameters is grounded by somebody's range. */
async function groundedModel(): Promise<Begun> {
  const bench = commandsIn(temporaryFolder());
  const { source } = await makeSmallStudy(bench);
  await bench.run("model", "start", "three", "--base", "2018-12-31", ...secret);
  const { out } = await bench.run("model", "--json", ...secret);
  const { parameters, flows, groups, outlook } = JSON.parse(out);
  const keyed: readonly { readonly id: string; readonly key: string; readonly unit: string }[] = [
    ...parameters,
    ...flows,
    ...(groups ?? []),
  ];
  const idOf = (key: string): string => {
    const found = keyed.find((each) => each.key === key);
    if (found === undefined) throw new Error(`The starter has no ${key}`);
    return found.id;
  };
  const changes = [
    ...parameters.map(({ id, unit }: { readonly id: string; readonly unit: string }) =>
      judged(id, unit === "people" ? [20, 60] : [0.005, 0.015]),
    ),
    put("outlook", { runs: 512, horizonMonths: 24 }, outlook[0].id),
  ];
  expect(await set(bench, changes)).toMatchObject({ exit: 0, err: "" });
  return { bench, source, idOf };
}

function put(table: string, values: object, id?: string): object {
  return { do: "put", table, ...(id !== undefined && { id }), values };
}

function judged(parameter: string, [low, high]: readonly number[], more: object = {}): object {
  const values = { warrant: "judgement", given: "value", low, high, coverage: 0.9, reason: "Read twice" };
  return put("estimate", { parameter, ...values, ...more });
}

function set(bench: CommandBench, changes: readonly object[]) {
  bench.write("changes.json", JSON.stringify(changes));
  return bench.run("model", "set", "changes.json", ...secret);
}

async function headsOf(bench: CommandBench): Promise<string> {
  let heads = "";
  await bench.atDesk("s.grounds", (desk) => {
    heads = JSON.stringify(desk.open.study.heads());
  });
  return heads;
}

/** What a command is refused with, after making sure that it ended with 2, printed no result and stored nothing. */
async function refusedBy(bench: CommandBench, doing: () => ReturnType<CommandBench["run"]>): Promise<string> {
  const before = await headsOf(bench);
  const { exit, out, err } = await doing();
  expect([exit, out]).toEqual([2, ""]);
  expect(await headsOf(bench)).toBe(before);
  return err.trim();
}

const level = { name: "Pull", how: "computed", unit: "1", position: 1 };

/** Each with what it is refused with; a sound change stands before it, which must not be taken by itself. */
const mistakes: Readonly<Record<string, (idOf: Begun["idOf"]) => readonly [object, string]>> = {
  "a range the wrong way round": (idOf) => [
    judged(idOf("caught_rate"), [0.3, 0.1]),
    "An estimate of “caught_rate”, low: it (0.3) is above high (0.1).",
  ],
  "a probability of 120 %": (idOf) => [
    judged(idOf("caught_rate"), [0.5, 1.2], { given: "share-within", withinMonths: 12 }),
    "An estimate of “caught_rate”, range: A share of 120 % is none.",
  ],
  "a rate per year for a monthly flow": (idOf) => [
    put("parameter", { unit: "1/year" }, idOf("caught_rate")),
    "Parameter “caught_rate”, unit: “1/year” is no unit.",
  ],
  "levels in a circle": () => [
    put("level", { ...level, key: "pull", formula: "pull * 0.5" }),
    "Level “pull”: it depends on itself (pull → pull).",
  ],
  "people where a rate is needed": (idOf) => [
    put("flow", { formula: "active_now" }, idOf("caught")),
    "Flow “caught”, rate: the unit is people, and 1/month is needed.",
  ],
  "a group that is in no state": () => [
    put("modelGroup", { key: "alone", name: "Alone", groups: [] }),
    "Group “alone”: nobody of this group is in any state",
  ],
};

describe("grounds model set", () => {
  test("refuses each mistake in words of its own with the place, and takes nothing of the file", async () => {
    const { bench, idOf } = await groundedModel();
    const sound = put("state", { key: "settled", name: "Settled" });
    const said = new Set<string>();
    for (const [what, mistake] of Object.entries(mistakes)) {
      const [change, words] = mistake(idOf);
      const text = await refusedBy(bench, () => set(bench, [sound, change]));
      expect([what, text]).toEqual([what, expect.stringContaining(words)]);
      said.add(text);
    }
    expect(said.size).toBe(Object.keys(mistakes).length);
  });
});

describe("grounds outlook", () => {
  test("says which parameter lost its last quantity with a withdrawn source", async () => {
    const { bench, source, idOf } = await groundedModel();
    let quantity = "";
    await bench.atDesk("s.grounds", (desk) => {
      if (!isRecordId(source)) throw new Error("The source has an id");
      const values = { kind: "count", low: 20, high: 60, unit: "people", definition: "active" } as const;
      const at = placeOfWords(desk, source, "Nobody else");
      quantity = must(stateQuantity(desk, { at, values: { ...values, spread: "doubt" } })).quantity;
    });
    const model = JSON.parse((await bench.run("model", "--json", ...secret)).out);
    const estimate: { readonly id: string } | undefined = model.estimates.find(
      (each: { readonly parameter: string }) => each.parameter === idOf("active_now"),
    );
    const stated = { warrant: "stated", low: null, high: null, coverage: null, quantities: [quantity] };
    expect(await set(bench, [put("estimate", stated, estimate?.id)])).toMatchObject({ exit: 0, err: "" });
    expect((await bench.run("outlook", ...secret)).exit).toBe(0);
    await bench.run("withdraw", source, "--reason", "consent-withdrawn", "--yes", ...secret);
    expect(await refusedBy(bench, () => bench.run("outlook", ...secret))).toContain(
      "Parameter “active_now” lost the last thing it rested on when a source was withdrawn: ground it anew, or take it out.",
    );
  });

  test("says which formula gave no number, in which month of which run", async () => {
    const { bench, idOf } = await groundedModel();
    const falls = { ...level, key: "stock", how: "changing", starts: "0.05", formula: "0 - caught_rate" };
    const taken = await set(bench, [
      put("level", falls),
      put("level", { ...level, key: "pull", formula: "ln(stock)", position: 2 }),
      put("flow", { formula: "caught_rate * exp(pull)" }, idOf("caught")),
    ]);
    expect(taken).toMatchObject({ exit: 0, err: "" });
    const said = await refusedBy(bench, () => bench.run("outlook", ...secret));
    expect(said).toMatch(/Formula “pull” gave no number in month ([2-9]|1\d) of run \d+\. Look in it for/);
  });
});
