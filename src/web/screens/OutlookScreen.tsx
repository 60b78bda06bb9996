import { useTranslation } from "react-i18next";
import type { ModelView, OutlookView } from "../../app/views.ts";
import { useAnswerTime } from "../outlook/answer-time.ts";
import { OutlookRoom } from "../outlook/OutlookRoom.tsx";
import { Computing, NoModel, Troubled } from "../outlook/OutlookStates.tsx";
import { Failure } from "../parts/Failure.tsx";
import { useAsked } from "../state/study.ts";
import "../outlook/outlook.css";

/** What the model says ahead, while its numbers are moved. */
export function OutlookScreen() {
  const outlook = useAsked("outlook", {});
  const model = useAsked("model", {});
  const seconds = useAnswerTime(outlook.isAsking);
  const { t } = useTranslation("outlook");
  const view = outlook.value;
  const failure = outlook.error ?? model.error;
  return (
    <>
      {view !== undefined && model.value !== undefined ? (
        <Found view={view} model={model.value} isAsking={outlook.isAsking} seconds={seconds} />
      ) : (
        <div className="page-room">
          <div className="page-width outlook-states">
            <h1 className="title">{t("state.waiting")}</h1>
            {failure === undefined ? <Computing isFirst /> : <Failure error={failure} />}
          </div>
        </div>
      )}
      {outlook.error !== undefined && view !== undefined && (
        <div className="outlook-failure">
          <Failure error={outlook.error} />
        </div>
      )}
    </>
  );
}

function Found(props: {
  readonly view: OutlookView;
  readonly model: ModelView;
  readonly isAsking: boolean;
  readonly seconds: number | undefined;
}) {
  const { view, model, isAsking, seconds } = props;
  if (view.is === "computed")
    return <OutlookRoom outlook={view} model={model} isStale={isAsking} seconds={seconds} />;
  return (
    <div className="page-room">
      <div className="page-width outlook-states">
        {isAsking && <Computing isFirst={false} />}
        {view.is === "none" ? (
          <NoModel />
        ) : (
          <Troubled troubles={view.troubles} notModelled={view.notModelled} />
        )}
      </div>
    </div>
  );
}
