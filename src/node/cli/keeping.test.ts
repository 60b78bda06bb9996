import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn, inOrder, passphrase } from "./testing/run-here.ts";
import { makeSmallStudy } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];
const next = "tundra oboe lentil crimson paddle worm";

describe("grounds new", () => {
  test("makes a study and shows the recovery code, which opens it", async () => {
    const { run, write } = commandsIn(temporaryFolder());
    const made = await run("new", "s", "--title", "T", "--founder", "F", ...secret, "--json");
    expect(made.exit).toBe(0);
    const { recoveryCode } = JSON.parse(made.out);
    write("code.txt", recoveryCode);
    const checked = await run("recover", "s", "--check", "--recovery-code-file", "code.txt");
    expect([checked.exit, checked.out]).toEqual([
      0,
      "The code is right: it opens the study and its vault.\n",
    ]);
  });

  test("asks for everything at a terminal, and has two groups of the recovery code typed back", async () => {
    const bench = commandsIn(temporaryFolder());
    let slips = 0;
    const made = await bench.ask(
      (question) => {
        if (question.startsWith("Title")) return "Leavers";
        if (question.startsWith("Your name")) return "R. Vale";
        if (question.startsWith("New passphrase") || question.startsWith("Once more")) return passphrase;
        const at = Number(/^Group (\d)/.exec(question)?.[1]);
        const groups = /^ {4}(\S{3}(?:-\S{3}){8})$/m.exec(bench.said())?.[1]?.split("-") ?? [];
        return slips++ === 0 ? "ZZZ" : groups[at - 1];
      },
      "new",
      "s",
    );
    expect(made.exit).toBe(0);
    expect(made.err).toContain("That is another group, or a slip.");
    expect(made.err).not.toContain(passphrase);
  });

  test("makes a study that no undo takes back", async () => {
    const { run } = commandsIn(temporaryFolder());
    await run("new", "s", "--title", "T", "--founder", "F", ...secret);
    expect((await run("undo", ...secret)).out).toBe("There is nothing to take back.\n");
    expect((await run("sources", ...secret)).exit).toBe(0);
  });

  test("refuses a passphrase that could be guessed, and makes nothing", async () => {
    const bench = commandsIn(temporaryFolder());
    bench.write("weak.txt", "letmein\n");
    const args = ["--title", "T", "--founder", "F", "--passphrase-file", "weak.txt"];
    const { exit, err } = await bench.run("new", "s", ...args);
    expect([exit, err]).toEqual([2, expect.stringContaining("could be guessed")]);
    expect(existsSync(join(bench.folder, "s.grounds"))).toBe(false);
  });

  test("refuses a path where something is", async () => {
    const { run } = commandsIn(temporaryFolder());
    const args = ["new", "s", "--title", "T", "--founder", "F", ...secret];
    await run(...args);
    const again = await run(...args);
    expect([again.exit, again.err]).toEqual([5, expect.stringContaining("something at this path already")]);
  });

  test("warns where others can read the file of the passphrase", async () => {
    const bench = commandsIn(temporaryFolder());
    writeFileSync(join(bench.folder, "open.txt"), `${passphrase}\n`, { mode: 0o644 });
    const args = ["--title", "T", "--founder", "F", "--passphrase-file", "open.txt"];
    const { exit, err } = await bench.run("new", "s", ...args);
    expect([exit, err]).toEqual([0, expect.stringContaining("chmod 600 open.txt")]);
  });
});

describe("grounds verify", () => {
  test("finds a whole study whole", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    const { exit, out } = await bench.run("verify", ...secret, "--json");
    expect(exit).toBe(0);
    expect(JSON.parse(out).clean).toBe(true);
  });

  test("ends with 4 where something is wrong, and says where", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    rmSync(join(bench.folder, "s.grounds", "originals"), { recursive: true });
    const { exit, out } = await bench.run("verify", ...secret);
    expect(exit).toBe(4);
    expect(out).toContain("wrong");
    expect(out).toContain("original");
  });
});

