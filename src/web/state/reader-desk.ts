import { useCallback, useEffect, useMemo, useState } from "react";
import type { CodeLine, ReaderPassage, ReaderView, RecordId, StudySummary } from "../../app/views.ts";
import { createPicked, type PickedStore, stretchOf } from "../reading/picked.ts";
import { trimmed } from "../reading/steps.ts";
import { createForgotten } from "./forgotten.ts";
import { sayDone, sayRefused } from "./notices.ts";
import type { Stretch } from "./route.ts";
import { useStore } from "./store.ts";
import { type Asked, act } from "./study.ts";

/** The code used last, for the key that repeats it. */
export const lastCode = createForgotten<RecordId | undefined>(undefined);

/** A text being read and coded. */
export interface ReaderDesk {
  readonly view: ReaderView;
  readonly picked: PickedStore;
  /** What is selected, without the spaces around it; or the passage one stands in. */
  readonly stretch: Stretch | undefined;
  readonly selected: boolean;
  /** Passages at the caret or under the selection, the shortest first. */
  readonly here: readonly ReaderPassage[];
  readonly code: (code: CodeLine) => Promise<void>;
  readonly uncode: (coding: RecordId, name: string) => Promise<void>;
  /** The view changed otherwise than by coding; ask for it anew. */
  readonly again: () => void;
}

/** Work on a text: select, code, take a code off. What was coded is drawn at once, without asking for the text again. */
export function useReaderDesk(
  view: ReaderView,
  asked: Asked<ReaderView>,
  summary: StudySummary | undefined,
): ReaderDesk {
  const [picked] = useState(createPicked);
  const at = useStore(picked);
  const span = useMemo(() => {
    const selection = stretchOf(at);
    return selection === undefined ? undefined : trimmed(view.text, selection.start, selection.end);
  }, [view.text, at]);
  const selected = span !== undefined && span.end > span.start;
  const here = useMemo(
    () =>
      passagesAt(
        view.passages,
        selected ? span : at === undefined ? undefined : { start: at.focus, end: at.focus },
      ),
    [view.passages, selected, span, at],
  );
  const standing = here.find(({ state }) => state !== "gone");
  const stretch = selected ? span : standing;

  const code = useCallback(
    async (line: CodeLine): Promise<void> => {
      if (stretch === undefined) {
        sayRefused("Select the words first: with the mouse, or with Shift and the arrow keys.");
        return;
      }
      const { start, end } = stretch;
      const at = { source: view.source.id, version: view.version, start, end };
      const answer = await act("codePassage", { ...at, code: line.id });
      if (!answer.ok) {
        sayRefused(answer.error.text);
        return;
      }
      lastCode.set(line.id);
      asked.put(withCoding(asked.value ?? view, { ...answer.value, ...stretch, code: line.id }, summary));
      sayDone(`Coded “${line.name}”. Ctrl+Z takes it back.`);
    },
    [stretch, view, asked, summary],
  );
  const uncode = useCallback(
    async (coding: RecordId, name: string): Promise<void> => {
      const answer = await act("uncode", { coding });
      if (!answer.ok) {
        sayRefused(answer.error.text);
        return;
      }
      asked.put(withoutCoding(asked.value ?? view, coding));
      sayDone(`“${name}” taken off. Ctrl+Z puts it back.`);
    },
    [view, asked],
  );
  // A text that was corrected has other offsets; what was selected in the old one means nothing there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the offsets
  useEffect(() => () => picked.set(undefined), [view.version]);

  return { view, picked, stretch, selected, here, code, uncode, again: asked.again };
}

/** The passages that touch a stretch or hold a point, the shortest first. */
export function passagesAt(
  passages: readonly ReaderPassage[],
  stretch: Stretch | undefined,
): readonly ReaderPassage[] {
  if (stretch === undefined) return [];
  const point = stretch.start === stretch.end;
  return passages
    .filter(({ state }) => state !== "gone")
    .filter(({ start, end }) =>
      point ? start <= stretch.start && end >= stretch.end : start < stretch.end && end > stretch.start,
    )
    .sort((a, b) => misfit(a, stretch) - misfit(b, stretch) || a.end - a.start - (b.end - b.start));
}

// The passage that is exactly what is selected comes first.
function misfit(passage: ReaderPassage, stretch: Stretch): number {
  return passage.start === stretch.start && passage.end === stretch.end ? 0 : 1;
}

interface NewCoding extends Stretch {
  readonly passage: RecordId;
  readonly coding: RecordId;
  readonly code: RecordId;
}

/** The view with one more coding of one's own. */
export function withCoding(
  view: ReaderView,
  made: NewCoding,
  summary: Pick<StudySummary, "me"> | undefined,
): ReaderView {
  const me = summary?.me;
  const coder = me?.id ?? ("" as RecordId);
  const coding = { id: made.coding, code: made.code, coder, mine: true };
  const held = view.passages.find(({ id }) => id === made.passage);
  const passages =
    held === undefined
      ? [...view.passages, newPassage(made, coding)].sort((a, b) => a.start - b.start)
      : view.passages.map((passage) =>
          passage === held && !passage.codings.some(({ id }) => id === made.coding)
            ? { ...passage, codings: [...passage.codings, coding] }
            : passage,
        );
  const known = me === undefined || view.coders.some(({ id }) => id === me.id);
  return { ...view, passages, coders: known ? view.coders : [...view.coders, me] };
}

/** The view without one coding; a passage that nothing else holds goes with it. */
export function withoutCoding(view: ReaderView, coding: RecordId): ReaderView {
  const passages = view.passages
    .map((passage) =>
      passage.codings.some(({ id }) => id === coding)
        ? { ...passage, codings: passage.codings.filter(({ id }) => id !== coding) }
        : passage,
    )
    .filter(
      ({ codings, claims, memos, quantities }) =>
        codings.length + claims.length + memos + quantities.length > 0,
    );
  return { ...view, passages };
}

function newPassage(made: NewCoding, coding: ReaderPassage["codings"][number]): ReaderPassage {
  const { passage: id, start, end } = made;
  return { id, start, end, state: "stands", codings: [coding], claims: [], memos: 0, quantities: [] };
}
