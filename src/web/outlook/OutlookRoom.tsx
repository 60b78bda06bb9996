import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ComputedOutlook, DefinitionView, ModelView, WatchedView } from "../../app/views.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { BesidePane } from "./BesidePane.tsx";
import { DefinitionDetail } from "./DefinitionDetail.tsx";
import { DefinitionTable } from "./DefinitionTable.tsx";
import { DraftMark } from "./DraftFoot.tsx";
import { draft, isUntouched } from "./draft.ts";
import { FanSection } from "./FanSection.tsx";
import { Fates } from "./Fates.tsx";
import { HangsOn } from "./HangsOn.tsx";
import { MeasureTable } from "./MeasureTable.tsx";
import { OpenQuestions } from "./OpenQuestions.tsx";
import { OutlookHead } from "./OutlookHead.tsx";
import { Computing, NotModelled, TroubleList } from "./OutlookStates.tsx";
import { definitionRead } from "./outlook-answers.ts";
import { chosenDefinition, chosenWatched } from "./outlook-room.ts";
import { useDraftInHand } from "./use-draft.ts";
import { Variants } from "./Variants.tsx";
import { WouldChange } from "./WouldChange.tsx";

/** A computed outlook: the answer, the course, what it hangs on, what can be done, and what is not known. */
export function OutlookRoom(props: {
  readonly outlook: ComputedOutlook;
  readonly model: ModelView;
  /** It is being computed anew, since the study was changed. */
  readonly isStale: boolean;
  readonly seconds: number | undefined;
}) {
  const { outlook } = props;
  const { t } = useTranslation("outlook");
  const definition = definitionRead(outlook, useStore(chosenDefinition));
  const chosen = useStore(chosenWatched);
  const watched = outlook.watched.find(({ id }) => id === chosen) ?? outlook.watched[0];
  if (definition === undefined || watched === undefined)
    return (
      <div className="page-room">
        <div className="page-width outlook-states">
          <h1 className="title">{t("state.nothingAsked")}</h1>
          <p>{t("state.nothingAskedWhy")}</p>
        </div>
      </div>
    );
  return <Room {...props} definition={definition} watched={watched} />;
}

function Room(
  props: Parameters<typeof OutlookRoom>[0] & {
    readonly definition: DefinitionView;
    readonly watched: WatchedView;
  },
) {
  const { outlook, model, isStale, seconds, definition, watched } = props;
  const { t } = useTranslation("outlook");
  const question = useAsked("summary", {}).value?.question;
  const inHand = useDraftInHand(watched.id);
  const { ready, answer } = inHand;
  const isDraft = !isUntouched(useStore(draft));
  const drafted = isDraft ? answer?.numbers : undefined;
  const ranges = useStore(draft).ranges;
  const movedByKey = useCallback(
    (key: string) => {
      const knob = ready?.knobs.find((each) => each.key === key);
      return knob === undefined ? undefined : ranges[knob.estimate];
    },
    [ready, ranges],
  );
  const hasNotes = outlook.notes.length > 0;
  const base = outlook.base.to ?? outlook.base.from;
  const head = useMemo(
    () => (
      <OutlookHead
        outlook={outlook}
        definition={definition}
        question={question}
        draft={drafted}
        seconds={seconds}
      />
    ),
    [outlook, definition, question, drafted, seconds],
  );
  return (
    <div className="beside outlook-room">
      <div className="page-room">
        {isStale && <Computing isFirst={false} />}
        <div className="page-width outlook-width">
          <div className="outlook-columns">
            <div className="outlook-main">
              {head}
              <FanSection
                outlook={outlook}
                model={model}
                watched={watched}
                numbers={answer?.numbers}
                isDraft={drafted !== undefined && drafted.fan.length > 0}
                frame={inHand.frame}
                movedByKey={movedByKey}
                mark={isDraft && <DraftMark answer={answer} />}
              />
              <HangsOn definition={definition} model={model} />
            </div>
            <div className="outlook-side">
              <DefinitionTable outlook={outlook} read={definition.id} draft={drafted} />
              <DefinitionDetail outlook={outlook} definition={definition} draft={drafted} />
            </div>
          </div>
          <Below outlook={outlook} model={model} definition={definition} base={base} />
          {hasNotes && (
            <section className="outlook-section">
              <h2 className="heading">{t("notes")}</h2>
              <TroubleList troubles={outlook.notes} />
            </section>
          )}
          <NotModelled lines={outlook.notModelled} />
        </div>
      </div>
      <BesidePane {...props} ready={ready} answer={answer} />
    </div>
  );
}

/** What a draft leaves as it is: only the whole outlook says it. */
function Below(props: {
  readonly outlook: ComputedOutlook;
  readonly model: ModelView;
  readonly definition: DefinitionView;
  readonly base: string;
}) {
  const { outlook, model, definition, base } = props;
  return useMemo(
    () => (
      <>
        <MeasureTable outlook={outlook} definition={definition} model={model} />
        <div className="outlook-columns outlook-even">
          <WouldChange outlook={outlook} definition={definition} />
          <Variants definition={definition} />
        </div>
        <Fates fates={outlook.fates} base={base} months={outlook.horizonMonths} />
        <OpenQuestions outlook={outlook} />
      </>
    ),
    [outlook, model, definition, base],
  );
}
