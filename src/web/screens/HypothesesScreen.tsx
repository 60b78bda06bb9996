import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HypothesesView, MatrixView, RecordId } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import { MatrixEmpty } from "../parts/MatrixEmpty.tsx";
import { MatrixHead } from "../parts/MatrixHead.tsx";
import { MatrixRoom } from "../parts/MatrixRoom.tsx";
import { useAsked } from "../state/study.ts";
import "../parts/evidence-card.css";
import "./hypotheses-screen.css";

/** Competing hypotheses on the same evidence, ranked by what speaks against each. */
export function HypothesesScreen() {
  const { t } = useTranslation("claims");
  const [matrix, setMatrix] = useState<RecordId>();
  const [rater, setRater] = useState<RecordId>();
  const asked = useAsked("hypotheses", inputOf(matrix, rater));
  const [last, setLast] = useState<HypothesesView>();
  // What was shown stays until the answer to another question comes, so that nothing jumps.
  if (asked.value !== undefined && asked.value !== last) setLast(asked.value);
  const view = asked.value ?? last;
  const open: MatrixView | undefined = view?.open;
  if (view === undefined || open === undefined)
    return (
      <div className="page-room">
        <div className="page-width hypotheses">
          <h1 className="title">{t("matrix.title")}</h1>
          <Failure error={asked.error} />
          {view !== undefined && <MatrixEmpty onAsked={setMatrix} />}
        </div>
      </div>
    );
  return (
    <MatrixRoom
      key={open.id}
      view={open}
      onRater={setRater}
      head={
        <>
          <MatrixHead
            matrices={view.matrices}
            view={open}
            onMatrix={(next) => {
              setMatrix(next);
              setRater(undefined);
            }}
            onRater={setRater}
          />
          <Failure error={asked.error} />
        </>
      }
    />
  );
}

function inputOf(matrix: RecordId | undefined, rater: RecordId | undefined) {
  return { ...(matrix !== undefined && { matrix }), ...(rater !== undefined && { rater }) };
}
