import { describe, expect, test } from "vitest";
import { addBrief, writeStatement } from "../../app/brief/statements.ts";
import { registerPerson } from "../../app/register-names.ts";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { type CommandBench, commandsIn } from "./testing/run-here.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function emptyStudy(): Promise<CommandBench> {
  const bench = commandsIn(temporaryFolder());
  await bench.run("new", "s", "--title", "T", "--founder", "R. Vale", ...secret);
  return bench;
}

/** The model of a file, grounded by ranges that nobody would sign, and short enough to be run here. */
function grounded(model: Record<string, readonly Record<string, unknown>[]>) {
  const low: Readonly<Record<string, number>> = { people: 20, "1/month": 0.005, share: 0.1, "1": 0.3 };
  const estimates = (model.parameters ?? []).map(({ id, unit }, at) => ({
    id: `e${at}`,
    parameter: id,
    warrant: "judgement",
    given: "value",
    low: low[String(unit)],
    high: (low[String(unit)] ?? 0) * 3,
    coverage: 0.9,
    reason: "To try",
  }));
  const outlook = (model.outlook ?? []).map((each) => ({ ...each, runs: 512, horizonMonths: 12 }));
  return { ...model, estimates, outlook };
}

const measure = [
  { do: "put", table: "parameter", id: "new:e", values: { key: "effect", name: "Effect", unit: "1" } },
  {
    do: "put",
    table: "estimate",
    values: {
      parameter: "new:e",
      warrant: "judgement",
      given: "value",
      low: 0.2,
      high: 0.4,
      reason: "To try",
    },
  },
  {
    do: "put",
    table: "measure",
    id: "new:m",
    values: {
      key: "work",
      name: "Work and papers",
      kind: "measure",
      inferred: false,
      fromMonth: 2,
      overMonths: 6,
      costLow: 2,
      costHigh: 5,
      costUnit: "million dollars a year",
    },
  },
];

async function lookingStudy() {
  const bench = await emptyStudy();
  const { run, write } = bench;
  await run("model", "start", "three", "--base", "2018-12-31", ...secret);
  const model = JSON.parse((await run("model", "--json", ...secret)).out);
  write("model.json", JSON.stringify(grounded(model)));
  const returns = model.parameters.find(({ key }: { readonly key: string }) => key === "return_rate").id;
  const effect = { measure: "new:m", parameter: returns, how: "times", by: "effect" };
  const question = {
    text: "How many return?",
    parameters: [returns],
    answeredBy: ["former-members", "officials"],
    risk: "moderate",
  };
  write(
    "measure.json",
    JSON.stringify([
      ...measure,
      { do: "put", table: "measureEffect", values: effect },
      { do: "put", table: "question", values: question },
    ]),
  );
  expect((await run("model", "set", "model.json", ...secret)).err).toBe("");
  expect((await run("model", "set", "measure.json", ...secret)).err).toBe("");
  return bench;
}

