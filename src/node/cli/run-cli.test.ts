import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { exitCodesText } from "./exit-code.ts";
import { commandsIn, passphrase } from "./testing/run-here.ts";
import { makeSmallStudy, wordsOfNote } from "./testing/small-study.ts";

const commands = [
  ...["new", "start", "serve", "import", "names", "sources", "withdraw", "search", "code", "claim", "card"],
  ...["trace", "undo", "redo", "verify", "conflicts", "backup", "restore", "passphrase", "recover"],
  ...["backtest", "model", "outlook", "measures", "questions"],
];

describe("grounds", () => {
  test("lists every command and the exit codes in its help", async () => {
    const { exit, out } = await commandsIn(temporaryFolder()).run("--help");
    expect(exit).toBe(0);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, "m"));
    expect(out).toContain("4  verify found something wrong");
  });

  test("is described command by command in the guide, exit codes included", () => {
    const guide = readFileSync(join(import.meta.dirname, "../../../docs/guides/commands.md"), "utf8");
    for (const command of commands) expect(guide).toMatch(new RegExp(`grounds ${command}\\b`));
    for (const [, code, meaning] of exitCodesText.matchAll(/^ {2}(\d+) {2}(\w+)/gm))
      expect(guide).toContain(`| ${code} | ${meaning}`);
  });

  test.each(commands)("%s shows at least two examples in its help", async (command) => {
    const { exit, out } = await commandsIn(temporaryFolder()).run(command, "--help");
    expect(exit).toBe(0);
    expect(out.match(/^ {2}\$ npx grounds /gm)?.length).toBeGreaterThanOrEqual(2);
  });

  test("names commands as they are typed here: a checkout has no grounds of its own", async () => {
    const { run } = commandsIn(temporaryFolder());
    const secret = ["--passphrase-file", "pass.txt"];
    const said = [await run("sources"), await run("zzz"), await run("card", "--help")];
    await run("new", "s", "--title", "T", "--founder", "F", ...secret);
    said.push(await run("code", "list", ...secret), await run("backup", "copy", ...secret));
    for (const { out, err } of said) expect(out + err).toContain("npx grounds ");
    for (const { out, err } of said) expect(out + err).not.toMatch(/(?<!npx |Usage: )\bgrounds [a-zA-Z-]/);
  });

  test("offers the command that was probably meant", async () => {
    const { exit, err } = await commandsIn(temporaryFolder()).run("serch", "bridge");
    expect(exit).toBe(2);
    expect(err).toContain("Did you mean search?");
  });

  test("says what a study is where none is named, and where there is none", async () => {
    const { run } = commandsIn(temporaryFolder());
    const unnamed = await run("sources");
    expect([unnamed.exit, unnamed.err]).toEqual([2, expect.stringContaining("A study is a folder")]);
    const missing = await run("sources", "nowhere");
    expect([missing.exit, missing.err]).toEqual([
      5,
      expect.stringContaining("There is no study at nowhere."),
    ]);
  });

  test("refuses a wrong passphrase in words", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    bench.write("wrong.txt", "some other words than those before\n");
    const { exit, err } = await bench.run("sources", "--passphrase-file", "wrong.txt");
    expect(exit).toBe(5);
    expect(err).toContain("This passphrase does not open the study.");
    expect(err).not.toMatch(/^\s+at /m);
  });

  test("takes no passphrase as an argument or from the environment", async () => {
    const { run } = commandsIn(temporaryFolder());
    const { exit, err } = await run("sources", "--passphrase", passphrase);
    expect(exit).toBe(2);
    expect(err).not.toContain(passphrase);
  });

  test("asks three times at a terminal before it gives up", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    const typed = ["wrong", "wrong again", passphrase];
    const ran = await bench.ask(() => typed.shift() ?? "", "sources");
    expect(ran.exit).toBe(0);
    const never = await bench.ask(() => "wrong", "sources");
    expect(never.exit).toBe(5);
    expect(never.err.match(/Passphrase: /g)).toHaveLength(3);
  });

  test("owns up to a mistake of its own without a word of what it was working on", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    const clock = () => {
      throw new Error("marmalade in the message");
    };
    const broken: typeof bench.deps = (streams) => {
      const whole = bench.deps(streams);
      return { ...whole, crypto: { ...whole.crypto, clock } };
    };
    const { exit, err, out } = await bench.runWith(broken, "sources", "--passphrase-file", "pass.txt");
    expect(exit).toBe(1);
    expect(err).toContain("a mistake of the program, not yours");
    for (const word of wordsOfNote) expect(err + out).not.toContain(word);
  });
});
