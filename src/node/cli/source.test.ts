import { describe, expect, test } from "vitest";
import { wavOf } from "../../../test/support/sound-file.ts";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn, inOrder, passphrase } from "./testing/run-here.ts";
import { makeSmallStudy, note, wordsOfNote } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function smallStudy() {
  const bench = commandsIn(temporaryFolder());
  const ids = await makeSmallStudy(bench);
  const run = (...args: readonly string[]) => bench.run("source", ...args, ...secret);
  const shown = async () => JSON.parse((await run("show", ids.source, "--json")).out);
  const text = async () =>
    JSON.parse((await run("text", ids.source, "--json", "--show-uncleared")).out) as {
      readonly text: string;
      readonly version: string;
    };
  return { bench, run, shown, text, ...ids };
}

describe("grounds source show and describe", () => {
  test("says what is known about a source, each thing as its field takes it", async () => {
    const { bench, run, shown, source } = await smallStudy();
    const said = [
      ["title", "A crossing at night"],
      ["mode", "voice"],
      ["collected", "2018-03"],
      ["consentRenewable", "no"],
      ["person", "guide 1"],
      ["language", "en"],
      ["hostOrganisation", "a charity"],
    ].flatMap(([name, value]) => ["--set", `${name}=${value}`]);
    const { exit, out } = await run("describe", source, ...said);
    expect([exit, out]).toEqual([0, "Said.\n"]);
    expect((await shown()).described).toMatchObject({
      title: "A crossing at night",
      mode: "voice",
      collected: "2018-03",
      consentRenewable: false,
      person: "Guide 1",
      hostOrganisation: "a charity",
    });
    await run("describe", source, "--clear", "hostOrganisation", "--clear", "person");
    expect((await shown()).described).not.toHaveProperty("hostOrganisation");
    expect((await bench.run("undo", ...secret)).exit).toBe(0);
    const printed = await run("show", source);
    expect(printed.out).toMatch(/hostOrganisation {2,}a charity\n/);
    expect(printed.out).toContain("What became of its material:");
  });

  test("adds a wave or place only where it is told to, and none where another value is wrong", async () => {
    const { run, shown, source } = await smallStudy();
    const unknown = await run("describe", source, "--set", "wave=Second wave");
    expect([unknown.exit, unknown.err]).toEqual([2, expect.stringContaining("--new")]);
    const slip = await run("describe", source, "--new", "--set", "wave=First", "--set", "mode=telepathy");
    expect([slip.exit, slip.err]).toEqual([2, expect.stringContaining("voice, in-person")]);
    expect((await run("describe", source, "--set", "wave=First")).exit).toBe(2);
    const both = ["--set", "wave=Second wave", "--set", "place=The north, Irtan"];
    expect((await run("describe", source, "--new", ...both)).exit).toBe(0);
    expect((await shown()).described).toMatchObject({ wave: "Second wave" });
    expect((await run("describe", source, "--set", "place=the north, irtan")).exit).toBe(0);
  });

  test("refuses what is no field, no value of it, and what nobody says", async () => {
    const { run, shown, source } = await smallStudy();
    const before = await shown();
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [[], "Say something"],
      [["--set", "mode"], "FIELD=VALUE"],
      [["--set", "score=9"], "no field of that name"],
      [["--set", "namesStep=done"], "no field of that name"],
      [["--set", "collected=last summer"], "spring 2018"],
      [["--set", "title= "], "title takes: words"],
      [["--set", "mode=voice", "--clear", "mode"], "said twice"],
      [["--set", "person=Nobody 9"], "no person of that name"],
      [["--clear", "release"], "cannot be cleared"],
    ];
    for (const [args, why] of wrong) {
      const { exit, out, err } = await run("describe", source, ...args);
      expect([args, exit, out, err]).toEqual([args, 2, "", expect.stringContaining(why)]);
    }
    expect(await shown()).toEqual(before);
  });

  test("says who speaks under a label", async () => {
    const { run, shown, source } = await smallStudy();
    expect((await run("speaker", source, "A", "--part", "respondent", "--person", "Guide 1")).exit).toBe(0);
    const [, answering] = (await shown()).speakers;
    expect(answering).toMatchObject({ label: "A", part: "respondent", person: "Guide 1" });
    await run("speaker", source, answering.id.slice(0, 8), "--no-person");
    expect((await shown()).speakers[1]).not.toHaveProperty("person");
    for (const args of [
      ["A"],
      ["Z", "--part", "court"],
      ["A", "--part", "spy"],
      ["A", "--person", "Nobody 9"],
    ])
      expect([args, (await run("speaker", source, ...args)).exit]).toEqual([args, 2]);
  });
});

