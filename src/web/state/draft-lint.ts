import { useCallback, useRef } from "react";
import type { RecordId } from "../../app/views.ts";
import type { Drafted } from "../writing/statement-doc.ts";
import { call } from "./session.ts";
import { writingDesk } from "./writing.ts";

/** How long after the last letter the lint is asked, in milliseconds. */
const pauseMs = 250;

/** Has what is typed linted before it is stored; of several answers the latest counts. */
export function useDraftLint(brief: RecordId): (drafts: readonly Drafted[]) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  return useCallback(
    (drafts) => {
      clearTimeout(timer.current);
      const mine = ++asked.current;
      timer.current = setTimeout(async () => {
        const statements = drafts
          .filter(({ text }) => text.trim() !== "")
          .map(({ name, kind, footing, text }) => ({ name, kind, footing, text }));
        const answer = await call("checkStatements", { brief, statements });
        if (!answer.ok || mine !== asked.current) return;
        const { findings, shown } = answer.value;
        writingDesk.change((now) => ({ ...now, findings, shown: { ...now.shown, ...shown } }));
      }, pauseMs);
    },
    [brief],
  );
}
