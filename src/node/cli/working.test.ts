import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeCrypto } from "../store/index.ts";
import { addPassphrase } from "../store/study-keys.ts";
import { cheapKdf } from "../store/testing/cheap-kdf.ts";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { type CommandBench, commandsIn, inOrder, passphrase } from "./testing/run-here.ts";
import { makeSmallStudy, wordsOfNote } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function smallStudy() {
  const bench = commandsIn(temporaryFolder());
  return { bench, ...(await makeSmallStudy(bench)) };
}

async function json(bench: CommandBench, ...args: readonly string[]) {
  return JSON.parse((await bench.run(...args, "--json", ...secret)).out);
}

/** Every command that looks at the study and prints. */
function lookingCommands(ids: { readonly source: string; readonly passage: string; readonly claim: string }) {
  return [
    ["sources"],
    ["sources", "--waiting"],
    ["search", "bridge"],
    ["search", "marmalade"],
    ["code", "list"],
    ["claim", "list"],
    ["card", ids.claim],
    ["trace", ids.claim],
    ["trace", ids.source],
    ["trace", ids.passage],
    ["withdraw", ids.source, "--reason", "risk", "--preview"],
    ["memo", "list"],
    ["source", "show", ids.source],
    ["source", "text", ids.source],
    ["conflicts"],
    ["verify"],
  ];
}

describe("words that were not cleared", () => {
  test("are printed by no command that is not told to", async () => {
    const { bench, ...ids } = await smallStudy();
    for (const args of lookingCommands(ids)) {
      for (const form of [[], args[0] === "withdraw" || args[0] === "verify" ? [] : ["--json"]]) {
        const { exit, out, err } = await bench.run(...args, ...form, ...secret);
        expect([args, exit]).toEqual([args, 0]);
        for (const word of wordsOfNote)
          expect([args, out + err]).not.toEqual([args, expect.stringContaining(word)]);
      }
    }
  });

  test("are printed when asked for, and that is noted in the custody of the source", async () => {
    const { bench, claim, source } = await smallStudy();
    const before = custodyOf(bench, source);
    const { out } = await bench.run("card", claim, "--show-uncleared", ...secret);
    expect(out).toContain("velvet umbrella");
    expect(out).not.toContain("Karim");
    expect(custodyOf(bench, source)).toBe(before + 1);
  });

  test("leave a note that an undo does not take back", async () => {
    const { bench, source } = await smallStudy();
    await bench.run("search", "umbrella", "--show-uncleared", ...secret);
    const noted = custodyOf(bench, source);
    expect((await json(bench, "undo")).act).toBe("link-evidence");
    expect(custodyOf(bench, source)).toBe(noted);
  });

  test("are said to be kept back, with the way to see them", async () => {
    const { bench } = await smallStudy();
    const { out, err } = await bench.run("search", "umbrella", ...secret);
    expect(out).toContain("A crossing, turn 2");
    expect(err).toContain("--show-uncleared");
  });

  test("are everything while the names are locked, since nothing can be cleared then", async () => {
    const { bench } = await smallStudy();
    const coder = "lagoon pepper turbine mitten gravel owl";
    bench.write("coder.txt", coder);
    const added = addPassphrase(join(bench.folder, "s.grounds"), { passphrase }, coder, ["study"], {
      crypto: nodeCrypto,
      kdf: cheapKdf,
    });
    expect(added.ok).toBe(true);
    const { exit, out, err } = await bench.run("sources", "--passphrase-file", "coder.txt");
    expect([exit, err]).toEqual([0, expect.stringContaining("--show-uncleared")]);
    expect(out).not.toContain("A crossing");
    const names = await bench.run("names", "--passphrase-file", "coder.txt");
    expect([names.exit, names.err]).toEqual([2, expect.stringContaining("The names are locked")]);
  });

  test("do not reach a terminal as commands to it", async () => {
    const { bench } = await smallStudy();
    await bench.run("claim", "make", "\u001b]0;taken over\u0007 by a title", ...secret);
    const { out } = await bench.ask(() => passphrase, "claim", "list");
    expect(out).toContain("by a title");
    expect(out).not.toContain("\u001b]0;");
  });
});

