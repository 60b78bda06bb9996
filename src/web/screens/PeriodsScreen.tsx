import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PeriodLine, RecordId } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { PeriodForm } from "../parts/PeriodForm.tsx";
import { typedPeriod } from "../state/period.ts";
import { useAsked } from "../state/study.ts";
import "./words-screen.css";
import "./periods-screen.css";

/** The periods that the study gives a name to, such as a wave of leaving, each in the precision in which it is known. */
export function PeriodsScreen() {
  const { t } = useTranslation("sources");
  const periods = useAsked("periods", {});
  const [open, setOpen] = useState<RecordId | "new">();
  return (
    <div className="page-room">
      <div className="page-width words">
        <div className="words-head">
          <div>
            <h1 className="title">{t("periods.title")}</h1>
            <p className="soft">{t("periods.intro")}</p>
          </div>
          <Button
            kind={open === "new" ? "quiet" : "main"}
            onClick={() => setOpen(open === "new" ? undefined : "new")}
          >
            {t(open === "new" ? "periods.cancel" : "periods.add")}
          </Button>
        </div>
        {open === "new" && <PeriodForm onDone={() => setOpen(undefined)} />}
        <Failure error={periods.error} />
        {periods.value?.length === 0 && open === undefined && <p className="soft">{t("periods.none")}</p>}
        <ul className="periods">
          {periods.value?.map((each) =>
            each.id === open ? (
              <li key={each.id}>
                <PeriodForm held={each} onDone={() => setOpen(undefined)} />
              </li>
            ) : (
              <Period key={each.id} period={each} onOpen={() => setOpen(each.id)} />
            ),
          )}
        </ul>
      </div>
    </div>
  );
}

function Period({ period, onOpen }: { readonly period: PeriodLine; readonly onOpen: () => void }) {
  const { t } = useTranslation("sources");
  const { name, during, widest, note, quantities } = period;
  return (
    <li className="period">
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{" "}
        <bdi>{typedPeriod(during)}</bdi>
        {widest !== undefined && (
          <span className="soft">
            {" "}
            {t("periods.widest")} <bdi>{typedPeriod(widest)}</bdi>
          </span>
        )}
      </p>
      <button
        type="button"
        className="inline"
        aria-label={t("periods.changeThis", { name })}
        onClick={onOpen}
      >
        {t("periods.change")}
      </button>
      {(note !== undefined || quantities > 0) && (
        <p className="soft">
          {quantities > 0 && `${t("glance.quantities", { count: quantities })}. `}
          {note !== undefined && <bdi>{note}</bdi>}
        </p>
      )}
    </li>
  );
}
