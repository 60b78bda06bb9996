import { readingNotes } from "./ar/reading-notes.ts";
import { inEnglish, type Language } from "./index.ts";

/** What the reading of a file noted, in a language; in the program's own words where there are none for it. */
export function readingNoteIn(language: Language, note: string): string {
  if (language === "en") return note;
  const known = readingNotes.find(([said]) => said.test(note));
  return known === undefined ? inEnglish(note) : note.replace(known[0], known[1]);
}
