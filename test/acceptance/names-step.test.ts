import { describe, expect, test } from "vitest";
import { finishNames, skipNames } from "../../src/app/finish-names.ts";
import { namesStep } from "../../src/app/names-step.ts";
import { readSource } from "../../src/app/read-source.ts";
import { listWaiting } from "../../src/app/receive-text.ts";
import { addSpelling, listRegister, registerPerson } from "../../src/app/register-names.ts";
import { listSources } from "../../src/app/sources.ts";
import { custody, notAName, replaced, source, workingText } from "../../src/core/study/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";

const note = [
  "I: Who took you over the border?",
  "R: Dursun Halvik took us. Halvik's brother waited with a lorry.",
  "I: And then?",
  "R: Then nothing. Hope is all one has on that road, and Mr. Belan Orst counted the money.",
].join("\n");

describe("the names step", () => {
  test("keeps a text out of the study until it is finished", async () => {
    const journey = beginJourney();
    const waiting = await drop(journey, "night note.txt", note);
    expect(listSources(journey.desk)).toEqual([]);
    expect(listWaiting(journey.desk).map((each) => each.id)).toEqual([waiting]);
  });

  test("replaces a registered name in every form, and a marked one, in text, label and title", async () => {
    const journey = beginJourney();
    const { desk } = journey;
    const driver = expectOk(
      registerPerson(desk, { pseudonym: "Driver 1", role: "intermediary", spellings: ["Dursun Halvik"] }),
    );
    const waiting = await drop(
      journey,
      "Interview with Dursun Halvik.txt",
      `DURSUN HALVIK: I took them.\nWriter: How many?\nDURSUN HALVIK: Ask Belan Orst.\nWriter: And Halvik's brother?`,
    );
    const entered = expectOk(
      finishNames(desk, {
        waiting,
        title: "Interview with Dursun Halvik",
        decisions: expectOk(namesStep(desk, { waiting })).groups.flatMap((group) =>
          group.person?.id === driver.person
            ? [{ key: group.key, do: "replace", person: driver.person } as const]
            : [],
        ),
        marked: [{ key: "Belan Orst", do: "new-person", pseudonym: "Cashier 1", role: "intermediary" }],
      }),
    );
    const read = expectOk(readSource(desk, { source: entered.source }));
    const everything = [read.text, read.source.title, ...read.speakers.map((each) => each.label)].join("\n");
    expect(everything).not.toMatch(/Dursun|Halvik|Belan|Orst/i);
    expect(read.text).toContain("Ask Cashier 1.");
    expect(read.text).toContain("Driver 1's brother");
    expect(read.source.title).toBe("Interview with Driver 1");
    expect(read.speakers.map((each) => each.label)).toContain("Driver 1");
    expect(read.source.namesStep).toBe("done");
  });

  test("keeps what was taken out in the vault, lists what was recognised, and leaves no working text", async () => {
    const journey = beginJourney();
    const { desk } = journey;
    const entered = await enter(journey, [
      { key: "Dursun Halvik", do: "new-person", pseudonym: "Driver 1", role: "intermediary" },
    ]);
    const { store } = journey.open.vault ?? {};
    expect(store?.all(workingText)).toEqual([]);
    expect(store?.where(replaced, "source", entered).map((each) => each.words)).toContain("Dursun Halvik");
    expect(expectOk(listRegister(desk)).map((each) => each.spellings.map(({ text }) => text))).toEqual([
      ["Dursun Halvik"],
    ]);
    expect(journey.open.study.where(custody, "source", entered).map((each) => each.event)).toEqual([
      "received",
      "read",
      "names-replaced",
    ]);
  });

  test("gives two groups with the same new pseudonym to one person", async () => {
    const journey = beginJourney();
    await enter(journey, [
      { key: "Dursun Halvik", do: "new-person", pseudonym: "Driver 1", role: "intermediary" },
      { key: "Halvik", do: "new-person", pseudonym: "driver 1", role: "intermediary" },
    ]);
    expect(expectOk(listRegister(journey.desk))).toHaveLength(1);
  });

  test("does not ask again about words that are no name", async () => {
    const journey = beginJourney();
    const { desk } = journey;
    const waiting = await drop(journey, "a.txt", note);
    const groups = expectOk(namesStep(desk, { waiting })).groups;
    const decisions = groups.map((group) => ({ key: group.key, do: "not-a-name" }) as const);
    expectOk(finishNames(desk, { waiting, title: "A", decisions, marked: [] }));
    expect(journey.open.vault?.store.all(notAName).length).toBe(groups.length);
    const again = await drop(journey, "b.txt", `${note}\n\nand so it ended.`);
    expect(expectOk(namesStep(desk, { waiting: again })).groups.map((group) => group.surface)).toEqual([]);
  });

  test("refuses a pseudonym that is taken and changes nothing", async () => {
    const journey = beginJourney();
    const { desk } = journey;
    expectOk(
      registerPerson(desk, { pseudonym: "Driver 1", role: "intermediary", spellings: ["Somebody Else"] }),
    );
    const waiting = await drop(journey, "a.txt", note);
    const refused = finishNames(desk, {
      waiting,
      title: "A",
      decisions: [],
      marked: [{ key: "Halvik", do: "new-person", pseudonym: "DRIVER 1", role: "intermediary" }],
    });
    expect(refused.ok ? undefined : refused.error.code).toBe("pseudonym-taken");
    expect(listSources(desk)).toEqual([]);
    expect(listWaiting(desk)).toHaveLength(1);
  });

  test("lets a text in with its names where the step is skipped, and says so", async () => {
    const journey = beginJourney();
    const waiting = await drop(journey, "a.txt", note);
    expectOk(skipNames(journey.desk, { waiting }));
    const held = journey.open.study.get(source, waiting);
    expect(held?.namesStep).toBe("skipped");
    expect(held?.release).toBe("never");
  });

  test("refuses one spelling for two people", async () => {
    const { desk } = beginJourney();
    const one = expectOk(
      registerPerson(desk, { pseudonym: "A 1", role: "civilian", spellings: ["Mara Venn"] }),
    );
    const other = expectOk(
      registerPerson(desk, { pseudonym: "A 2", role: "civilian", spellings: ["Tolo Venn"] }),
    );
    const refused = addSpelling(desk, { person: other.person, text: "mara venn" });
    expect(refused.ok ? undefined : refused.error.code).toBe("name-listed-elsewhere");
    expectOk(addSpelling(desk, { person: one.person, text: "Mara Ven" }));
  });
});

async function enter(journey: Journey, marked: Parameters<typeof finishNames>[1]["marked"]) {
  const waiting = await drop(journey, "a.txt", note);
  return expectOk(finishNames(journey.desk, { waiting, title: "A note", decisions: [], marked })).source;
}
