import { useState } from "react";
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
  const periods = useAsked("periods", {});
  const [open, setOpen] = useState<RecordId | "new">();
  return (
    <div className="page-room">
      <div className="page-width words">
        <div className="words-head">
          <div>
            <h1 className="title">Named periods</h1>
            <p className="soft">
              “The second wave of leaving”: a name that quantities can belong to, when it surely was, and how
              far it may reach.
            </p>
          </div>
          <Button
            kind={open === "new" ? "quiet" : "main"}
            onClick={() => setOpen(open === "new" ? undefined : "new")}
          >
            {open === "new" ? "Cancel" : "Name a period"}
          </Button>
        </div>
        {open === "new" && <PeriodForm onDone={() => setOpen(undefined)} />}
        <Failure error={periods.error} />
        {periods.value?.length === 0 && open === undefined && (
          <p className="soft">No period has a name yet.</p>
        )}
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
            at the widest <bdi>{typedPeriod(widest)}</bdi>
          </span>
        )}
      </p>
      <button type="button" className="inline" aria-label={`Change ${name}`} onClick={onOpen}>
        Change
      </button>
      {(note !== undefined || quantities > 0) && (
        <p className="soft">
          {quantities > 0 && (quantities === 1 ? "1 quantity. " : `${quantities} quantities. `)}
          {note !== undefined && <bdi>{note}</bdi>}
        </p>
      )}
    </li>
  );
}
