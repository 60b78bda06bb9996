import i18next from "i18next";
import { useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { NameDecision, NamesStepView, RecordId } from "../../app/views.ts";
import type { NamesDesk } from "./names-desk.ts";
import { namesWorks } from "./names-work.ts";
import { sayDone } from "./notices.ts";
import { go } from "./route.ts";
import { call } from "./session.ts";
import { act } from "./study.ts";

/** The ways out of a names step. */
export interface FinishingNames {
  /** How many groups are still to decide; the text enters once there are none. */
  readonly open: number;
  readonly busy: boolean;
  readonly error: Refusal | undefined;
  readonly finish: () => Promise<void>;
  readonly skip: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** Lead a names step to its end: the text enters, with or without its names, or is thrown away. */
export function useFinishingNames(view: NamesStepView, desk: NamesDesk): FinishingNames {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal>();
  const open = desk.groups.length - desk.looked;
  const title = desk.draft.title.trim();

  const forget = (): void => namesWorks.change(({ [view.id]: _, ...rest }) => rest);
  const finish = async (): Promise<void> => {
    if (busy || open > 0) return;
    setBusy(true);
    const answer = await act("finishNames", {
      waiting: view.id,
      title: title === "" ? view.title : title,
      ...decisionsOf(desk),
    });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    const { replaced } = answer.value;
    sayDone(
      view.text === "" ? i18next.t("names:foot.isIn") : i18next.t("names:foot.replaced", { count: replaced }),
    );
    forget();
    await enter(answer.value.source);
  };
  const skip = async (): Promise<void> => {
    setBusy(true);
    const answer = await act("skipNames", { waiting: view.id, ...(title === "" ? {} : { title }) });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    forget();
    await enter(answer.value.source);
  };
  const discard = async (): Promise<void> => {
    const answer = await act("discardWaiting", { waiting: view.id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    forget();
    go({ screen: "sources" }, "replace");
  };
  return { open, busy, error, finish, skip, discard };
}

/** What was decided of the groups found, and of the words marked by hand. */
function decisionsOf({ groups, draft }: NamesDesk) {
  const marks = new Set(draft.marked.map(({ key }) => key));
  const decided = groups.flatMap(({ key }): readonly NameDecision[] => {
    const decision = draft.decisions[key];
    return decision === undefined ? [] : [decision];
  });
  return {
    decisions: decided.filter(({ key }) => !marks.has(key)),
    marked: decided.filter(({ key }) => marks.has(key)),
  };
}

/** Where several texts wait, the next one's names; after the last, the reader. */
async function enter(source: RecordId): Promise<void> {
  const waiting = await call("waiting", {});
  const next = waiting.ok ? waiting.value[0] : undefined;
  if (next === undefined) go({ screen: "read", source }, "replace");
  else {
    sayDone(i18next.t("names:foot.next", { count: waiting.ok ? waiting.value.length : 0 }));
    go({ screen: "names", waiting: next.id }, "replace");
  }
}
