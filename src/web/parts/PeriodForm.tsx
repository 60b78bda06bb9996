import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { PeriodLine } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { readPeriod, typedPeriod } from "../state/period.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";

/** Name a period, or change one that has a name. */
export function PeriodForm(props: { readonly held?: PeriodLine; readonly onDone: () => void }) {
  const { held, onDone } = props;
  const { t } = useTranslation("sources");
  const [name, setName] = useState(held?.name ?? "");
  const [during, setDuring] = useState(typedPeriod(held?.during));
  const [widest, setWidest] = useState(typedPeriod(held?.widest));
  const [note, setNote] = useState(held?.note ?? "");
  const [error, setError] = useState<Refusal>();
  const surely = readPeriod(during, held?.during.asStated);
  const most = widest.trim() === "" ? "none" : readPeriod(widest, held?.widest?.asStated);
  const ready = name.trim() !== "" && surely !== undefined && most !== undefined;
  const save = async (): Promise<void> => {
    if (surely === undefined || most === undefined) return;
    const said = { name: name.trim(), during: surely };
    const answer =
      held === undefined
        ? await act("addPeriod", {
            ...said,
            ...(most === "none" ? {} : { widest: most }),
            ...(note.trim() === "" ? {} : { note: note.trim() }),
          })
        : await act("changePeriod", {
            period: held.id,
            values: {
              ...said,
              widest: most === "none" ? null : most,
              note: note.trim() === "" ? null : note.trim(),
            },
          });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t(held === undefined ? "periods.named" : "periods.changed"));
    onDone();
  };
  return (
    <form
      className="form size-form"
      aria-label={t("periods.form")}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <LineField
        label={t("periods.name")}
        placeholder={t("periods.example")}
        autoFocus
        value={name}
        onChange={setName}
      />
      <div className="form-pair">
        <Dates label={t("periods.surely")} typed={during} wrong={surely === undefined} onChange={setDuring} />
        <Dates label={t("periods.most")} typed={widest} wrong={most === undefined} onChange={setWidest} />
      </div>
      <LineField label={t("periods.note")} value={note} onChange={setNote} />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={ready ? undefined : t("periods.lack")}>
          {t(held === undefined ? "periods.nameIt" : "periods.save")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t(held === undefined ? "periods.cancel" : "periods.leave")}
        </Button>
        {held !== undefined && <Remove held={held} onError={setError} onDone={onDone} />}
      </div>
      <Failure error={error} />
    </form>
  );
}

function Dates(props: {
  readonly label: string;
  readonly typed: string;
  readonly wrong: boolean;
  readonly onChange: (typed: string) => void;
}) {
  const { typed } = props;
  const { t } = useTranslation("sources");
  return (
    <div>
      <LineField label={props.label} hint={t("hint.period")} value={typed} onChange={props.onChange} />
      {props.wrong && typed.trim() !== "" && <p className="wrong">{t("notDate")}</p>}
    </div>
  );
}

function Remove(props: {
  readonly held: PeriodLine;
  readonly onError: (error: Refusal | undefined) => void;
  readonly onDone: () => void;
}) {
  const { id, quantities } = props.held;
  const { t } = useTranslation("sources");
  const remove = async (): Promise<void> => {
    const answer = await act("removePeriod", { period: id });
    props.onError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("periods.removed"));
    props.onDone();
  };
  return (
    <Button kind="harm" onClick={() => void remove()}>
      {quantities > 0 ? t("periods.removeWith", { count: quantities }) : t("periods.remove")}
    </Button>
  );
}
