import type { RecordId } from "../../core/base/index.ts";
import { type Concordance, type ConcordedText, concordance } from "../../core/code/index.ts";
import type { Block, Speaker } from "../../core/study/index.ts";
import { source, speaker, textVersion } from "../../core/study/index.ts";
import { keptUp } from "../kept-up.ts";
import type { Store } from "../store.ts";
import { textOfSource } from "../text-of-source.ts";

/** A text as questions read it: what is said or written in it, without furniture. */
export interface ReadText extends ConcordedText {
  /** The blocks that are no furniture, in reading order. */
  readonly turns: readonly Block[];
  readonly speakers: readonly Speaker[];
  /** Where its words begin. */
  readonly wordStarts: Int32Array;
}

/** The texts of a study, each read when it is first asked for; who asks says of which sources, those that do not stand left out. */
export interface AskedTexts {
  readonly of: (source: RecordId) => ReadText | undefined;
  readonly concordance: Concordance;
}

/** The texts of a study, read once each for as long as no text changes. */
export const askedTexts: (study: Store) => AskedTexts = keptUp((study) => {
  let held = readTexts(study);
  const follow = (touched: readonly { readonly table: string }[]): void => {
    if (touched.some(({ table }) => isTextual(table))) held = readTexts(study);
  };
  return {
    value: {
      of: (id) => held.bySource.get(id),
      get concordance() {
        return held.concordance;
      },
    },
    follow,
  };
});

function isTextual(table: string): boolean {
  return table === textVersion.name || table === speaker.name || table === source.name;
}

function readTexts(study: Store) {
  const texts = study.idsEverMade(source).map((id) => lazyText(study, id));
  return { bySource: new Map(texts.map((each) => [each.source, each])), concordance: concordance(texts) };
}

/** Opening a study of a thousand texts must not read them all. */
function lazyText(study: Store, id: RecordId): ReadText {
  let read: ReturnType<typeof readText> | undefined;
  const now = (): ReturnType<typeof readText> => {
    read ??= readText(study, id);
    return read;
  };
  let starts: Int32Array | undefined;
  return {
    source: id,
    get text() {
      return now().text;
    },
    get blocks() {
      return now().blocks;
    },
    get turns() {
      return now().turns;
    },
    get speakers() {
      return now().speakers;
    },
    get wordStarts() {
      starts ??= startsOf(now());
      return starts;
    },
  };
}

function readText(study: Store, id: RecordId) {
  const { text = "", blocks, speakers } = textOfSource(study, id);
  return { text, blocks, speakers, turns: blocks.filter(({ kind }) => kind !== "furniture") };
}

// As a reader counts them: runs of letters and digits; only numbers are needed here, and no folded words.
function startsOf({ text }: { readonly text: string }): Int32Array {
  return Int32Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu), ({ index }) => index);
}
