import { useTranslation } from "react-i18next";
import { useStore } from "../state/store.ts";
import type { AskedNow } from "./asked-now.ts";
import { codesIn } from "./asked-now.ts";
import { look, questionRoom } from "./question-room.ts";
import { Tick } from "./Setting.tsx";

/** Whether a picture of codes shows those that the question names alone; only offered where it names some. */
export function OnlyAsked({ now }: { readonly now: AskedNow }) {
  const { t } = useTranslation("questions");
  const { onlyAsked } = useStore(questionRoom);
  const question = now.check?.question;
  if (question === undefined || codesIn(question.sought).length === 0) return null;
  return (
    <Tick label={t("onlyAsked")} checked={onlyAsked} onChange={(checked) => look({ onlyAsked: checked })} />
  );
}
