import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newRecordId } from "../../core/base/index.ts";
import { type FolderNote, type HeadsNotes, type NotedDestruction, openHeadsNotes } from "./heads-note.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const study = "s".repeat(20);
const key = new Uint8Array(32).fill(7);
const note: FolderNote = {
  study: { ["a".repeat(32)]: { seq: 3, hash: "b".repeat(64) } },
  vault: { ["c".repeat(32)]: { seq: 1, hash: "d".repeat(64) } },
  seenAtMs: 1_700_000_000_000,
  incidents: [{ type: "FolderOlderThanSeen", database: "study", missingActions: 2, atMs: 1_600_000_000_000 }],
};

function destroyed(): NotedDestruction {
  return { database: "study", table: "source", record: newRecordId((n) => new Uint8Array(randomBytes(n))) };
}

function notesIn(state: string, folder = "/studies/A.grounds", studyKey = key): HeadsNotes {
  return openHeadsNotes(state, study, studyKey, folder);
}

function onlyFile(state: string): string {
  const place = join(state, "heads", study);
  return join(place, readdirSync(place)[0] ?? "");
}

describe("the notes outside the folder", () => {
  test("are empty on a machine that never saw the study", () => {
    expect(notesIn(temporaryFolder()).read()).toEqual({ destroyed: [], unreadable: false });
  });

  test("read back what was written", () => {
    const notes = notesIn(temporaryFolder());
    const gone = [{ ...destroyed(), field: "words", commitment: "e".repeat(64) }, destroyed()];
    notes.writeOwn(note);
    notes.writeDestroyed(gone);
    expect(notes.read()).toEqual({ own: note, destroyed: gone, unreadable: false });
  });

  test("keep the heads of each folder apart and share what was destroyed in any", () => {
    const state = temporaryFolder();
    const [one, other] = [notesIn(state), notesIn(state, "/usb/A.grounds")];
    const [first, second] = [destroyed(), destroyed()];
    one.writeOwn(note);
    one.writeDestroyed([first]);
    other.writeDestroyed([second]);
    expect(other.read().own).toBeUndefined();
    expect(new Set(other.read().destroyed)).toEqual(new Set([first, second]));
    expect(one.read().own).toEqual(note);
  });

  test("show neither a path, nor an id, nor a table on disk", () => {
    const state = temporaryFolder();
    const gone = destroyed();
    notesIn(state).writeDestroyed([gone]);
    const text = onlyFile(state) + readFileSync(onlyFile(state), "utf8");
    for (const word of ["studies", "A.grounds", gone.record, "source"]) expect(text).not.toContain(word);
  });

  test("report a flipped bit, a torn file, and one of another key or another folder, once", () => {
    const spoilt: readonly ((file: Uint8Array) => Uint8Array)[] = [
      (file) => file.with(200, (file[200] ?? 0) ^ 1),
      (file) => file.subarray(0, file.length / 2),
      () => new Uint8Array(),
    ];
    for (const spoil of spoilt) {
      const state = temporaryFolder();
      const notes = notesIn(state);
      notes.writeOwn(note);
      const file = onlyFile(state);
      writeFileSync(file, spoil(new Uint8Array(readFileSync(file))));
      expect(notes.read()).toEqual({ destroyed: [], unreadable: true });
      expect(notes.read()).toEqual({ destroyed: [], unreadable: false });
    }
    const state = temporaryFolder();
    notesIn(state, "/studies/A.grounds", new Uint8Array(32)).writeOwn(note);
    expect(notesIn(state).read()).toEqual({ destroyed: [], unreadable: true });
    const [foreign, own] = [notesIn(state, "/b"), notesIn(state)];
    foreign.writeOwn(note);
    const place = join(state, "heads", study);
    writeFileSync(
      join(place, `${own.instance}.seen.json`),
      readFileSync(join(place, `${foreign.instance}.seen.json`)),
    );
    expect(own.read()).toMatchObject({ unreadable: true });
  });
});
