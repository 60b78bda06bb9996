import fc from "fast-check";
import type { Refusal } from "../../src/app/api.ts";
import { addAttribute } from "../../src/app/attributes.ts";
import { addChoice } from "../../src/app/choices.ts";
import { codePassage, uncode } from "../../src/app/code-passage.ts";
import { addCode, changeCode, mergeCodes, removeCode } from "../../src/app/codebook.ts";
import { correctText } from "../../src/app/correct-text.ts";
import {
  changeClaim,
  judgeIndependence,
  linkEvidence,
  makeClaim,
  removeClaim,
  unlinkEvidence,
} from "../../src/app/corroboration.ts";
import type { Desk } from "../../src/app/desk.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { addOrigin, linkOrigin, unlinkOrigin } from "../../src/app/origins.ts";
import { readSource } from "../../src/app/read-source.ts";
import { registerPerson } from "../../src/app/register-names.ts";
import { setSizeWord } from "../../src/app/size-words.ts";
import { describeSource } from "../../src/app/sources.ts";
import { removeQuantity, stateQuantity } from "../../src/app/state-quantity.ts";
import type { RecordId, Result } from "../../src/core/base/index.ts";
import {
  claim,
  code,
  coding,
  evidence,
  origin,
  originLink,
  quantity,
  source,
  type Table,
} from "../../src/core/study/index.ts";

/** One thing that somebody does: which use case, and numbers that choose among what there is. */
export interface Step {
  readonly what: number;
  readonly one: number;
  readonly other: number;
  readonly word: string;
}

/** Any step. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.nat(999),
  one: fc.nat(999),
  other: fc.nat(999),
  word: fc.constantFrom(
    "river",
    "мельница",
    "الجسر",
    "flour",
    "ещё",
    "convoy",
    "a long road",
    "ёлка",
    "mill",
  ),
});

/**
 * Do a step through a use case; says what came of it, `undefined` where there was nothing to do it with.
 *
 * None of these destroys anything, so that each can be undone.
 */
export function doStep(desk: Desk, step: Step): Result<unknown, Refusal> | undefined {
  const work = works[step.what % works.length];
  return work?.(desk, step);
}

type Work = (desk: Desk, step: Step) => Result<unknown, Refusal> | undefined;

