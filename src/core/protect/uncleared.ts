import type { Brand } from "../base/index.ts";

/** Text that was not cleared and leaves all the same, because somebody asked for it and the study noted it. */
export type UnclearedText = string & Brand<"UnclearedText">;

/** The permission to let uncleared text out: somebody asked for it in so many words, and a note of it is kept. */
export interface UnclearedPermit {
  /** The member who asked. */
  readonly askedBy: string;
  /** Where it goes: "terminal", "file", "pipe". */
  readonly to: string;
  /** Keep the note in the study's log; it is called before the text is handed over. */
  readonly note: (entry: {
    readonly askedBy: string;
    readonly to: string;
    readonly characters: number;
  }) => void;
}

/** Let text out that was not cleared; the only door for it, so that each use can be found. */
export function releaseUncleared(text: string, permit: UnclearedPermit): UnclearedText {
  permit.note({ askedBy: permit.askedBy, to: permit.to, characters: text.length });
  return text as UnclearedText;
}
