import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  type Clearer,
  compileRegister,
  consentToQuote,
  openClearer,
  releaseUncleared,
} from "../core/protect/index.ts";
import { create, custody, member, memo, passage, source, study } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";
import { namesRegisterOf } from "./register-names.ts";

/** Words on their way out of the sealed page, to where others may read them: a terminal, a pipe, a file. */
export interface WordsOut {
  /** What an analyst wrote or called something; `undefined` where it may not go out. */
  readonly own: (words: string) => string | undefined;
  /** Words of a source, as a quote; a passage can be stricter than its source. */
  readonly ofSource: (of: RecordId, words: string, passage?: RecordId) => string | undefined;
  /** Words that nothing clears, such as a memo's. */
  readonly neverCleared: (words: string) => string | undefined;
  /** How many were kept back. */
  readonly keptBack: () => number;
  /** To be called before anything is handed over: notes in the study what was let out uncleared. */
  readonly settle: () => Result<true, Refusal>;
}

/** Let out what the Clearer clears, and nothing while the vault is locked. */
export function clearedWords(desk: Desk): WordsOut {
  const { study: reader, vault } = desk.open;
  const clearer: Clearer | undefined =
    vault === undefined ? undefined : openClearer(compileRegister(namesRegisterOf(desk, vault)));
  let keptBack = 0;
  const counted = (words: string | undefined): string | undefined => {
    if (words === undefined) keptBack++;
    return words;
  };
  const cleared = (words: string, terms: Parameters<Clearer["clear"]>[1]): string | undefined => {
    const done = clearer?.clear(words, terms);
    return counted(done?.ok ? done.value : undefined);
  };
  return {
    own: (words) => cleared(words, { use: "own-words" }),
    ofSource: (of, words, at) => {
      const held = reader.get(source, of);
      if (held === undefined) return counted(undefined);
      const { release: releaseLevel, namesStep } = held;
      const stricter = at === undefined ? undefined : reader.get(passage, at)?.release;
      const terms = { use: "quote", releaseLevel, consent: consentToQuote(held), namesStep } as const;
      return cleared(words, stricter === undefined ? terms : { ...terms, passage: stricter });
    },
    neverCleared: () => counted(undefined),
    keptBack: () => keptBack,
    settle: () => ok(true),
  };
}

/** What was asked for when words are to go out uncleared. */
export interface UnclearedOrder {
  /** What asked, as its user knows it: "grounds search". */
  readonly by: string;
  readonly to: "terminal" | "file or pipe";
}

/**
 * Let everything out, because somebody asked for it in so many words; the study notes it in the custody of each source.
 *
 * Under an author of its own, so that an undo takes back the member's latest work and not this note.
 */
export function unclearedWords(desk: Desk, order: UnclearedOrder): WordsOut {
  const sources = new Set<RecordId>();
  let characters = 0;
  const askedBy = desk.open.study.get(member, desk.me)?.name ?? "a member";
  const release = (words: string): string =>
    releaseUncleared(words, {
      askedBy,
      to: order.to,
      note: (entry) => {
        characters += entry.characters;
      },
    });
  return {
    own: release,
    ofSource: (of, words) => {
      sources.add(of);
      return release(words);
    },
    neverCleared: release,
    keptBack: () => 0,
    settle: () => {
      if (characters === 0) return ok(true);
      const note = `Words shown uncleared (${order.by}, to a ${order.to}), asked for by ${askedBy}`;
      const done = desk.open.study.commit({
        act: "show-uncleared",
        author: "words-out",
        changes:
          sources.size > 0 ? [...sources].map((of) => shownOf(desk, of, note)) : shownOfStudy(desk, note),
      });
      return done.ok ? ok(true) : err(refuse("not-valid", done.error));
    },
  };
}

function shownOf(desk: Desk, of: RecordId, note: string) {
  return create(custody, newId(desk), { source: of, event: "exported", at: desk.clock(), note });
}

// Words that belong to no source are noted where the study's own memos stand.
function shownOfStudy(desk: Desk, text: string) {
  return desk.open.study.all(study).map((about) =>
    create(memo, newId(desk), {
      about: { table: study.name, id: about.id },
      title: "Shown uncleared",
      text,
      by: desk.me,
      at: desk.clock(),
    }),
  );
}