const works: readonly Work[] = [
  (desk, { one, word }) => {
    const parent = chosen(desk, code, one);
    return addCode(desk, {
      name: `${word} ${one}`,
      ...(one % 3 === 0 && parent !== undefined ? { parent } : {}),
    });
  },
  (desk, { one, word }) =>
    on(desk, code, one, (id) => changeCode(desk, { code: id, values: { definition: word } })),
  (desk, { one, word }) =>
    on(desk, code, one, (id) =>
      changeCode(desk, { code: id, values: { name: `${word}!`, definition: null } }),
    ),
  (desk, { one, other }) =>
    on(desk, code, one, (id) =>
      changeCode(desk, { code: id, values: { parent: chosen(desk, code, other) ?? null } }),
    ),
  (desk, { one }) => on(desk, code, one, (id) => removeCode(desk, { code: id })),
  (desk, { one, other }) =>
    on(desk, code, one, (from) => on(desk, code, other, (into) => mergeCodes(desk, { from, into }))),
  codeSomewhere,
  codeSomewhere,
  (desk, { one }) => on(desk, coding, one, (id) => uncode(desk, { coding: id })),
  (desk, { word, one }) =>
    makeClaim(desk, { text: `${word} ${one}`, form: one % 2 === 0 ? "event" : "general" }),
  (desk, { one, word }) =>
    on(desk, claim, one, (id) => changeClaim(desk, { claim: id, values: { text: word, confidence: "low" } })),
  (desk, { one }) =>
    on(desk, claim, one, (id) => changeClaim(desk, { claim: id, values: { confidence: null } })),
  (desk, { one }) => on(desk, claim, one, (id) => removeClaim(desk, { claim: id })),
  (desk, step) =>
    on(desk, claim, step.one, (id) =>
      linkEvidence(desk, {
        claim: id,
        at: placeIn(desk, step),
        direction: step.other % 3 === 0 ? "against" : "for",
        proximity: "was-told",
        credibility: step.one % 2 === 0 ? "2" : "4",
      }),
    ),
  (desk, { one }) => on(desk, evidence, one, (id) => unlinkEvidence(desk, { evidence: id })),
  (desk, { one, word }) =>
    on(desk, claim, one, (id) => writeMemo(desk, { about: { table: "claim", id }, text: `${word} ${one}` })),
  (desk, { one, word }) =>
    on(desk, source, one, (id) =>
      describeSource(desk, {
        source: id,
        values: { title: `${word} ${one}`, interest: word, reliability: "B" },
      }),
    ),
  (desk, { one }) =>
    on(desk, source, one, (id) =>
      describeSource(desk, { source: id, values: { interest: null, reliability: null } }),
    ),
  (desk, { one, other, word }) =>
    on(desk, source, one, (id) => {
      const read = readSource(desk, { source: id });
      if (!read.ok) return read;
      const { text, version } = read.value;
      const at = other % (text.length + 1);
      return correctText(desk, {
        source: id,
        version,
        text: `${text.slice(0, at)} ${word} ${text.slice(at + (other % 5))}`,
      });
    }),
  (desk, step) =>
    stateQuantity(desk, {
      at: placeIn(desk, step),
      values: { kind: "count", word: step.word, low: step.one, high: step.one + step.other },
    }),
  (desk, { one }) => on(desk, quantity, one, (id) => removeQuantity(desk, { quantity: id })),
  (desk, { word, one }) =>
    setSizeWord(desk, { word, language: "en", role: "any", kind: "count", low: one, high: one + 5 }),
  (desk, { word }) => addOrigin(desk, { kind: "gatekeeper", label: word }),
  (desk, { one, other }) =>
    on(desk, origin, one, (of) =>
      on(desk, source, other, (from) => linkOrigin(desk, { origin: of, source: from })),
    ),
  (desk, { one }) => on(desk, originLink, one, (id) => unlinkOrigin(desk, { link: id })),
  (desk, { one, word }) => {
    const [first, second] = desk.open.study.all(source);
    if (first === undefined || second === undefined) return undefined;
    const pair = { one: first.id, other: second.id };
    return on(desk, claim, one, (id) =>
      judgeIndependence(desk, {
        ...pair,
        claim: id,
        value: one % 2 === 0 ? "shared" : "independent",
        reason: word,
      }),
    );
  },
  (desk, { word, one }) =>
    addChoice(desk, { table: one % 2 === 0 ? "group" : "wave", name: `${word} ${one}` }),
  (desk, { word, one }) =>
    registerPerson(desk, { pseudonym: `P ${one}`, role: "official", spellings: [`Zul ${word} ${one}`] }),
  (desk, { one, word }) =>
    on(desk, source, one, (id) =>
      addAttribute(desk, { about: { table: "source", id }, name: "town", value: word }),
    ),
];

function codeSomewhere(desk: Desk, step: Step): Result<unknown, Refusal> | undefined {
  return on(desk, code, step.other, (id) => codePassage(desk, { ...placeIn(desk, step), code: id }));
}

/** A stretch of a text, one of few, so that passages are found again. */
function placeIn(desk: Desk, { one, other }: Step) {
  const id = chosen(desk, source, one);
  const read = id === undefined ? undefined : readSource(desk, { source: id });
  if (id === undefined || read?.ok !== true) throw new Error("The walk has lost its sources");
  const start = (other % 7) * 9;
  return { source: id, version: read.value.version, start, end: start + 12 + (other % 3) * 5 };
}

function on<T>(desk: Desk, table: Table, at: number, act: (id: RecordId) => T): T | undefined {
  const id = chosen(desk, table, at);
  return id === undefined ? undefined : act(id);
}

function chosen({ open }: Desk, table: Table, at: number): RecordId | undefined {
  const all = open.study.all(table);
  return all[at % Math.max(1, all.length)]?.id;
}