describe("grounds model", () => {
  test("begins with a starter, and says what is to be grounded", async () => {
    const { run } = await emptyStudy();
    expect((await run("model", ...secret)).out).toContain("No model yet; a study is whole without one.");
    const begun = await run("model", "start", "three", ...secret);
    expect([begun.exit, begun.out]).toEqual([0, expect.stringContaining("Begun with")]);
    const shown = await run("model", ...secret);
    expect(shown.out).toContain("caught: active → held, rate caught_rate");
    expect(shown.out).toContain("Not grounded yet (7):");
    expect((await run("model", "start", "five", ...secret)).err).toContain("has a model already");
    expect((await run("model", "start", "nine", ...secret)).exit).toBe(2);
    expect((await run("model", "start", "five", "--base", "2018", ...secret)).err).toContain("one day");
  });

  test("goes out as a file and comes back in as it was", async () => {
    const { run, write } = await emptyStudy();
    await run("model", "start", "eight", ...secret);
    const { out } = await run("model", "--json", ...secret);
    write("same.json", out);
    expect((await run("model", "set", "same.json", ...secret)).out).toContain("so already");
    const model = JSON.parse(out);
    model.states[0].name = "Hidden in the hills";
    write("other.json", JSON.stringify(model));
    expect((await run("model", "set", "other.json", ...secret)).out).toContain("Changed 1 part.");
    expect((await run("model", ...secret)).out).toContain("hidden (Hidden in the hills)");
  });

  test("takes nothing of a file in which something is wrong, and says where", async () => {
    const { run, write } = await emptyStudy();
    await run("model", "start", "three", ...secret);
    const before = (await run("model", "--json", ...secret)).out;
    const refused = async (content: unknown): Promise<string> => {
      write("c.json", typeof content === "string" ? content : JSON.stringify(content));
      const { exit, err } = await run("model", "set", "c.json", ...secret);
      expect(exit).toBe(2);
      return err;
    };
    expect(await refused("{ no json")).toContain("c.json cannot be read, or is not JSON.");
    expect(await refused([{ do: "burn" }])).toContain("look at 0.do");
    expect(await refused({ flowers: [] })).toContain("no list “flowers”");
    expect(await refused({ states: [{ key: "a" }] })).toContain("each part has an id of its own");
    const good = { do: "put", table: "state", values: { key: "gone", name: "Gone" } };
    const bad = { do: "put", table: "state", values: { key: "held", name: "Again" } };
    expect(await refused([good, bad])).toContain("“held”");
    expect((await run("model", "--json", ...secret)).out).toBe(before);
  });

  test("takes a part out by its key, unless the model would be worse for it", async () => {
    const { run } = await emptyStudy();
    await run("model", "start", "three", ...secret);
    expect((await run("model", "remove", "mass", ...secret)).out).toContain("Taken out");
    expect((await run("model", "remove", "caught_rate", ...secret)).err).toContain("“caught_rate”");
    expect((await run("model", "remove", "nothing_such", ...secret)).exit).toBe(2);
  });

  test("keeps words back that were not cleared, and setting what it printed does not lose them", async () => {
    const { run, write, atDesk } = await emptyStudy();
    await run("model", "start", "three", ...secret);
    const parts = [{ do: "put", table: "state", values: { key: "camp", name: "The camp of Karim Haldun" } }];
    write("c.json", JSON.stringify(parts));
    await run("model", "set", "c.json", ...secret);
    await atDesk("s.grounds", (desk) => {
      registerPerson(desk, { pseudonym: "Guide 1", role: "insider", spellings: ["Karim Haldun"] });
    });
    const shown = await run("model", ...secret);
    expect(shown.out).toContain("camp ((not cleared))");
    const file = await run("model", "--json", ...secret);
    expect(file.out).not.toContain("Haldun");
    write("same.json", file.out);
    expect((await run("model", "set", "same.json", ...secret)).out).toContain("so already");
    expect((await run("model", "--show-uncleared", ...secret)).out).toContain("Karim Haldun");
    const traced = await run("trace", "camp", ...secret);
    expect(traced.out).toMatch(/^state \S+ {2}camp: \(not cleared\)\n/);
  });
});

interface Walked {
  readonly table: string;
  readonly name: string;
  readonly children: readonly Walked[];
}

describe("grounds trace", () => {
  test("finds a part of the model by its key, and names all that it meets", async () => {
    const { run, atDesk } = await lookingStudy();
    await atDesk("s.grounds", (desk) => {
      const begun = addBrief(desk, { title: "What is left" });
      if (!begun.ok) throw new Error(begun.error.text);
      const text = "It comes back in {{share mass}} of the runs.";
      writeStatement(desk, { ...begun.value, kind: "outlook", text, footing: "judgement" });
    });
    const named = (node: Walked): readonly string[] => [
      `${node.table} ${node.name}`,
      ...node.children.flatMap(named),
    ];
    const walk = async (typed: string) => {
      const { out } = await run("trace", typed, "--json", ...secret);
      const { restsOn, carries } = JSON.parse(out);
      return [...named(restsOn), ...named(carries)];
    };
    const all = await walk("return_rate");
    for (const said of [
      "estimate judgement, of return_rate",
      "flow returns: Returns",
      "statement It comes back in [share mass] of the runs.",
    ])
      expect(all).toContain(said);
    expect(all.filter((each) => each.endsWith(" "))).toEqual([]);
    expect(await walk("work")).toContain("measureEffect work: return_rate times effect");
    expect((await run("trace", "nothing_such", ...secret)).exit).toBe(2);
  });
});

