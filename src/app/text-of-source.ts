import type { RecordId } from "../core/base/index.ts";
import {
  type Block,
  readTextHistory,
  type Speaker,
  speaker,
  type TextHistory,
  textVersion,
} from "../core/study/index.ts";
import type { RecordReader } from "./store.ts";

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
  const versions = study.everMade(textVersion, "source", source);
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
