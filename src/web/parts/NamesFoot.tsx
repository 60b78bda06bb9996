import { useEffect, useRef, useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { NameDecision, NamesStepView, RecordId } from "../../app/views.ts";
import type { NamesDesk } from "../state/names-desk.ts";
import { mentionsReplaced, namesDrafts } from "../state/names-step.ts";
import { sayDone } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { call } from "../state/session.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";

/** The end of the names step: what it does is on the button; so is what skipping costs. */
export function NamesFoot({ view, desk }: { readonly view: NamesStepView; readonly desk: NamesDesk }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal>();
  const open = desk.groups.length - desk.looked;
  const count = mentionsReplaced(desk.groups, desk.draft);

  // Once everything is looked at, the end is brought into view where it lies below the list.
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === 0) foot.current?.scrollIntoView({ block: "nearest" });
  }, [open]);

  const after = async (source: RecordId): Promise<void> => {
    namesDrafts.change(({ [view.id]: _, ...rest }) => rest);
    await enter(source);
  };
  const finish = async (): Promise<void> => {
    setBusy(true);
    const marked = new Set(desk.draft.marked.map(({ key }) => key));
    const decided = desk.groups.flatMap(({ key }): readonly NameDecision[] => {
      const decision = desk.draft.decisions[key];
      return decision === undefined ? [] : [decision];
    });
    const answer = await act("finishNames", {
      waiting: view.id,
      title: desk.draft.title.trim() === "" ? view.title : desk.draft.title.trim(),
      decisions: decided.filter(({ key }) => !marked.has(key)),
      marked: decided.filter(({ key }) => marked.has(key)),
    });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(`${answer.value.replaced} ${answer.value.replaced === 1 ? "mention" : "mentions"} replaced.`);
    await after(answer.value.source);
  };
  const skip = async (): Promise<void> => {
    setBusy(true);
    const title = desk.draft.title.trim();
    const answer = await act("skipNames", { waiting: view.id, ...(title === "" ? {} : { title }) });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) await after(answer.value.source);
  };
  const discard = async (): Promise<void> => {
    const answer = await act("discardWaiting", { waiting: view.id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    namesDrafts.change(({ [view.id]: _, ...rest }) => rest);
    go({ screen: "sources" }, "replace");
  };

  return (
    <div ref={foot} className="names-foot">
      <LineField
        label="Title in the study, without names"
        value={desk.draft.title}
        onChange={desk.setTitle}
      />
      {open > 0 && (
        <p className="names-rest">
          {open} to go.{" "}
          <button type="button" className="inline" onClick={() => desk.leaveRest("not-a-name")}>
            The rest are not names
          </button>
        </p>
      )}
      <Button kind="main" disabled={busy || open > 0} onClick={() => void finish()}>
        {finishText(count)}
      </Button>
      <Failure error={error} />
      <div className="names-else">
        <button type="button" className="inline" disabled={busy} onClick={() => void skip()}>
          Skip: this source can never be released
        </button>
        <button type="button" className="inline inline-harm" disabled={busy} onClick={() => void discard()}>
          Discard this text
        </button>
      </div>
    </div>
  );
}

/** Where several texts wait, the next one's names; after the last, the reader. */
async function enter(source: RecordId): Promise<void> {
  const waiting = await call("waiting", {});
  const next = waiting.ok ? waiting.value[0] : undefined;
  if (next === undefined) go({ screen: "read", source }, "replace");
  else {
    sayDone(`It is in. ${waiting.ok ? waiting.value.length : 0} more to look at; the next is open.`);
    go({ screen: "names", waiting: next.id }, "replace");
  }
}

function finishText(count: number): string {
  if (count === 0) return "Let the text in; no mention is replaced";
  return `Replace ${count} ${count === 1 ? "mention" : "mentions"} and let the text in`;
}
