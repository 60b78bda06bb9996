import { useEffect, useMemo, useState } from "react";
import type { Asked, QuestionCheck } from "../../app/questions/question-views.ts";
import type { CodeLine, RecordId } from "../../app/views.ts";
import { useSteady } from "../state/steady.ts";
import { type Asked as Answer, useAsked } from "../state/study.ts";
import type { QuestionRoom } from "./question-room.ts";
import type { Sought } from "./question-tree.ts";

/** How long to wait for the next letter before a question is read, in milliseconds. */
const pauseMs = 180;

/** What is asked at present, as it is understood. */
export interface AskedNow {
  /** The text that was read last. */
  readonly text: string;
  readonly check: QuestionCheck | undefined;
  /** The question to be answered: understood, or `undefined` where nothing is asked or it is not understood. */
  readonly understood: string | undefined;
  /** The conditions that narrow every picture. */
  readonly where: string | undefined;
  /** The codes that pictures of codes are about; none for all. */
  readonly codes: readonly RecordId[];
  /** Whether they stand for those under them, too. */
  readonly below: boolean;
  readonly error: Answer<unknown>["error"];
}

/** Read the question of the room as it is typed. Pictures keep to the last one that was understood. */
export function useAskedNow(room: QuestionRoom): AskedNow {
  const text = usePaused(room.line.trim());
  const asked = useAsked("checkQuestion", text === "" ? undefined : { text });
  const codebook = useAsked("codebook", {});
  const steady = useSteady(asked.value);
  const check = text === "" ? undefined : (asked.value ?? steady);
  const good = useLastGood(check, text === "");
  return useMemo(() => {
    const codes = good?.question === undefined ? [] : codesIn(good.question.sought);
    const ids = codes.flatMap(({ code }) => idsOf(code, codebook.value ?? []));
    return {
      text,
      check,
      understood: isAnswerable(asked.value) && text !== "" ? text : undefined,
      where: good?.where === undefined || good.where === "" ? undefined : good.where,
      codes: room.onlyAsked ? ids : [],
      below: codes.some(({ below }) => below),
      error: asked.error,
    };
  }, [text, check, good, asked.value, asked.error, codebook.value, room.onlyAsked]);
}

function useLastGood(check: QuestionCheck | undefined, nothing: boolean): QuestionCheck | undefined {
  const good = useSteady(isAnswerable(check) ? check : undefined);
  return nothing ? undefined : good;
}

function isAnswerable(check: QuestionCheck | undefined): boolean {
  return check?.question !== undefined && check.problems.length === 0;
}

function usePaused(line: string): string {
  const [paused, setPaused] = useState(line);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(line), line === "" ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [line]);
  return paused;
}

type AskedCode = Extract<Sought, { readonly kind: "code" }>;

/** Every code that a question names, in its order. */
export function codesIn(sought: Sought): readonly AskedCode[] {
  switch (sought.kind) {
    case "code":
      return [sought];
    case "all":
    case "any":
      return sought.of.flatMap(codesIn);
    case "not":
      return codesIn(sought.of);
    case "related":
      return [...codesIn(sought.one), ...codesIn(sought.other)];
    default:
      return [];
  }
}

function idsOf(code: AskedCode["code"], known: readonly CodeLine[]): readonly RecordId[] {
  if ("id" in code) return [code.id];
  const sought = plain(code.name);
  return known.filter(({ name }) => plain(name) === sought).map(({ id }) => id);
}

function plain(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}

/** What narrows a picture of codes, in the form of the calls. */
export function narrowing({ where, codes, below }: AskedNow) {
  return {
    ...(where === undefined ? {} : { where }),
    ...(codes.length === 0 ? {} : { codes, below }),
  };
}

/** What the room shows, as one thing that can be kept under a name or put into a file. */
export function askedOf(room: QuestionRoom, now: AskedNow): Asked | undefined {
  const where = now.where === undefined ? {} : { where: now.where };
  switch (room.part) {
    case "passages":
      return now.understood === undefined ? undefined : { view: "passages", text: now.understood };
    case "matrix":
      return { view: "matrix", ...matrixAsked(room, now) };
    case "together":
      return { view: room.togetherAs === "net" ? "map" : "relations", ...relationsAsked(room, now) };
    case "context":
      return room.words.trim() === "" ? undefined : { view: "context", query: room.words.trim(), ...where };
    case "words":
      return { view: "words", ...wordsAsked(room, now) };
    case "portrait":
      return room.source === undefined
        ? undefined
        : {
            view: "portrait",
            source: room.source,
            ...(room.coder === undefined ? {} : { coder: room.coder }),
            ...(now.codes.length === 0 ? {} : { codes: now.codes, below: now.below }),
          };
    case "time":
      return { view: "time", by: room.time, ...narrowing(now) };
  }
}

/** What the matrix asks. */
export function matrixAsked(room: QuestionRoom, now: AskedNow) {
  const attribute =
    room.by === "attribute" && room.attribute !== undefined ? { attribute: room.attribute } : {};
  // Words are counted by reading every text, so only where they are looked at.
  const words = room.count === "words" ? { words: true } : {};
  return { by: room.by, ...attribute, ...words, ...narrowing(now) };
}

/** What the picture of codes that go together asks. */
export function relationsAsked(room: QuestionRoom, now: AskedNow) {
  const turns = room.relation === "followed-by" && room.turns > 0 ? { turns: room.turns } : {};
  // One code alone goes with nothing: then it is asked what all go with.
  const { codes: _, below: __, ...wide } = { codes: undefined, below: undefined, ...narrowing(now) };
  return { relation: room.relation, ...turns, ...(now.codes.length > 1 ? narrowing(now) : wide) };
}

/** How many of the most frequent words are shown. */
const mostWords = 60;

/** What the frequencies ask. */
export function wordsAsked(room: QuestionRoom, now: AskedNow) {
  const without = room.without.split(/[\s,،]+/u).filter((word) => word !== "");
  return {
    withoutStopWordsOf: room.stopWordsOf,
    limit: mostWords,
    ...(without.length === 0 ? {} : { without }),
    ...(now.where === undefined ? {} : { where: now.where }),
    ...(room.wordsOf === "found" && now.understood !== undefined ? { within: now.understood } : {}),
  };
}
