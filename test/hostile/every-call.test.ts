import fc from "fast-check";
import { expect, test } from "vitest";
import { addMember } from "../../src/app/attributes.ts";
import { codePassage } from "../../src/app/code-passage.ts";
import { addCode } from "../../src/app/codebook.ts";
import { freezeCodebook } from "../../src/app/coders/codebook-versions.ts";
import { closeText, openRound, startRound } from "../../src/app/coders/coding-rounds.ts";
import { compareText } from "../../src/app/coders/comparison.ts";
import { setCoderRole } from "../../src/app/coders/who-codes.ts";
import type { Desk } from "../../src/app/desk.ts";
import { readSource } from "../../src/app/read-source.ts";
import { summarise } from "../../src/app/summary.ts";
import { textOfSource } from "../../src/app/text-of-source.ts";
import { redo, undo } from "../../src/app/undo.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { code as codeTable, codingRound, source, workingText } from "../../src/core/study/index.ts";
import { answerCall, endpoints } from "../../src/node/server/endpoints.ts";
import { verifyStudy } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { anyInputOf, type Held } from "../support/any-input.ts";
import { drawing } from "../support/drawing.ts";
import { enterText, newWorkingStudy, receiveWorking } from "../support/working-study.ts";

const names = Object.keys(endpoints) as (keyof typeof endpoints)[];
const seed = Number(process.env.GROUNDS_SEED ?? 20_260_101);
// Twenty of each in the middle, or one that is seldom accepted would not be tried at all.
const calls = Number(process.env.GROUNDS_CALLS ?? 20 * names.length);

// Calls that destroy are asked less often, or little would be left to ask about.
const rare = new Set(["withdraw", "discardWaiting", "replaceNameLater", "removeMemo", "destroySpelling"]);

test("every call, asked whatever its schema accepts in whatever order, answers or refuses and leaves a whole study", {
  timeout: 300_000,
}, async () => {
  const desk = newWorkingStudy(temporaryFolder());
  const draw = drawing(seed);
  const faults: string[] = [];
  const [answered, refused] = [new Set<string>(), new Set<string>()];
  for (let at = 0; at < calls; at++) {
    if (desk.open.study.all(source).length < 3) await enterText(desk, `text ${at}`, textOf(at));
    if ((desk.open.vault?.store.all(workingText).length ?? 0) < 2)
      await receiveWorking(desk, `waiting ${at}`, `${textOf(at)} Still waiting.`);
    if (!desk.open.study.all(codingRound).some((each) => each.sources.some((of) => isHere(desk, of))))
      beginRound(desk);
    // A blind round that nobody closes would keep the codebook as it is to the end.
    if (at % 40 === 39)
      for (const { id: round } of desk.open.study.all(codingRound)) openRound(desk, { round });
    const name = names[Math.floor(draw() * names.length)] ?? "summary";
    if (rare.has(name) && draw() < 0.7) continue;
    const { input } = endpoints[name];
    const [made] = fc.sample(anyInputOf(name, input, heldBy(desk)), { numRuns: 1, seed: seed + at });
    const accepted = input.safeParse(made);
    if (!accepted.success) continue;
    try {
      const result = await answerCall(desk, name, accepted.data);
      // What is answered must also go over the wire.
      JSON.parse(JSON.stringify(result));
      (result.ok ? answered : refused).add(name);
    } catch (fault) {
      faults.push(`${name}(${JSON.stringify(accepted.data).slice(0, 300)}): ${String(fault).slice(0, 200)}`);
    }
    if (at % 250 === 249) expect(verifyStudy(desk.open).findings, `after ${at + 1} calls`).toEqual([]);
  }
  expect(faults).toEqual([]);
  // A call that never got through was not tried.
  const neither = names.filter((name) => !answered.has(name) && !refused.has(name));
  expect(neither).toEqual([]);
  const never = names.filter((name) => !answered.has(name));
  expect(never.length).toBeLessThan(names.length * 0.2);
  for (let back = 0; back < 200 && summarise(desk).undo !== undefined; back++) undo(desk);
  expect(verifyStudy(desk.open).findings).toEqual([]);
  for (let again = 0; again < 200 && summarise(desk).redo !== undefined; again++) redo(desk);
  expect(verifyStudy(desk.open).findings).toEqual([]);
  desk.open.close();
});

function isHere(desk: Desk, of: RecordId): boolean {
  return desk.open.study.get(source, of) !== undefined;
}

/** A round of two coders on all texts, of which one has closed all: most of what coders do together needs one. */
function beginRound(desk: Desk): void {
  addCode(desk, { name: "Crossing" });
  const version = freezeCodebook(desk, {});
  const second = addMember(desk, { name: "Second" });
  if (!version.ok || !second.ok) throw new Error("A round could not be begun");
  setCoderRole(desk, { member: desk.me, role: "lead" });
  const sources = desk.open.study.all(source).map(({ id }) => id);
  const coders = [desk.me, second.value.member];
  const order = { name: "Pilot", sources, coders, version: version.value.version, blind: false };
  const round = startRound(desk, order);
  if (!round.ok) throw new Error("A round could not be begun");
  const other = { ...desk, me: second.value.member };
  for (const of of sources) {
    const code = desk.open.study.all(codeTable)[0]?.id ?? of;
    const read = readSource(other, { source: of });
    if (read.ok) codePassage(other, { source: of, version: read.value.version, start: 0, end: 9, code });
    closeText(other, { round: round.value.round, source: of });
  }
}

function textOf(at: number): string {
  return `A.: We crossed the river and paid the driver ${at} each, Zulvarikhan Ghormantev and one more.\n\nB.: قال: لا أعرف الجسر\n\nВ.: Ещё мельница.`;
}

/** Ids of every kind of record, removed ones, destroyed ones and one that nobody has among them. */
function heldBy(desk: Desk): Held {
  const { study, vault } = desk.open;
  const stores = vault === undefined ? [study] : [study, vault.store];
  const tables = stores.flatMap((store) =>
    Object.values(store.vocabulary.tables).map((table) => {
      // Not read: thousands of rows would be, before each call. Those of destroyed records are among them.
      const all = store.idsEverMade(table);
      return [table.name, [...new Set([...all.slice(0, 2), ...all.slice(-4)])]] as const;
    }),
  );
  const texts = study.all(source).flatMap(({ id }) => {
    const { text, history } = textOfSource(study, id);
    return text === undefined || history.head === undefined
      ? []
      : [{ source: id, version: history.head, length: text.length }];
  });
  return {
    idsByTable: new Map([...tables, ["nobody's", ["00000000000000000000" as RecordId]]]),
    texts,
    meetings: meetingsIn(desk),
  };
}

/** Texts of the last rounds, each with the codings of one place; of a text that cannot be compared with none. */
function meetingsIn(desk: Desk): Held["meetings"] {
  return desk.open.study
    .all(codingRound)
    .slice(-3)
    .flatMap(({ id: round, sources }) =>
      sources.map((of) => {
        const compared = compareText(desk, { round, source: of });
        const [first] = compared.ok ? compared.value.meetings : [];
        const codings = [first?.first, first?.second].flatMap((each) => each?.coding ?? []);
        return { round, source: of, codings };
      }),
    );
}
