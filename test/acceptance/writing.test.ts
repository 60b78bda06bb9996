import { createHash } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { editStatements } from "../../src/app/brief/edit-statements.ts";
import { offeredNumbers } from "../../src/app/brief/offered-numbers.ts";
import { checkStatements, readWriting } from "../../src/app/brief/read-writing.ts";
import { handOut, handOutAgain, listReleases } from "../../src/app/brief/release/hand-out.ts";
import { readReleaseDraft } from "../../src/app/brief/release/read-release.ts";
import { writeStatement } from "../../src/app/brief/statements.ts";
import { changeClaim } from "../../src/app/corroboration.ts";
import { disclosure } from "../../src/app/disclosure.ts";
import { undo } from "../../src/app/undo.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { cite, release } from "../../src/core/study/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { refusalOf } from "../support/refusal-of.ts";
import { makeReleasable } from "../support/release-study.ts";
import { must, newWorkingStudy } from "../support/working-study.ts";

const fileWords = {
  sha256: (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex"),
  base64: (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64"),
};

async function begun() {
  const desk = newWorkingStudy(temporaryFolder());
  onTestFinished(() => desk.open.close());
  const made = await makeReleasable(desk);
  const write = (text: string): RecordId =>
    must(writeStatement(desk, { brief: made.brief, kind: "finding", text, footing: "information" }))
      .statement;
  const texts = async () => must(await readWriting(desk, {})).statements.map(({ text }) => text);
  return { desk, ...made, write, texts };
}

describe("writing a brief", () => {
  test("changes, adds, removes and moves in one step, which one undo takes back", async () => {
    const { desk, brief, claim, write, texts } = await begun();
    const [one, two] = [write("One."), write("Two.")];
    const before = await texts();
    const [first] = must(await readWriting(desk, {})).statements;
    if (first === undefined) throw new Error("There is a first statement");
    const { statements } = must(
      editStatements(desk, {
        brief,
        statements: [
          { statement: two, values: { text: `{{for ${claim}}} say so.`, confidence: "low" } },
          { values: { kind: "dissent", text: "I do not.", footing: "judgement", by: desk.me } },
          { statement: first.id },
        ],
        removed: [one],
      }),
    );
    expect(statements).toHaveLength(3);
    const written = must(await readWriting(desk, {}));
    expect(written.statements.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      [two, "finding", `{{for ${claim}}} say so.`],
      [statements[1], "dissent", "I do not."],
      [first.id, "summary", first.text],
    ]);
    expect(written.shown[`for ${claim}`]?.text).toBe("8");
    expect(desk.open.study.where(cite, "statement", two)).toHaveLength(1);
    undo(desk);
    expect(await texts()).toEqual(before);
  });

  test("keeps what another window wrote meanwhile, at its place", async () => {
    const { desk, brief, write, texts } = await begun();
    const one = write("One.");
    const [summary] = must(await readWriting(desk, {})).statements;
    write("From elsewhere.");
    must(
      editStatements(desk, {
        brief,
        statements: [{ statement: one }, { statement: summary?.id ?? one, values: { text: "Changed." } }],
        removed: [],
      }),
    );
    expect(await texts()).toEqual(["One.", "From elsewhere.", "Changed."]);
  });

  test("refuses a number that there is not, and changes nothing", async () => {
    const { desk, brief, write, texts } = await begun();
    const one = write("One.");
    const before = await texts();
    const values = { text: "In {{share mass}} of runs." };
    const refused = editStatements(desk, { brief, statements: [{ statement: one, values }], removed: [] });
    expect(refusalOf(refused)).toBe("number-unknown");
    expect(await texts()).toEqual(before);
  });

  test("lints what is typed before it is stored, and points to the words", async () => {
    const { desk, brief, claim, texts } = await begun();
    const before = await texts();
    const text = "It is unlikely, with high confidence, that {{sources}} will do.";
    const { findings, shown } = must(
      await checkStatements(desk, {
        brief,
        statements: [
          { name: "new-1", kind: "outlook", footing: "judgement", text },
          { name: "new-2", kind: "finding", footing: "judgement", text: `{{for ${claim}}} say so.` },
        ],
      }),
    );
    expect(shown.sources?.text).toBe("12");
    const certain = findings.find(({ type }) => type === "SaidAsCertain");
    expect(certain).toMatchObject({ statement: "new-1", severity: "refuse" });
    expect(certain?.at.map(({ start, end }) => text.slice(start, end))).toEqual(["will"]);
    expect(findings.some(({ statement }) => statement === "new-2")).toBe(false);
    expect(await texts()).toEqual(before);
  });

  test("every number that is offered can be written, and shows what was offered", async () => {
    const { desk, brief } = await begun();
    const offered = must(await offeredNumbers(desk, {}));
    expect(new Set(offered.map(({ group }) => group))).toEqual(new Set(["claim", "count"]));
    const text = offered.map(({ written }) => `{{${written}}}`).join(" ");
    must(
      editStatements(desk, {
        brief,
        statements: [{ values: { kind: "method", text, footing: "information" } }],
        removed: [],
      }),
    );
    const { shown } = must(await readWriting(desk, {}));
    for (const { written, shown: was } of offered)
      expect([written, shown[written]?.text]).toEqual([written, was]);
  });
});

describe("releasing on the page", () => {
  test("each finding says where it stands and opens what is to be mended; words are let pass with a reason", async () => {
    const { desk, brief, write } = await begun();
    const statement = write("A decree of 19 July 2018 says so.");
    const barred = must(await readReleaseDraft(desk, { allowed: [] }));
    expect(barred.barred).toBe(true);
    expect(barred.findings).toMatchObject([
      { kind: "identifier", mayAllow: "19 July 2018", opens: { to: "statement", brief, statement } },
    ]);
    const [found] = barred.findings;
    expect(found?.around?.text.slice(found.around.at)).toMatch(/^19 July 2018/);
    expect(found?.section).toBe("What was found");

    const allowed = [{ words: "19 July 2018", why: "The day of a published decree." }];
    const clean = must(await readReleaseDraft(desk, { allowed }));
    expect([clean.barred, clean.findings]).toEqual([false, []]);
    expect(clean.keptBack).toContainEqual({ what: "passages", why: "paraphrase", count: 1 });
    const made = must(await handOut(desk, fileWords, { allowed, note: "For the board" }));
    expect(desk.open.study.get(release, made.release)?.sha256).toBe(made.sha256);
    expect(made.docxSha256).toBe(fileWords.sha256(Buffer.from(made.docx, "base64")));
    expect(must(handOutAgain(desk, made))).toEqual(made);
    expect(listReleases(desk)).toMatchObject([
      {
        id: made.release,
        takenBack: false,
        atHand: true,
        note: "For the board\n“19 July 2018” was let pass: The day of a published decree.",
      },
    ]);
    undo(desk);
    expect(listReleases(desk)[0]?.takenBack).toBe(true);
  });

  test("what is found in an endnote opens the claim that the note is on", async () => {
    const { desk, claim } = await begun();
    must(
      changeClaim(desk, {
        claim,
        values: { confidence: "low", confidenceReason: "Seen on 3 May 2017 alone" },
      }),
    );
    const { findings } = must(await readReleaseDraft(desk, { allowed: [] }));
    const inNote = findings.find(({ place }) => place.text.startsWith("endnote"));
    expect(inNote?.opens).toMatchObject({ to: "number", door: { to: "claim", id: claim } });
  });

  test("the disclosure check lists whom few facts pick out, and a source in which to mend it", async () => {
    const { desk, sources } = await begun();
    const view = disclosure(desk);
    const [first] = view.found;
    expect(first?.fits).toBe(1);
    expect(first?.subjects[0]).toMatchObject({ source: sources[0] });
    expect(view.exposed).toBeGreaterThan(0);
    expect(view.sizes.map(({ facts }) => facts)).toEqual([1, 2, 3, 4]);
  });
});
