import { t } from "i18next";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { CodeLine, ReaderPassage, ReaderView, RecordId, StudySummary } from "../../app/views.ts";
import { createPicked, type PickedStore, stretchOf } from "../reading/picked.ts";
import { trimmed } from "../reading/steps.ts";
import { answersAgain } from "./answers-again.ts";
import { passagesAt, passingCoding, settled, withCoding, withoutCoding } from "./coded-view.ts";
import { createForgotten } from "./forgotten.ts";
import { sayDone, sayRefused } from "./notices.ts";
import type { Stretch } from "./route.ts";
import type { Answer, InputOf, OutputOf } from "./session.ts";
import { useStore } from "./store.ts";
import { type Asked, act } from "./study.ts";

/** The code used last, for the key that repeats it. */
export const lastCode = createForgotten<RecordId | undefined>(undefined);

// Codings the study has not answered yet, under their passing ids: each gets its own, or none where it was refused.
const underWay = new Map<RecordId, Promise<RecordId | undefined>>();

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

  const { amend, again } = asked;
  const code = useCallback(
    async (line: CodeLine): Promise<void> => {
      if (stretch === undefined) {
        sayRefused(t("reader:selectFirst"));
        return;
      }
      const { start, end } = stretch;
      if (isCoded(here, { start, end }, line.id)) {
        lastCode.set(line.id);
        sayDone(t("reader:codedAlready", { name: line.name }));
        return;
      }
      // Drawn at once under a passing id, so that the hand is never waited for; the study's answer replaces it.
      const passing = passingCoding({ start, end, code: line.id });
      amend((now) => withCoding(now, passing, summary));
      const at = { source: view.source.id, version: view.version, start, end };
      // The next key may repeat it before the study has answered.
      lastCode.set(line.id);
      const asking = codeOnceHeard({ ...at, code: line.id });
      underWay.set(
        passing.coding,
        asking.then((given) => (given.ok ? given.value.coding : undefined)),
      );
      const answer = await asking;
      underWay.delete(passing.coding);
      if (!answer.ok) {
        amend((now) => withoutCoding(now, passing.coding));
        sayRefused(answer.error.text);
        return;
      }
      const stored = { ...answer.value, start, end, code: line.id };
      amend((now) => settled(now, passing, stored, summary));
      sayDone(t("reader:coded", { name: line.name }));
    },
    [stretch, here, view, amend, summary],
  );
  const uncode = useCallback(
    async (coding: RecordId, name: string): Promise<void> => {
      const stored = underWay.has(coding) ? await underWay.get(coding) : coding;
      // It was refused, which is said where it was made.
      if (stored === undefined) return;
      const answer = await act("uncode", { coding: stored });
      if (!answer.ok) {
        sayRefused(answer.error.text);
        return;
      }
      amend((now) => withoutCoding(now, stored));
      sayDone(t("reader:uncoded", { name }));
    },
    [amend],
  );
  // A text that was corrected has other offsets; what was selected in the old one means nothing there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the offsets
  useEffect(() => () => picked.set(undefined), [view.version]);

  return { view, picked, stretch, selected, here, code, uncode, again };
}

/** Code; where nobody answers, once more when somebody does: the study puts a code on the same words once, however often it is asked. */
async function codeOnceHeard(input: InputOf<"codePassage">): Promise<Answer<OutputOf<"codePassage">>> {
  for (;;) {
    const answer = await act("codePassage", input);
    if (answer.ok || answer.error.code !== "unreachable" || !(await answersAgain())) return answer;
  }
}

/** Whether one has put a code on exactly these words already. */
function isCoded(here: readonly ReaderPassage[], at: Stretch, code: RecordId): boolean {
  return here.some(
    ({ start, end, codings }) =>
      start === at.start && end === at.end && codings.some((each) => each.mine && each.code === code),
  );
}
