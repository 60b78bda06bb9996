import type { KeyboardEvent } from "react";
import type { CodeLine } from "../../app/views.ts";
import { branchesWith } from "../state/codes.ts";
import { isTyping, plainKey } from "../state/keys.ts";
import { lastCode } from "../state/reader-desk.ts";
import type { PartDesk } from "./part-desk.ts";

/** Do what a key pressed anywhere in the room of a recording or picture means: a digit codes, a full stop codes again, C finds a code. */
export function pressInMedia(
  event: KeyboardEvent<HTMLElement>,
  desk: PartDesk,
  codes: { readonly all: readonly CodeLine[]; readonly query: string },
): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
    return;
  const key = plainKey(event);
  const quick = /^[1-9]$/.test(key) ? branchesWith(codes.all, codes.query)[Number(key) - 1] : undefined;
  const repeated = key === "." ? codes.all.find(({ id }) => id === lastCode.get()) : undefined;
  const code = quick ?? repeated;
  if (code !== undefined) void desk.code(code);
  else if (key === "c") event.currentTarget.querySelector<HTMLElement>(".picked-part .button-main")?.click();
  else return;
  event.preventDefault();
}
