import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn, inOrder, passphrase } from "./testing/run-here.ts";
import { makeSmallStudy } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function smallStudy() {
  const bench = commandsIn(temporaryFolder());
  const ids = await makeSmallStudy(bench);
  const memos = async (...args: readonly string[]) =>
    JSON.parse((await bench.run("memo", "list", "--json", "--show-uncleared", ...args, ...secret)).out);
  return { bench, memos, ...ids };
}

describe("grounds memo", () => {
  test("writes about a source, a passage, a code by its name, a claim and the study", async () => {
    const { bench, memos, source, passage, claim } = await smallStudy();
    const about = [source, passage, "crossing", claim, "study"];
    for (const of of about) {
      const { exit, out } = await bench.run("memo", "write", of, `On ${of}`, "--title", "Why", ...secret);
      expect([exit, out]).toEqual([0, expect.stringMatching(/^Written: memo [0-9a-z]{8}\.\n$/)]);
    }
    const written = (await memos()).filter((each: { title?: string }) => each.title === "Why");
    expect(written.map((each: { about: { table: string } }) => each.about.table).sort()).toEqual([
      "claim",
      "code",
      "passage",
      "source",
      "study",
    ]);
    expect(await memos("--about", source)).toMatchObject([{ text: `On ${source}`, by: "R. Vale" }]);
  });

  test("takes the words from a file, and lists none of them unasked", async () => {
    const { bench, memos } = await smallStudy();
    bench.write("thought.txt", "A heron by the weir.\r\nIt stayed.\n");
    await bench.run("memo", "write", "Crossing", "--title", "Heron", "--file", "thought.txt", ...secret);
    for (const form of [[], ["--json"]]) {
      const { exit, out, err } = await bench.run("memo", "list", ...form, ...secret);
      expect([exit, err]).toEqual([0, expect.stringContaining("--show-uncleared")]);
      expect(out).toContain("Crossing");
      expect(out.toLowerCase()).not.toContain("heron");
    }
    const { out } = await bench.run("memo", "list", "--show-uncleared", ...secret);
    expect(out).toMatch(
      /memo \w{8} {2}\d{4}-\d\d-\d\d, R\. Vale, about code \w{8}, Crossing\n {4}Heron\n {4}A heron by the weir\.\n {4}It stayed\.\n/,
    );
    // What was shown is noted as a memo about the study.
    expect(await memos("--about", "study")).toMatchObject([{ title: "Shown uncleared" }]);
  });

  test("changes words and title apart from each other, and takes a change back", async () => {
    const { bench, memos } = await smallStudy();
    const write = ["memo", "write", "Crossing", "Once", "--title", "First", "--json"];
    const { memo } = JSON.parse((await bench.run(...write, ...secret)).out);
    await bench.run("memo", "change", memo.slice(0, 6), "Twice", ...secret);
    expect(await memos("--about", "Crossing")).toMatchObject([{ title: "First", text: "Twice" }]);
    await bench.run("memo", "change", memo, "--no-title", ...secret);
    expect((await memos("--about", "Crossing"))[0]).not.toHaveProperty("title");
    await bench.run("undo", ...secret);
    expect(await memos("--about", "Crossing")).toMatchObject([{ title: "First", text: "Twice" }]);
    const nothing = await bench.run("memo", "change", memo, ...secret);
    expect([nothing.exit, nothing.err]).toEqual([2, expect.stringContaining("Say what changes")]);
  });

  test("destroys for good only where that is confirmed; a removed one comes back", async () => {
    const { bench, memos } = await smallStudy();
    const { memo } = JSON.parse(
      (await bench.run("memo", "write", "Crossing", "Once", "--json", ...secret)).out,
    );
    await bench.run("memo", "remove", memo, ...secret);
    expect(await memos("--about", "Crossing")).toEqual([]);
    await bench.run("undo", ...secret);
    const unsure = await bench.run("memo", "remove", memo, "--for-good", ...secret);
    expect([unsure.exit, unsure.err]).toEqual([2, expect.stringContaining("Add --yes")]);
    const no = await bench.ask(inOrder(passphrase, "no"), "memo", "remove", memo, "--for-good");
    expect(no.exit).toBe(130);
    expect(await memos("--about", "Crossing")).toMatchObject([{ text: "Once" }]);
    await bench.run("memo", "change", memo, "Other", "--for-good", "--yes", ...secret);
    const gone = await bench.ask(inOrder(passphrase, "destroy"), "memo", "remove", memo, "--for-good");
    expect([gone.exit, gone.out]).toEqual([0, "Destroyed.\n"]);
    await bench.run("undo", ...secret);
    expect(await memos("--about", "Crossing")).toEqual([]);
    expect((await bench.run("verify", ...secret)).exit).toBe(0);
  });

  test("refuses a memo about nothing, without words, and with words twice", async () => {
    const { bench, memos } = await smallStudy();
    bench.write("thought.txt", "A heron");
    bench.write("other.txt", new Uint8Array([0xff, 0xfe, 0x41]));
    const wrong = [
      [["zzzz", "Words"], "no such id"],
      [["Crossing"], "Say what the memo says"],
      [["Crossing", "  "], "no text in it"],
      [["Crossing", "Words", "--file", "thought.txt"], "not both"],
      [["Crossing", "--file", "nowhere.txt"], "cannot be read"],
      [["Crossing", "--file", "other.txt"], "cannot be read"],
      [["Crossing", "--file", "s.grounds/study.db"], "cannot be read"],
    ] as const;
    for (const [args, why] of wrong) {
      const { exit, out, err } = await bench.run("memo", "write", ...args, ...secret);
      expect([args, exit, out, err]).toEqual([args, 2, "", expect.stringContaining(why)]);
    }
    expect((await bench.run("memo", "remove", "zzzz", ...secret)).exit).toBe(2);
    expect(await memos()).toEqual([]);
  });
});