describe("the commands that look ahead", () => {
  test("print each definition with its errors, and all that is needed to repeat it", async () => {
    const bench = await lookingStudy();
    const { exit, out } = await bench.run("outlook", ...secret);
    expect(exit).toBe(0);
    expect(out).toMatch(
      /mass: Enough are active again \(reorganisation\)\n {2}true in \d+\.\d % of the runs, Monte Carlo error \d/,
    );
    for (const said of [
      "Runs: 512",
      "Seed: 1.",
      "Steps in a month: 1.",
      "From 2018-12-31 over 12 months",
      "Largest step error:",
      "State of the study (heads): ",
      "Checksum: ",
      "A share of runs is no likelihood",
    ])
      expect(out).toContain(said);
    expect((await bench.run("outlook", ...secret)).out).toBe(out);
    const json = JSON.parse((await bench.run("outlook", "--json", ...secret)).out);
    expect(out).toContain(json.checksum);
    expect(json).toMatchObject({ runs: 512, isStudysOwn: true, definitions: [{ key: "mass" }] });
  });

  test("compute an outlook once: the next command, and every other that needs it, finds its numbers", async () => {
    const bench = await lookingStudy();
    let computed = 0;
    const look = (...args: readonly string[]) =>
      bench.runWith(
        (streams) => {
          const world = bench.deps(streams);
          const numbersOf: typeof world.outlooks.numbersOf = (...order) => {
            computed += 1;
            return world.outlooks.numbersOf(...order);
          };
          return { ...world, outlooks: { numbersOf } };
        },
        ...args,
        ...secret,
      );
    const { out } = await look("outlook");
    expect((await look("outlook")).out).toBe(out);
    expect((await look("measures")).exit).toBe(0);
    expect(computed).toBe(1);
    await look("outlook", "--seed", "7");
    expect((await look("outlook")).out).toBe(out);
    expect(computed).toBe(2);
    expect((await bench.run("verify", "s.grounds", ...secret)).exit).toBe(0);
  });

  test("say where runs or seed are not the study's own", async () => {
    const bench = await lookingStudy();
    const { out } = await bench.run("outlook", "--runs", "600", "--seed", "7", ...secret);
    expect(out).toContain("Runs: 1,024");
    expect(out).toContain("not the study's own");
    expect((await bench.run("outlook", "--runs", "many", ...secret)).exit).toBe(2);
    expect((await bench.run("outlook", "--seed", "-3", ...secret)).exit).toBe(2);
  });

  test("compare measures with doing nothing, and never say that there is no harm", async () => {
    const bench = await lookingStudy();
    const { out } = await bench.run("measures", ...secret);
    const [title, first, second] = out.split("\n");
    expect(title).toMatch(/^Change in % of runs +mass$/);
    expect(first).toMatch(/^If nothing is done +\d+\.\d %$/);
    expect(second).toMatch(/^Work and papers +\S+ \(\S+ to \S+\)$/);
    expect(out).toMatch(
      /Work and papers +2 to 5 million dollars a year +from month 2, in full by month 8 +no harm modelled +somebody heard/,
    );
    expect(out).not.toMatch(/no harm(?! modelled)/);
    const json = JSON.parse((await bench.run("measures", "--json", ...secret)).out);
    expect(json).toMatchObject({ ifNothingIsDone: [{ key: "mass" }], scenarios: [{ key: "work" }] });
  });

  test("rank what is not known, officials before those who were members", async () => {
    const bench = await lookingStudy();
    const { out } = await bench.run("questions", ...secret);
    expect(out).toMatch(/How many return\? +officials, former members +moderate/);
    expect(out).toContain("nobody has said");
    const json = JSON.parse((await bench.run("questions", "--json", ...secret)).out);
    // What is asked is always printed; of the rest what could hardly move anything is counted, and printed when asked for.
    const rows = (text: string): number => text.split("\n").filter((line) => /^ *\d+\.\d /.test(line)).length;
    const all = (await bench.run("questions", "--all", ...secret)).out;
    expect(rows(all)).toBe(json.length);
    const left = Number(/^(\d+) other parameters? could move less/m.exec(out)?.[1] ?? 0);
    expect(rows(out) + left).toBe(json.length);
    expect(out).toMatch(/^By none of these answers alone would another measure|^Worth: /m);
    const moved = json.map(({ couldMove = -1 }: { readonly couldMove?: number }) => couldMove);
    expect(moved).toEqual(moved.toSorted((a: number, b: number) => b - a));
  });

  test("say why there is no outlook", async () => {
    const empty = await emptyStudy();
    expect((await empty.run("outlook", ...secret)).err).toContain("has no model, and is whole without one");
    await empty.run("model", "start", "three", ...secret);
    const { exit, out, err } = await empty.run("measures", ...secret);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("There is no outlook yet:\n- Parameter “active_now” has no estimate.");
    const json = await empty.run("outlook", "--json", ...secret);
    expect([json.exit, JSON.parse(json.out).is]).toEqual([2, "troubled"]);
  });
});
