import type { JsonObject, RecordId } from "../../core/base/index.ts";
import type { ProjectCoding, ProjectPassage, ProjectSource } from "../../core/collect/project/index.ts";
import {
  attribute,
  type Change,
  create,
  custody,
  memo,
  original,
  passage,
  remove,
  source,
  textVersion,
  workingText,
} from "../../core/study/index.ts";
import { type Desk, newId } from "../desk.ts";
import { sourceMedia } from "../enter-source.ts";
import { keptText, passageOn } from "../kept-text.ts";
import { markedParts } from "../media/part-at.ts";
import type { Vault } from "../open-study.ts";
import { countWords } from "../receive-text.ts";
import { shownVersion } from "../settled-text.ts";
import type { GuidBook, TakenRecord } from "./guid-book.ts";

/** A text of a project in the study: what has to be written for it, and where its passages are. */
export interface PlacedSource {
  readonly changes: readonly Change[];
  readonly vaultChanges: readonly Change[];
  readonly passages: readonly PlacedPassage[];
  /** Why nothing of it is written: the study holds it with other words. */
  readonly isOther?: true;
}

/** A passage's record and what was coded on it. */
export interface PlacedPassage {
  readonly id: RecordId;
  readonly codings: readonly ProjectCoding[];
}

/** A text of a project with the hash of what it was read from, and of the recording beside it. */
export interface HashedSource extends ProjectSource {
  readonly sha256: string;
  readonly recording?: HashedRecording;
}

interface HashedRecording {
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly sha256: string;
}

/** Work out how a text comes in: anew, or as the text that an earlier import brought, where its words are still the same. */
export function placeSource(desk: Desk, vault: Vault, each: HashedSource, book: GuidBook): PlacedSource {
  const { id, isNew } = book.take(source.name, each.guid);
  if (isNew) return enterProjectText(desk, vault, each, id, book);
  const read = keptText(desk.open.study, id);
  const version = shownVersion(read);
  if (version === undefined || read.text !== each.text)
    return { changes: [], vaultChanges: [], passages: [], isOther: true };
  return {
    vaultChanges: hasRecording(vault, id) ? [] : recordingBeside(desk, vault, id, each),
    ...passagesOf(desk, each, { id, version, isNew: false }, book),
  };
}

/** Whether sound lies beside a text already; one that was added by hand stays. */
function hasRecording({ store }: Vault, id: RecordId): boolean {
  return store.where(original, "source", id).some(({ format }) => format.startsWith("audio-"));
}

function recordingBeside(
  desk: Desk,
  vault: Vault,
  id: RecordId,
  { title, recording }: HashedSource,
): readonly Change[] {
  return recording === undefined ? [] : [originalOf(desk, vault, { id, title, ...recording })];
}

interface OriginalOf {
  readonly id: RecordId;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly sha256: string;
}

function originalOf(
  desk: Desk,
  { originals }: Vault,
  { id, title, bytes, format, sha256 }: OriginalOf,
): Change {
  return create(original, newId(desk), {
    source: id,
    ...originals.put(bytes),
    fileName: title,
    sha256,
    bytes: bytes.length,
    format,
    receivedAt: desk.clock(),
  });
}

function enterProjectText(
  desk: Desk,
  vault: Vault,
  each: HashedSource,
  id: RecordId,
  book: GuidBook,
): PlacedSource {
  const version = newId(desk);
  const at = desk.clock();
  const placed = passagesOf(desk, each, { id, version, isNew: true }, book);
  const content = { title: each.title, collected: collectedOf(each) };
  return {
    passages: placed.passages,
    vaultChanges: [
      originalOf(desk, vault, { ...each, id }),
      ...recordingBeside(desk, vault, id, each),
      // An undo lets it wait for its names step, as after any text that was let in.
      create(workingText, id, { source: id, content }),
      remove(workingText, id),
    ],
    changes: [
      create(source, id, {
        title: each.title,
        language: each.language,
        release: "never",
        consentAnalysis: "not-asked",
        consentQuotation: "not-asked",
        consentArchive: "not-asked",
        consentRecontact: "not-asked",
        namesStep: "skipped",
        format: each.format,
        originalSha256: each.sha256,
        originalBytes: each.bytes.length,
        wordCount: countWords(each.text),
        receivedAt: at,
        ...(each.media === undefined ? {} : { media: sourceMedia(each.media) }),
        ...(each.notes.length === 0 ? {} : { readingNotes: each.notes }),
      }),
      create(textVersion, version, {
        source: id,
        reason: "import",
        map: [{ start: 0, end: 0, length: each.text.length }],
        words: [each.text],
        whole: false,
        layout: each.blocks,
        speakers: [],
      }),
      create(custody, newId(desk), { source: id, event: "received", at, sha256: each.sha256 }),
      create(custody, newId(desk), { source: id, event: "read", at }),
      create(custody, newId(desk), { source: id, event: "names-skipped", at }),
      ...each.attributes.map((value) =>
        create(attribute, newId(desk), { about: { table: source.name, id }, ...value }),
      ),
      ...(each.description === undefined || each.description.trim() === ""
        ? []
        : [
            create(memo, newId(desk), {
              about: { table: source.name, id },
              text: each.description,
              by: desk.me,
              at,
            }),
          ]),
      ...placed.changes,
    ],
  };
}

interface Where {
  readonly id: RecordId;
  readonly version: RecordId;
  readonly isNew: boolean;
}

function passagesOf(
  desk: Desk,
  { passages }: ProjectSource,
  { id, version, isNew }: Where,
  book: GuidBook,
): Pick<PlacedSource, "changes" | "passages"> {
  const changes: Change[] = [];
  const partHeld = isNew ? () => undefined : markedParts(desk.open.study, id);
  const heldAt = ({ start, end, part }: ProjectPassage): RecordId | undefined => {
    if (isNew) return undefined;
    return part === undefined ? passageOn(desk.open.study, id, { start, end }) : partHeld(part);
  };
  const placed = passages.map((each) => {
    const { start, end, part, selections, codings } = each;
    const held = heldAt(each);
    const taken = held === undefined ? takenPassage(desk, selections[0], book) : { id: held, isNew: false };
    for (const selection of selections) book.stands(selection, { table: passage.name, id: taken.id });
    const marks = { source: id, version, start, end, ...(part === undefined ? {} : { part }) };
    if (taken.isNew) changes.push(create(passage, taken.id, marks));
    return { id: taken.id, codings };
  });
  return { changes, passages: placed };
}

function takenPassage(desk: Desk, selection: string | undefined, book: GuidBook): TakenRecord {
  return selection === undefined ? { id: newId(desk), isNew: true } : book.take(passage.name, selection);
}

function collectedOf({ text, blocks, language, format, media, notes }: ProjectSource): JsonObject {
  return JSON.parse(JSON.stringify({ text, blocks, language, format, media, speakers: [], notes }));
}
