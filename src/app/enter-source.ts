import { isRecordId, type RecordId } from "../core/base/index.ts";
import type { MediaFacts } from "../core/formats/index.ts";
import {
  type Block,
  type Change,
  type Custody,
  change,
  create,
  custody,
  type NewRecord,
  remove,
  restore,
  type SourceMedia,
  source,
  speaker,
  textVersion,
  translation,
  workingText,
} from "../core/study/index.ts";
import type { SourceDescription } from "./api.ts";
import { type Desk, newId } from "./desk.ts";
import type { Vault } from "./open-study.ts";
import { contentOf, countWords, originalOf, type WorkingContent } from "./receive-text.ts";

/** A text that leaves the vault for the study. */
export interface EnteringText {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The speakers' labels in the order in which blocks refer to them. */
  readonly labels: readonly string[];
  readonly namesStep: "done" | "skipped";
  /** What its contact sheet says of it, without names. */
  readonly description: SourceDescription;
}

/** The changes by which a text enters, in both databases, and the id of its first version. */
export interface EnteredText {
  readonly version: RecordId;
  readonly vaultChanges: readonly Change[];
  readonly studyChanges: readonly Change[];
}

/** Work out how a waiting text becomes a source. Throws where it does not wait: the caller has looked. */
export function enterSource(
  desk: Desk,
  vault: Vault,
  waiting: RecordId,
  entering: EnteringText,
): EnteredText {
  const held = vault.store.get(workingText, waiting);
  const content = held === undefined ? undefined : contentOf(held.content);
  const from = content === undefined ? undefined : originalOf(vault, waiting, content);
  if (content === undefined || from === undefined) throw new Error("A text entered that was not waiting");
  const { collected } = content;
  const speakers = collected.speakers.map(({ part }, at) => ({
    id: newId(desk),
    part,
    label: entering.labels[at] ?? "",
  }));
  const version = newId(desk);
  const event = (name: Custody["event"], at: number): Change =>
    create(custody, newId(desk), { source: waiting, event: name, at });
  return {
    version,
    // Not destroyed: an undo lets it wait again. It goes with its original.
    vaultChanges: [remove(workingText, waiting)],
    studyChanges: [
      ...sourceChanges(desk, waiting, {
        language: collected.language,
        ...nothingAllowed,
        ...saidOf(desk, entering.description),
        title: entering.title,
        namesStep: entering.namesStep,
        format: from.format,
        ...(collected.encoding === undefined ? {} : { encoding: collected.encoding.name }),
        originalSha256: from.sha256,
        originalBytes: from.bytes,
        wordCount: countWords(entering.text),
        receivedAt: from.receivedAt,
        ...(collected.media === undefined ? {} : { media: sourceMedia(collected.media) }),
        ...(collected.notes.length === 0 ? {} : { readingNotes: collected.notes }),
      }),
      ...speakers.map(({ id, part, label }) => create(speaker, id, { source: waiting, label, part })),
      create(textVersion, version, {
        source: waiting,
        reason: "import",
        map: [{ start: 0, end: 0, length: entering.text.length }],
        words: [entering.text],
        whole: false,
        layout: entering.blocks,
        speakers: speakers.map((each) => each.id),
      }),
      create(custody, newId(desk), {
        source: waiting,
        event: "received",
        at: from.receivedAt,
        sha256: from.sha256,
      }),
      event("read", from.receivedAt),
      event(entering.namesStep === "done" ? "names-replaced" : "names-skipped", desk.clock()),
      ...translationsWith(desk, waiting, content),
    ],
  };
}

/** What a source says of its recording or picture: what its header was found to say. */
export function sourceMedia({ format: _, ...facts }: MediaFacts): SourceMedia {
  return facts;
}

// Texts of one file enter one by one, in any order: whichever comes second ties the two.
function translationsWith(
  desk: Desk,
  id: RecordId,
  { of, translatedBy = [] }: WorkingContent,
): readonly Change[] {
  const { study } = desk.open;
  const isIn = (each: RecordId) => study.get(source, each) !== undefined;
  const pairs = [
    ...(of !== undefined && isIn(of) ? [{ source: id, of }] : []),
    ...translatedBy.filter(isIn).map((each) => ({ source: each, of: id })),
  ];
  return pairs
    .filter((pair) => study.where(translation, "source", pair.source).length === 0)
    .map((pair) => create(translation, newId(desk), pair));
}

/** A text that was let in before, and taken back, comes in as the same source. */
function sourceChanges(desk: Desk, id: RecordId, values: NewRecord<typeof source>): readonly Change[] {
  const isBack = desk.open.study.stateOf({ table: source.name, id }) === "removed";
  if (!isBack) return [create(source, id, values)];
  const cleared = { encoding: undefined, readingNotes: undefined, media: undefined };
  return [restore(source, id), change(source, id, { ...cleared, ...values })];
}

// A place or group that was chosen and has been taken back since is left out; the rest holds.
function saidOf({ open }: Desk, description: SourceDescription): Partial<NewRecord<typeof source>> {
  const said = Object.entries(description).filter(([name, value]) => {
    const table = source.fields[name as keyof typeof source.fields]?.refersTo;
    if (value === null || value === undefined) return false;
    return (
      table === undefined || (isRecordId(value) && open.study.stateOf({ table, id: value }) === "present")
    );
  });
  return Object.fromEntries(said);
}

// Until somebody says what was agreed, nothing of it may leave.
const nothingAllowed = {
  release: "never",
  consentAnalysis: "not-asked",
  consentQuotation: "not-asked",
  consentArchive: "not-asked",
  consentRecontact: "not-asked",
} as const;
