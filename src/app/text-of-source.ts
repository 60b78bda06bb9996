import type { RecordId } from "../core/base/index.ts";
import {
  type Block,
  readTextHistory,
  type Speaker,
  speaker,
  type TextHistory,
  type TextVersion,
  textVersion,
} from "../core/study/index.ts";
import type { Made, RecordReader } from "./store.ts";

/** A source's text as it stands, with its blocks, its speakers, and how anchors reach it. */
export interface SourceText {
  readonly history: TextHistory;
  /** Absent where its words were destroyed. */
  readonly text: string | undefined;
  readonly blocks: readonly Block[];
  /** By `Block.speaker`. */
  readonly speakers: readonly Speaker[];
}

/** Read a source's text through all its versions. */
export function textOfSource(study: RecordReader, source: RecordId): SourceText {
  const versions = thoseInForce(study.everMade(textVersion, "source", source));
  const history = readTextHistory(
    versions.map(({ record, removed, stamp }) => ({ version: record, stamp, removed })),
  );
  const layout = history.headLayout();
  const listed = versions.find(({ record }) => record.id === layout.version)?.record.speakers ?? [];
  return {
    history,
    text: history.headText(),
    blocks: layout.blocks,
    speakers: listed.flatMap((id) => study.get(speaker, id) ?? []),
  };
}

/**
 * Leave out what rests on an import that was taken back, where the text was let in again since: two imports are two texts,
 * and the earlier may still have its names.
 */
function thoseInForce(versions: readonly Made<TextVersion>[]): readonly Made<TextVersion>[] {
  const imports = versions.filter(({ record }) => record.base === undefined);
  if (imports.length < 2) return versions;
  const standing = imports.filter(({ removed }) => !removed);
  const inForce = new Set(
    (standing.length > 0 ? standing : imports.slice(-1)).map(({ record }) => record.id),
  );
  const bases = new Map(versions.map(({ record }) => [record.id, record.base]));
  return versions.filter(({ record }) => {
    const seen = new Set<RecordId>();
    let id = record.id;
    for (let base = record.base; base !== undefined && !seen.has(base); base = bases.get(base)) {
      seen.add(base);
      id = base;
    }
    // What hangs on nothing is damage, and is told as such.
    return inForce.has(id) || !imports.some((each) => each.record.id === id);
  });
}