function custodyOf(bench: CommandBench, source: string): number {
  return bench.references("s.grounds").filter(({ table, to }) => table === "custody" && to === source).length;
}

describe("grounds code", () => {
  test("codes whole turns by number and shows the tree with its counts", async () => {
    const { bench, source } = await smallStudy();
    await bench.run("code", "add", "By bridge", "--under", "Crossing", ...secret);
    const { exit } = await bench.run("code", "put", "by bridge", source, "--turn", "4", ...secret);
    expect(exit).toBe(0);
    const codes = await json(bench, "code", "list");
    expect(codes).toMatchObject([
      { name: "Crossing", depth: 0, codings: 1, withDescendants: 2 },
      { name: "By bridge", depth: 1, codings: 1, withDescendants: 1 },
    ]);
  });

  test("says which turns there are where one is asked for that is not there", async () => {
    const { bench, source } = await smallStudy();
    const { exit, err } = await bench.run("code", "put", "Crossing", source, "--turn", "5", ...secret);
    expect([exit, err]).toEqual([2, "This text has turns 1 to 4.\n"]);
  });

  test("takes codes off, renames, merges and removes them, and takes the last back", async () => {
    const { bench } = await smallStudy();
    await bench.run("code", "add", "Passage", ...secret);
    await bench.run("code", "rename", "Passage", "Transit", ...secret);
    expect((await bench.run("code", "merge", "Crossing", "Transit", ...secret)).out).toContain("1 coding");
    await bench.run("code", "remove", "Transit", ...secret);
    expect(await json(bench, "code", "list")).toEqual([]);
    await bench.run("undo", ...secret);
    expect(await json(bench, "code", "list")).toMatchObject([{ name: "Transit", codings: 1 }]);
  });

  test("moves, splits, retires and revives codes", async () => {
    const { bench } = await smallStudy();
    const line = async (name: string) =>
      (await json(bench, "code", "list")).find((each: { readonly name: string }) => each.name === name);
    await bench.run("code", "add", "Roads", ...secret);
    expect((await bench.run("code", "move", "Crossing", "--under", "Roads", ...secret)).out).toBe("Moved.\n");
    expect(await line("Crossing")).toMatchObject({ depth: 1 });
    expect((await bench.run("code", "move", "Roads", "--under", "Crossing", ...secret)).exit).toBe(2);
    await bench.run("code", "move", "Crossing", "--before", "Roads", ...secret);
    expect((await json(bench, "code", "list")).map(({ name }: { readonly name: string }) => name)).toEqual([
      "Crossing",
      "Roads",
    ]);
    const [asked] = await json(bench, "ask", "code Crossing");
    const none = await bench.run(
      "code",
      "split",
      "Roads",
      "Tracks",
      "--passages",
      asked["passage ids"],
      ...secret,
    );
    expect([none.exit, none.out]).toEqual([2, ""]);
    const at = ["--passages", asked["passage ids"]];
    const split = await bench.run("code", "split", "Crossing", "Fords", ...at, "--below", ...secret);
    expect(split.out).toMatch(/^Split off 1 coding as [0-9a-z]{8}\.\n$/);
    expect(await line("Fords")).toMatchObject({ depth: 1, codings: 1 });
    await bench.run("code", "retire", "Crossing", "--into", "Fords", ...secret);
    expect((await line("Crossing")).retired).toBeDefined();
    await bench.run("code", "revive", "Crossing", ...secret);
    expect((await line("Crossing")).retired).toBeUndefined();
  });

  test("refuses a place that is said in two ways, and an offset beyond the text", async () => {
    const { bench, source } = await smallStudy();
    const twice = await bench.run("code", "put", "Crossing", source, "--turn", "1", "--from", "0", ...secret);
    expect([twice.exit, twice.err]).toEqual([2, expect.stringContaining("Say where in the text")]);
    const beyond = await bench.run(
      "code",
      "put",
      "Crossing",
      source,
      "--from",
      "0",
      "--to",
      "9999",
      ...secret,
    );
    expect([beyond.exit, beyond.err]).toEqual([2, expect.stringContaining("two whole numbers")]);
  });
});

