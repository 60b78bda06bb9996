import { expect, test } from "vitest";
import { addMember } from "../../src/app/attributes.ts";
import { codePassage } from "../../src/app/code-passage.ts";
import { addCode } from "../../src/app/codebook.ts";
import { blindDesk } from "../../src/app/coders/blind-desk.ts";
import { freezeCodebook } from "../../src/app/coders/codebook-versions.ts";
import { startRound } from "../../src/app/coders/coding-rounds.ts";
import type { Desk } from "../../src/app/desk.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { addNamedQuery } from "../../src/app/questions/named-queries.ts";
import { describeSource } from "../../src/app/sources.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { answerCall, endpoints } from "../../src/node/server/endpoints.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { enterText, must, newWorkingStudy, placeOfWords } from "../support/working-study.ts";

const said = (at: number): string =>
  `R: We crossed the river by night, ${at}.\nI: And then?\nR: He paid for the boat, and we waited by the mill.\nR: My brother stayed.`;

function put(desk: Desk, source: RecordId, words: string, code: RecordId) {
  const seen = blindDesk(desk);
  return must(codePassage(seen, { ...placeOfWords(seen, source, words), code }));
}

/** Seven texts that two coders code blind, of which the first coded one stretch of each. */
async function blindStudy() {
  const desk = newWorkingStudy(temporaryFolder());
  const sources: RecordId[] = [];
  for (let at = 0; at < 7; at++) {
    const source = await enterText(desk, `Talk ${at}`, said(at));
    const free = {
      release: "quote",
      consentQuotation: "yes",
      consentArchive: "yes",
      role: "insider",
    } as const;
    must(describeSource(desk, { source, values: free }));
    sources.push(source);
  }
  const [flight, pay] = ["Flight", "Pay"].map((name) => must(addCode(desk, { name })).id);
  if (flight === undefined || pay === undefined) throw new Error("Both were added");
  const { version } = must(freezeCodebook(desk, { note: "v1" }));
  const { member } = must(addMember(desk, { name: "Second" }));
  const coders = [desk.me, member];
  const { round } = must(startRound(desk, { name: "Round", sources, coders, version, blind: true }));
  for (const source of sources) put(desk, source, "crossed the river", flight);
  must(addNamedQuery(blindDesk(desk), { name: "All", asked: { view: "passages", text: "any code" } }));
  return { desk, second: { ...desk, me: member }, sources, flight, pay, round };
}

const asked = [
  { view: "passages", text: "any code" },
  { view: "passages", text: "not any code" },
  { view: "passages", text: "code Pay or code Flight where coder = Second" },
  { view: "passages", text: '"mill" near any code' },
  { view: "matrix", by: "coder", words: true },
  { view: "matrix", by: "role" },
  { view: "matrix", by: "source" },
  { view: "time", by: "year" },
  { view: "relations", relation: "overlap" },
  { view: "map", relation: "same-turn" },
  { view: "context", query: "mill" },
  { view: "words", within: "any code" },
] as const;

/** What one coder is told by every question, every picture and every way out. */
async function toldTo(desk: Desk, source: RecordId, round: RecordId): Promise<Record<string, unknown>> {
  const calls: readonly (readonly [keyof typeof endpoints, unknown])[] = [
    ...asked.map((each) => ["answerTable", { asked: each }] as const),
    ...asked.flatMap((each): (readonly [keyof typeof endpoints, unknown])[] => {
      const { view, ...input } = each;
      const of = {
        passages: "askPassages",
        matrix: "askMatrix",
        time: "askTimeLine",
        relations: "askRelations",
        map: "askCodeMap",
        context: "askContext",
        words: "askWords",
      } as const;
      // The lines of words tell codes only where they are asked for.
      return [[of[view], view === "context" ? { ...input, codes: true } : input]];
    }),
    ["askPortrait", { source }],
    ["namedQueries", {}],
    ["checkQuestion", { text: "code Pay where coder = Second" }],
    ["agreement", { round, unit: "word" }],
    ["projectDraft", { allowed: [] }],
    ["exportCodebook", {}],
    ["importedProjects", {}],
    ["codebook", {}],
    ["summary", {}],
    ["coverage", { by: "role" }],
    ["countCodings", { by: "coder" }],
    ["rounds", {}],
    ["history", { limit: 1000 }],
  ];
  const told: Record<string, unknown> = {};
  for (const [name, input] of calls) {
    const checked = endpoints[name].input.safeParse(input);
    if (!checked.success) throw new Error(`The page may not send that to ${name}`);
    const answer = await answerCall(desk, name, checked.data);
    told[`${name} ${JSON.stringify(input)}`] = answer.ok ? answer.value : answer.error.code;
  }
  return told;
}

/** An answer without what is another each time by the asker's own doing: marks of a table, and that it left. */
function withoutOwn(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (_, value) => {
    if (Array.isArray(value)) return value.filter((each) => each?.act !== "export-table");
    return typeof value === "string" ? value.replaceAll(/(?:\w{4}-){4}\w{4}/g, "MARK") : value;
  });
}

test("what another codes blind changes no answer, no table and no way out of a coder", async () => {
  const { desk, second, sources, pay, round } = await blindStudy();
  const [source] = sources;
  if (source === undefined) throw new Error("There are seven");
  const before = await toldTo(desk, source, round);
  for (const each of sources) {
    const { passage } = put(second, each, "waited by the mill", pay);
    put(second, each, "crossed the river", pay);
    must(
      writeMemo(blindDesk(second), { about: { table: "passage", id: passage }, text: "Another's thought" }),
    );
  }
  const after = await toldTo(desk, source, round);
  for (const [call, answer] of Object.entries(before))
    expect(withoutOwn(after[call]), call).toEqual(withoutOwn(answer));
  const his = await toldTo(second, source, round);
  expect(JSON.stringify(his)).not.toEqual(JSON.stringify(before));
});
