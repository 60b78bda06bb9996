import type { KeyboardEvent } from "react";
import type { CodeLine, RecordId } from "../../app/views.ts";
import type { PassageTask } from "../parts/PassagePane.tsx";
import { branchesWith } from "./codes.ts";
import { isTyping, plainKey } from "./keys.ts";
import { lastCode, type ReaderDesk } from "./reader-desk.ts";

/** What the keys of the reading room do. */
export interface ReaderDeeds {
  readonly pick: () => void;
  readonly begin: (task: PassageTask) => void;
  readonly edit: () => void;
  readonly jump: (code: RecordId | undefined, forward: boolean) => void;
  /** From the words to their sentence, from the sentence to its turn. */
  readonly widen: () => void;
  readonly find: () => void;
  readonly leave: () => void;
}

/** The keys about the words one stands in, as they are offered beside the text and in the palette. */
export const passageKeys = [
  { key: "C", does: "find" },
  { key: ".", does: "repeat" },
  { key: "S", does: "sentence" },
  { key: "Q", does: "quantity" },
  { key: "E", does: "evidence" },
  { key: "M", does: "memo" },
  { key: "H", does: "hold" },
  { key: "N", does: "name" },
  { key: "T", does: "correct" },
  { key: "/", does: "here" },
] as const;

const tasks: Readonly<Record<string, PassageTask>> = {
  e: "evidence",
  q: "quantity",
  m: "memo",
  h: "release",
};

/** Do what a key pressed anywhere in the reading room means. */
export function pressInReader(
  event: KeyboardEvent,
  desk: ReaderDesk,
  codes: { readonly all: readonly CodeLine[]; readonly query: string },
  deeds: ReaderDeeds,
): void {
  const key = plainKey(event);
  if ((event.ctrlKey || event.metaKey) && !event.altKey && key === "f") {
    event.preventDefault();
    deeds.find();
    return;
  }
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
    return;
  if (doInReader(key, desk, codes, deeds)) event.preventDefault();
}

/** Do what a key of the reading room means, whether it was pressed or chosen; whether it means anything. */
export function doInReader(
  key: string,
  desk: ReaderDesk,
  codes: { readonly all: readonly CodeLine[]; readonly query: string },
  deeds: ReaderDeeds,
): boolean {
  const quick = /^[1-9]$/.test(key) ? branchesWith(codes.all, codes.query)[Number(key) - 1] : undefined;
  const repeated = codes.all.find(({ id }) => id === lastCode.get());
  const task = tasks[key];
  if (quick !== undefined) void desk.code(quick);
  else if (key === "." && repeated !== undefined) void desk.code(repeated);
  else if (key === "c") deeds.pick();
  else if (task !== undefined) deeds.begin(task);
  else if (key === "n" && desk.selected) deeds.begin("name");
  else if (key === "t") deeds.edit();
  else if (key === "s") deeds.widen();
  else if (key === "/") deeds.find();
  else if (key === "j" || key === "k") deeds.jump(undefined, key === "j");
  else if (key === "escape") deeds.leave();
  else return false;
  return true;
}