describe("grounds claim, card and trace", () => {
  test("count evidence for and against", async () => {
    const { bench, claim } = await smallStudy();
    expect(await json(bench, "card", claim.slice(0, 6))).toMatchObject({
      for: 1,
      against: 0,
      text: "Some crossed at a bridge",
      evidence: [{ sourceName: "A crossing", proximity: "took-part", credibility: "6" }],
    });
  });

  test("refuse a link without a side, and an id that nothing begins with", async () => {
    const { bench, claim, passage } = await smallStudy();
    const link = ["claim", "link", claim, passage, "--proximity", "saw-it"];
    const sideless = await bench.run(...link, ...secret);
    expect([sideless.exit, sideless.err]).toEqual([2, "Say one of --for, --against and --silent.\n"]);
    const both = await bench.run(...link, "--for", "--against", ...secret);
    expect(both.exit).toBe(2);
    expect((await bench.run("card", "zzzz", ...secret)).exit).toBe(2);
  });

  test("walk from a claim to its source and back", async () => {
    const { bench, claim, source } = await smallStudy();
    const down = await json(bench, "trace", claim);
    expect(down.restsOn.children[0].children[0].children[0]).toMatchObject({ table: "source", id: source });
    const up = await json(bench, "trace", source);
    expect(JSON.stringify(up.carries)).toContain(claim);
  });
});

describe("grounds withdraw", () => {
  test("says first what would be lost, and does nothing where the word is not typed", async () => {
    const { bench, source, claim } = await smallStudy();
    const asked = await bench.ask(inOrder(passphrase, "no"), "withdraw", source, "--reason", "risk");
    expect(asked.exit).toBe(130);
    expect(asked.err).toMatch(new RegExp(`${source.slice(0, 8)}  A crossing: would be withdrawn`));
    expect(asked.err).toMatch(
      new RegExp(`\n {2}${claim.slice(0, 8)}  Some crossed at a bridge: loses 1 link, keeps 0`),
    );
    expect(asked.err).toMatch(
      /Names that would be destroyed too, .*pseudonyms stay:\n {2}Guide 1, 1 spelling\n/,
    );
    expect(await json(bench, "sources")).toHaveLength(1);
  });

  test("destroys the source when the word is typed; the study stays whole", async () => {
    const { bench, source } = await smallStudy();
    const asked = await bench.ask(inOrder(passphrase, "withdraw"), "withdraw", source, "--reason", "risk");
    expect([asked.exit, asked.out]).toEqual([0, expect.stringContaining("was withdrawn")]);
    expect(asked.out).toMatch(/Names that were destroyed too, .*:\n {2}Guide 1, 1 spelling\n/);
    expect(await json(bench, "sources")).toEqual([]);
    expect((await bench.run("verify", ...secret)).exit).toBe(0);
    const again = await bench.run("withdraw", source, "--reason", "risk", "--yes", ...secret);
    expect([again.exit, again.err]).toEqual([2, "That source was withdrawn already.\n"]);
  });

  test("asks for --yes where there is no terminal", async () => {
    const { bench, source } = await smallStudy();
    const { exit, err } = await bench.run("withdraw", source, "--reason", "risk", ...secret);
    expect([exit, err]).toEqual([2, expect.stringContaining("add --yes")]);
    expect((await bench.run("withdraw", source, "--reason", "risk", "--yes", ...secret)).exit).toBe(0);
  });
});

describe("grounds undo and redo", () => {
  test("say what they did, and that there was nothing left", async () => {
    const { bench } = await smallStudy();
    expect((await bench.run("undo", ...secret)).out).toBe("Taken back: link evidence.\n");
    expect((await bench.run("redo", ...secret)).out).toBe("Done again: link evidence.\n");
    expect((await bench.run("redo", ...secret)).out).toBe("There is nothing to do again.\n");
  });
});
