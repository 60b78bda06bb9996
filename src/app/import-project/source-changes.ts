import type { JsonObject, RecordId } from "../../core/base/index.ts";
import type { ProjectCoding, ProjectSource } from "../../core/collect/project/index.ts";
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
import { keptText, passageOn } from "../kept-text.ts";
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

/** A text of a project with the hash of what it was read from. */
export interface HashedSource extends ProjectSource {
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
  return { vaultChanges: [], ...passagesOf(desk, each, { id, version, isNew: false }, book) };
}

function enterProjectText(
  desk: Desk,
  { originals }: Vault,
  each: HashedSource,
  id: RecordId,
  book: GuidBook,
): PlacedSource {
  const stored = originals.put(each.bytes);
  const version = newId(desk);
  const at = desk.clock();
  const placed = passagesOf(desk, each, { id, version, isNew: true }, book);
  const content = { title: each.title, collected: collectedOf(each) };
  return {
    passages: placed.passages,
    vaultChanges: [
      create(original, newId(desk), {
        source: id,
        ...stored,
        fileName: each.title,
        sha256: each.sha256,
        bytes: each.bytes.length,
        format: each.format,
        receivedAt: at,
      }),
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
  const placed = passages.map(({ start, end, selections, codings }) => {
    const held = isNew ? undefined : passageOn(desk.open.study, id, { start, end });
    const taken = held === undefined ? takenPassage(desk, selections[0], book) : { id: held, isNew: false };
    for (const selection of selections) book.stands(selection, { table: passage.name, id: taken.id });
    if (taken.isNew) changes.push(create(passage, taken.id, { source: id, version, start, end }));
    return { id: taken.id, codings };
  });
  return { changes, passages: placed };
}

function takenPassage(desk: Desk, selection: string | undefined, book: GuidBook): TakenRecord {
  return selection === undefined ? { id: newId(desk), isNew: true } : book.take(passage.name, selection);
}

function collectedOf({ text, blocks, language, format }: ProjectSource): JsonObject {
  return JSON.parse(JSON.stringify({ text, blocks, language, format, speakers: [], notes: [] }));
}
