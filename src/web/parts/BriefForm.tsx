import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { BriefLine } from "../../app/views.ts";
import { readPeriod, typedPeriod } from "../state/period.ts";
import { go } from "../state/route.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";

/** A title and a date: of a brief to begin, or of one that is there. */
export function BriefForm(props: {
  readonly brief?: BriefLine;
  readonly mayClose: boolean;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("brief");
  const { brief } = props;
  const [title, setTitle] = useState(brief?.title ?? "");
  const [typed, setTyped] = useState(typedPeriod(brief?.dated));
  const [error, setError] = useState<Refusal>();
  const dated = typed.trim() === "" ? undefined : readPeriod(typed, undefined);
  const lacking =
    title.trim() === ""
      ? t("form.titleFirst")
      : typed.trim() !== "" && dated === undefined
        ? t("form.noDate")
        : undefined;
  const send = async (): Promise<void> => {
    const named = { title: title.trim() };
    if (brief === undefined) {
      const answer = await act("addBrief", { ...named, ...(dated !== undefined && { dated }) });
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      go({ screen: "write", brief: answer.value.brief });
    } else {
      const answer = await act("changeBrief", { brief: brief.id, ...named, dated: dated ?? null });
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
    }
    props.onDone();
  };
  return (
    <form
      className="brief-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking === undefined) void send();
      }}
    >
      <LineField label={t("form.title")} autoFocus value={title} onChange={setTitle} />
      <LineField label={t("form.dated")} hint={t("form.datedHint")} value={typed} onChange={setTyped} />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lacking}>
          {brief === undefined ? t("form.begin") : t("form.change")}
        </Button>
        {props.mayClose && (
          <Button kind="quiet" onClick={props.onDone}>
            {t("form.leave")}
          </Button>
        )}
      </div>
      <Failure error={error} />
    </form>
  );
}
