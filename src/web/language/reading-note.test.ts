import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sentencesIn } from "../../../test/support/sentences-in.ts";
import { readingNoteIn } from "./reading-note.ts";

const core = join(import.meta.dirname, "../../core");

/** Everything that the reading of a file can note, as the sources say it. */
function notesOfReading(): readonly string[] {
  return ["formats", "collect"].flatMap((folder) =>
    readdirSync(join(core, folder))
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "reading-error.ts")
      .flatMap((name) => sentencesIn(readFileSync(join(core, folder, name), "utf8"))),
  );
}

describe("readingNoteIn", () => {
  test("says in Arabic whatever the reading of a file can note", () => {
    const notes = notesOfReading();
    expect(notes.length).toBeGreaterThan(30);
    // Words of the program that it does not know are handed on as they are, within marks of their direction.
    const unsaid = notes.filter((note) => !/^\p{Script=Arabic}/u.test(readingNoteIn("ar", note)));
    expect(unsaid).toEqual([]);
  });

  test("keeps the numbers, and the English as it is", () => {
    const note = "tracked changes: the accepted text was read (12 inserted, 3 deleted).";
    expect(readingNoteIn("ar", note)).toBe("فيه تغييرات متعقَّبة: قُرئ النص المقبول (المضاف: 12، المحذوف: 3).");
    expect(readingNoteIn("en", note)).toBe(note);
  });
});
