import { t } from "i18next";
import { useMemo, useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { CodeLine, ReaderPart, ReaderView, RecordId } from "../../app/views.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { lastCode } from "../state/reader-desk.ts";
import { act } from "../state/study.ts";
import { isSamePart, type Part } from "./part-words.ts";

/** A recording, picture or pages being worked on: what is marked now, and what can be done with it. */
export interface PartDesk {
  readonly view: ReaderView;
  readonly picked: Part | undefined;
  /** The passage that marks what is picked, where there is one. */
  readonly marked: ReaderPart | undefined;
  readonly pick: (part: Part | undefined) => void;
  readonly code: (code: CodeLine) => Promise<void>;
  readonly uncode: (coding: RecordId, name: string) => Promise<void>;
  readonly mark: () => Promise<void>;
  readonly unmark: () => Promise<void>;
  /** Whether the memo was written; a part that is not marked yet comes to be. */
  readonly writeMemo: (text: string) => Promise<Refusal | undefined>;
}

/** Work on the parts of a recording, picture or pages; `again` asks for what is marked in it anew. */
export function usePartDesk(view: ReaderView, again: () => void, arrived?: RecordId): PartDesk {
  const [picked, pick] = useState<Part | undefined>(() => view.parts.find(({ id }) => id === arrived)?.part);
  const marked = useMemo(
    () => (picked === undefined ? undefined : view.parts.find(({ part }) => isSamePart(part, picked))),
    [view.parts, picked],
  );
  const source = view.source.id;
  const told = (refused: Refusal | undefined, words: string): void => {
    if (refused === undefined) sayDone(words);
    else sayRefused(refused.text);
    again();
  };
  return {
    view,
    picked,
    marked,
    pick,
    async code(line) {
      if (picked === undefined) return sayRefused(t("media:pickFirst"));
      const answer = await act("markPart", { source, part: picked, code: line.id });
      if (answer.ok) lastCode.set(line.id);
      told(answer.ok ? undefined : answer.error, t("media:coded", { name: line.name }));
    },
    async uncode(coding, name) {
      const answer = await act("uncode", { coding });
      told(answer.ok ? undefined : answer.error, t("media:uncoded", { name }));
    },
    async mark() {
      if (picked === undefined) return;
      const answer = await act("markPart", { source, part: picked });
      told(answer.ok ? undefined : answer.error, t("media:marked"));
    },
    async unmark() {
      if (marked === undefined) return;
      const answer = await act("unmarkPart", { passage: marked.id });
      if (answer.ok) pick(undefined);
      told(answer.ok ? undefined : answer.error, t("media:unmarked"));
    },
    async writeMemo(text) {
      if (picked === undefined) return undefined;
      const at = await act("markPart", { source, part: picked });
      if (!at.ok) return at.error;
      const answer = await act("writeMemo", { about: { table: "passage", id: at.value.passage }, text });
      if (!answer.ok) return answer.error;
      told(undefined, t("media:memoDone"));
      return undefined;
    },
  };
}