describe("grounds backup and restore", () => {
  test("make a copy that opens and verifies", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    expect((await bench.run("backup", "copy", "--study", "s", ...secret)).exit).toBe(0);
    expect((await bench.run("restore", "copy", "back")).exit).toBe(0);
    expect((await bench.run("verify", "back", ...secret)).exit).toBe(0);
    const sources = JSON.parse((await bench.run("sources", "back", "--json", ...secret)).out);
    expect(sources).toHaveLength(1);
  });

  test("never write over anything, and refuse what is no backup", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    bench.write("there/file.txt", "kept");
    const over = await bench.run("backup", "there", "--study", "s", ...secret);
    expect([over.exit, over.err]).toEqual([5, expect.stringContaining("never written over")]);
    const none = await bench.run("restore", "there", "back");
    expect([none.exit, none.err]).toEqual([5, expect.stringContaining("not a whole backup")]);
  });
});

describe("grounds passphrase and recover", () => {
  test("let the new passphrase in and the old one out", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    bench.write("next.txt", next);
    expect((await bench.run("passphrase", "s", ...secret, "--new-passphrase-file", "next.txt")).exit).toBe(0);
    expect((await bench.run("sources", "s", ...secret)).exit).toBe(5);
    expect((await bench.run("sources", "s", "--passphrase-file", "next.txt")).exit).toBe(0);
  });

  test("get in with the recovery code and set a passphrase", async () => {
    const bench = commandsIn(temporaryFolder());
    const made = await bench.run("new", "s", "--title", "T", "--founder", "F", ...secret, "--json");
    const { recoveryCode } = JSON.parse(made.out);
    const slip = `${recoveryCode.slice(0, -1)}${recoveryCode.endsWith("7") ? "8" : "7"}`;
    const answers = inOrder(slip, recoveryCode.toLowerCase(), next, next);
    const recovered = await bench.ask(answers, "recover", "s");
    expect(recovered.exit).toBe(0);
    bench.write("next.txt", next);
    expect((await bench.run("sources", "s", "--passphrase-file", "next.txt")).exit).toBe(0);
  });

  test("refuse a recovery code with a slip in it before they ask anything else", async () => {
    const bench = commandsIn(temporaryFolder());
    await bench.run("new", "s", "--title", "T", "--founder", "F", ...secret);
    bench.write("code.txt", "AAA-AAA-AAA-AAA-AAA-AAA-AAA-AAA-AAA");
    const { exit, err } = await bench.run("recover", "s", "--recovery-code-file", "code.txt");
    expect([exit, err]).toEqual([5, expect.stringContaining("mistyped")]);
  });

  test("make a new recovery code and end the old one", async () => {
    const bench = commandsIn(temporaryFolder());
    const made = await bench.run("new", "s", "--title", "T", "--founder", "F", ...secret, "--json");
    bench.write("code.txt", JSON.parse(made.out).recoveryCode);
    const renewed = await bench.run("recover", "s", "--new-code", "--recovery-code-file", "code.txt");
    expect(renewed.exit).toBe(0);
    const old = await bench.run("recover", "s", "--check", "--recovery-code-file", "code.txt");
    expect(old.exit).toBe(5);
    bench.write("code.txt", /^ {4}(\S+)$/m.exec(renewed.out)?.[1] ?? "");
    const isRight = async () =>
      (await bench.run("recover", "s", "--check", "--recovery-code-file", "code.txt")).exit === 0;
    expect(await isRight()).toBe(true);
    // Whoever has lost the code has the passphrase.
    const lost = await bench.run("recover", "s", "--new-code", ...secret);
    expect([lost.exit, await isRight()]).toEqual([0, false]);
    bench.write("code.txt", /^ {4}(\S+)$/m.exec(lost.out)?.[1] ?? "");
    expect(await isRight()).toBe(true);
    const asked = await bench.ask(inOrder("wrong"), "recover", "s", "--new-code", "--by-passphrase");
    expect([asked.exit, await isRight()]).toEqual([5, true]);
  });
});
