import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SourceLine } from "../../app/views.ts";
import { go } from "../state/route.ts";
import { useAsked } from "../state/study.ts";
import { DescribeForm } from "./DescribeForm.tsx";
import { Failure, Warnings } from "./Failure.tsx";
import { Go } from "./Go.tsx";
import { Memos } from "./Memos.tsx";
import { Origins } from "./Origins.tsx";
import { Pane } from "./Pane.tsx";
import { SourceCustody } from "./SourceCustody.tsx";
import { Speakers } from "./Speakers.tsx";
import { WithdrawSource } from "./WithdrawSource.tsx";
import "./source-sheet.css";

/** One source beside the list: what is said about it, what it stems from, and the way out of the study. */
export function SourceSheet({ line }: { readonly line: SourceLine }) {
  const { t } = useTranslation("sources");
  const input = useMemo(() => ({ source: line.id }), [line.id]);
  const described = useAsked("described", input);
  const choices = useAsked("choices", {});
  const close = (): void => go({ screen: "sources" });
  return (
    <Pane label={t("sheet.label")} side="end" sheetUntil="middle" open onClose={close}>
      <div className="sheet-wide source-sheet">
        <div className="source-sheet-head">
          <h2 dir="auto">{line.title}</h2>
          <button type="button" className="inline" onClick={close}>
            {t("sheet.close")}
          </button>
        </div>
        <p>
          <Go to={{ screen: "read", source: line.id }} className="lone-link">
            {t("sheet.read")}
          </Go>
        </p>
        <Warnings warnings={line.quotesHeld === undefined ? [] : [t(`sheet.held.${line.quotesHeld}`)]} />
        <Failure error={described.error ?? choices.error} />
        {described.value !== undefined && choices.value !== undefined && (
          <DescribeForm source={line.id} description={described.value} choices={choices.value} />
        )}
        {choices.value !== undefined && <Speakers source={line.id} persons={choices.value.persons} />}
        <Origins source={line.id} />
        <Memos about={{ table: "source", id: line.id }} />
        <SourceCustody source={line.id} />
        <WithdrawSource line={line} />
      </div>
    </Pane>
  );
}
