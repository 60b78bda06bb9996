import { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { addChoice } from "../../src/app/choices.ts";
import { codePassage } from "../../src/app/code-passage.ts";
import { addCode } from "../../src/app/codebook.ts";
import { coverage } from "../../src/app/coverage.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { namesStep } from "../../src/app/names-step.ts";
import { quotePassage, readSource } from "../../src/app/read-source.ts";
import { listWaiting } from "../../src/app/receive-text.ts";
import { registerPerson } from "../../src/app/register-names.ts";
import { searchStudy } from "../../src/app/search-study.ts";
import { describeSource } from "../../src/app/sources.ts";
import { openStudyFolder, verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk, type Journey, passphrase, reopen } from "../support/journey.ts";
import { scanFolder, scannerFor } from "../support/scan-bytes.ts";

// The field researcher without a network: phone notes in Arabic and Russian with Latin names in them.
const arabicNote = [
  "س: متى خرجت من المدينة؟",
  "ج: خرجت في الشتاء مع Zulvarikhan Ghormantev وأخيه، وكان مَعَنا أحـمد الكرونديسي.",
  "س: وكم دفعتم للمهرب؟",
  "ج: دفعنا سبعة آلاف دولار (7,000 USD) لكل واحد، ثم عدنا إلى المدرسة قرب الجسر.",
  "س: ومن بقي هناك؟",
  "ج: بقي أحمد الكرونديسي وحده، ولم يسأل عنه أحد. قال Zulvarikhan: «لن أعود».",
].join("\n\n");
const russianNote = [
  "В.: Кто ещё был в доме?",
  "О.: Ещё двое, тёмные, молчали. Потом пришёл Зулварихан Гормантев, заплатил и ушёл.",
  "В.: А чьи были деньги?",
  "О.: Не знаю. Но Гормантеву верили, с Зулвариханом ходили через мост шесть раз.",
].join("\n\n");

const names = ["Zulvarikhan", "Ghormantev", "الكرونديسي", "Зулварихан", "Гормантев"];
// None of the names, and no word of a note, may lie anywhere in clear text.
const stems = [...names, "للمهرب", "молчали"];

test("a field researcher takes notes in two scripts, replaces names on the spot, codes ten lines, and locks", async () => {
  const connecting = vi.spyOn(Socket.prototype, "connect");
  const at = beginJourney("Notes by phone");
  at.open.close();

  // Unlock: one passphrase, and a wrong one opens nothing.
  expect(openStudyFolder(at.folder, { passphrase: `${passphrase}x` }, at.deps).ok).toBe(false);
  const open = reopen(at.deps, at.folder);
  const day: Journey = { ...at, open, desk: { ...at.desk, open } };
  const { desk } = day;

  // A note in Arabic; the names step shows what is not replaced yet, and a person is made on the spot.
  const waiting = await drop(day, "phone-note.txt", arabicNote);
  expect(listWaiting(desk)).toMatchObject([{ id: waiting, language: "ar" }]);
  const step = expectOk(namesStep(desk, { waiting }));
  expect(step.groups.map(({ surface }) => surface).join()).toContain("Zulvarikhan Ghormantev");
  expect(step.blocks.every(({ direction }) => direction === "rtl")).toBe(true);
  const driver = { do: "new-person", pseudonym: "Driver 1", role: "intermediary" } as const;
  const friend = { do: "new-person", pseudonym: "Friend 1", role: "civilian" } as const;
  const entered = expectOk(
    finishNames(desk, {
      waiting,
      title: "Phone note, November",
      decisions: [],
      marked: [
        { key: "Zulvarikhan Ghormantev", ...driver },
        { key: "Zulvarikhan", ...driver },
        { key: "أحـمد الكرونديسي", ...friend },
        { key: "أحمد الكرونديسي", ...friend },
      ],
    }),
  );
  expect(entered.replaced).toBe(4);
  expect(listWaiting(desk)).toEqual([]);
  const note = expectOk(readSource(desk, { source: entered.source }));
  // Isolated, so that the Latin pseudonym does not turn the order of the Arabic words around it.
  expect(note.text).toContain("خرجت في الشتاء مع \u2068Driver 1\u2069 وأخيه");
  for (const name of names) expect(note.text).not.toContain(name);

  // The contact sheet: how, where as coarsely as may be known, who, consent, risk.
  const person = expectOk(
    registerPerson(desk, {
      pseudonym: "Leaver 1",
      role: "insider",
      kind: "former member",
      protection: "3",
      spellings: ["Yasvandir"],
    }),
  ).person;
  const group = expectOk(addChoice(desk, { table: "group", name: "Left early" })).id;
  const place = expectOk(addChoice(desk, { table: "place", country: "Dalmara" })).id;
  const sheet = {
    mode: "voice",
    role: "insider",
    person,
    group,
    place,
    placeShown: "country",
    recorded: "no",
  } as const;
  const consent = {
    consentAnalysis: "yes",
    consentQuotation: "no",
    consentRenewable: false,
    utterance: "summary",
  } as const;
  const line = expectOk(describeSource(desk, { source: entered.source, values: { ...sheet, ...consent } }));
  expect(line).toMatchObject({ role: "insider", country: "Dalmara", group: "Left early", release: "never" });

  // The second note, in Russian: the register knows the man in other letters and cases.
  const second = await drop(day, "note-2.txt", russianNote);
  const known = expectOk(namesStep(desk, { waiting: second })).groups.filter(
    (each) => each.person !== undefined,
  );
  expect(known.map((each) => each.person?.pseudonym)).toContain("Driver 1");
  const decisions = known.flatMap(({ key, person: of }) =>
    of === undefined ? [] : [{ key, do: "replace" as const, person: of.id }],
  );
  const other = expectOk(
    finishNames(desk, { waiting: second, title: "Second note", decisions, marked: [] }),
  ).source;
  const russian = expectOk(readSource(desk, { source: other }));
  for (const name of names) expect(russian.text).not.toContain(name);

  // Ten lines are coded, by selecting whole turns; each passage is exactly its line, in its direction.
  const code = expectOk(addCode(desk, { name: "Ways out" })).id;
  const passages = [note, russian].flatMap((read) =>
    read.blocks.slice(0, 6).map(({ start, end, direction }) => {
      const { passage } = expectOk(
        codePassage(desk, { source: read.source.id, version: read.version, start, end, code }),
      );
      return { passage, words: read.text.slice(start, end).trim(), direction };
    }),
  );
  expect(passages).toHaveLength(10);
  const quoted = () =>
    passages.map(({ passage }) => {
      const { words, direction } = quotePassage({ ...desk, open: current }, passage);
      return { passage, words, direction };
    });
  let current = open;
  expect(quoted()).toEqual(passages);
  const marked = expectOk(readSource(desk, { source: entered.source })).passages;
  expect(marked.map(({ state, codings }) => [state, codings.length])).toEqual(
    marked.map(() => ["stands", 1]),
  );

  // Search folds what people do not type: vowel signs, tatweel, forms of alef, yo.
  const hits = (query: string) => expectOk(searchStudy(desk, { query })).total;
  for (const query of ["معنا", "الي المدرسه", "لكل", "اخيه", "еще", "темные", "тёмные", "driver"])
    expect(hits(query), query).toBeGreaterThan(0);
  expect(hits("Ghormantev")).toBe(0);

  // The coverage matrix shows the one kind of member heard, and who said it.
  const matrix = coverage(desk, { by: "role" });
  const cell = matrix.rows[0]?.cells.find((each) => each.column === "insider");
  expect(matrix.rows.map(({ name }) => name)).toEqual(["Left early"]);
  expect(cell?.sources).toBe(1);

  // Lock: one action; nothing is readable anywhere, and everything is there at the next unlocking.
  open.close();
  expect(scanFolder(at.root, scannerFor(stems))).toEqual([]);
  current = reopen(at.deps, at.folder);
  expect(quoted()).toEqual(passages);
  expect(verifyStudy(current).findings).toEqual([]);
  expect(connecting).not.toHaveBeenCalled();
});