describe("grounds source text and correct", () => {
  test("prints no text unasked", async () => {
    const { run, source } = await smallStudy();
    const { exit, out, err } = await run("text", source);
    expect([exit, out, err]).toEqual([0, "", expect.stringContaining("--show-uncleared")]);
    const uncleared = await run("text", source, "--show-uncleared");
    expect(uncleared.out).toContain("velvet umbrella");
    expect(uncleared.out).not.toContain("Karim");
  });

  test("corrects a turn, and lists the passages whose words changed", async () => {
    const { run, text, source, passage } = await smallStudy();
    const before = await text();
    const kept = await run("correct", source, "Who came along?", "--turn", "3");
    expect([kept.exit, kept.out]).toEqual([0, "Corrected. Every passage keeps its words.\n"]);
    expect((await text()).text).toBe(before.text.replace("Who else?", "Who came along?"));
    const { text: now } = await text();
    const at = now.indexOf("quarry");
    const place = ["--from", String(at), "--to", String(at + "quarry".length)];
    const changed = await run("correct", source, "mill", ...place, "--json");
    expect(JSON.parse(changed.out)).toMatchObject({ changed: [passage], gone: [] });
    expect((await text()).text).toBe(now.replace("quarry", "mill"));
  });

  test("gives the whole text other words out of a file, unless it is another version by now", async () => {
    const { bench, run, text, source, passage } = await smallStudy();
    const before = await text();
    bench.write("text.txt", before.text.replace(/At the bridge[^\n]*/, ""));
    const gone = await run("correct", source, "--file", "text.txt", "--version", before.version);
    expect([gone.exit, gone.out]).toEqual([
      0,
      `Corrected. 1 passage whose words are gone: ${passage.slice(0, 8)}.\n`,
    ]);
    bench.write("late.txt", "Other words");
    const late = await run("correct", source, "--file", "late.txt", "--version", before.version);
    expect([late.exit, late.err]).toEqual([2, expect.stringContaining("was changed since")]);
    await bench.run("undo", ...secret);
    expect((await text()).text).toBe(before.text);
  });

  test("keeps line ends and signs of two units whole", async () => {
    const { run, text, source } = await smallStudy();
    await run("correct", source, "--turn", "2", "😀 and\r\nmore");
    const before = (await text()).text;
    expect(before).toContain("😀 and\nmore");
    const at = before.indexOf("😀");
    for (const [from, to] of [
      [at + 1, at + 2],
      [at, at + 1],
    ])
      expect((await run("correct", source, "--from", `${from}`, "--to", `${to}`, "x")).err).toContain(
        "within a sign of two units",
      );
    expect((await text()).text).toBe(before);
  });

  test("takes no empty version for the one that stands", async () => {
    const { run, text, source } = await smallStudy();
    const before = (await text()).text;
    expect((await run("correct", source, "--turn", "2", "Gone.", "--version", "")).err).toContain(
      "changed since",
    );
    expect((await text()).text).toBe(before);
  });

  test("refuses no words, the same words, and a turn that is not there, and changes nothing", async () => {
    const { run, text, source } = await smallStudy();
    const before = await text();
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [[], "Say what stands there"],
      [[before.text], "Nothing"],
      [["Words", "--turn", "9"], "turns 1 to 4"],
      [["Words", "--turn", "1", "--from", "0"], "Say where in the text"],
      [["  "], "no text in it"],
    ];
    for (const [args, why] of wrong) {
      const { exit, out, err } = await run("correct", source, ...args);
      expect([args, exit, out, err]).toEqual([args, 2, "", expect.stringMatching(new RegExp(why, "i"))]);
      for (const word of wordsOfNote) expect(err).not.toContain(word);
    }
    expect(await text()).toEqual(before);
    expect(note).toContain("Karim");
  });
});

describe("grounds source attach and detach", () => {
  test("keeps a recording beside a text, and destroys it only where that is confirmed", async () => {
    const { bench, run, source } = await smallStudy();
    bench.write("talk.wav", wavOf([0.4, 0.8, 0.2]));
    const kept = await run("attach", source, "talk.wav");
    expect([kept.exit, kept.out]).toEqual([0, "It lies beside its text, encrypted.\n"]);
    const again = await run("attach", source, "talk.wav");
    expect([again.exit, again.err]).toEqual([2, expect.stringContaining("Add --yes")]);
    expect((await run("attach", source, "talk.wav", "--yes")).exit).toBe(0);
    const no = await bench.ask(inOrder(passphrase, "no"), "source", "detach", source);
    expect(no.exit).toBe(130);
    const gone = await bench.ask(inOrder(passphrase, "destroy"), "source", "detach", source);
    expect([gone.exit, gone.out]).toEqual([0, "Destroyed; the text stays.\n"]);
    expect((await run("detach", source, "--yes")).exit).toBe(2);
    expect((await bench.run("verify", ...secret)).exit).toBe(0);
  });

  test("refuses what is no sound, what is not there, and a file of the open study", async () => {
    const { run, source } = await smallStudy();
    for (const file of ["note.txt", "nowhere.wav", "s.grounds/study.db", "."])
      expect([file, (await run("attach", source, file)).exit]).toEqual([file, 2]);
    expect((await run("attach", "zzzz", "note.txt")).exit).toBe(2);
  });
});
