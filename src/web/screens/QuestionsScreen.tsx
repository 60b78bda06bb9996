import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import { ToTexts } from "../parts/ToTexts.tsx";
import { type AskedNow, askedOf, useAskedNow } from "../questions/asked-now.ts";
import { Builder } from "../questions/Builder.tsx";
import { ContextPart } from "../questions/ContextPart.tsx";
import { ExportCsv } from "../questions/ExportCsv.tsx";
import { FirstQuestions } from "../questions/FirstQuestions.tsx";
import { MatrixPart } from "../questions/MatrixPart.tsx";
import { NamedQuestions } from "../questions/NamedQuestions.tsx";
import { OpenedPane } from "../questions/OpenedPane.tsx";
import { openNamed } from "../questions/open-named.ts";
import { Passages } from "../questions/Passages.tsx";
import { PortraitPart } from "../questions/PortraitPart.tsx";
import { QueryLine } from "../questions/QueryLine.tsx";
import { look, type Part, parts, questionRoom } from "../questions/question-room.ts";
import { TimePart } from "../questions/TimePart.tsx";
import { TogetherPart } from "../questions/TogetherPart.tsx";
import { WordsPart } from "../questions/WordsPart.tsx";
import { type Action, useActions } from "../state/actions.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import "../questions/questions.css";

/** Questions of the coding: one line that narrows everything, and the ways to look at what it finds. */
export function QuestionsScreen({ question }: { readonly question?: RecordId }) {
  const { t } = useTranslation("questions");
  const codebook = useAsked("codebook", {});
  const { opened } = useStore(questionRoom);
  useNamed(question);
  usePartActions();
  const isCoded = codebook.value?.some(({ codings }) => codings > 0);
  return (
    <div className="beside questions">
      <div className="page-room">
        <div className="page-width questions-room" aria-busy={codebook.isWaiting}>
          <div className="questions-head">
            <h1 className="title">{t("title")}</h1>
            <p className="soft">{t("intro")}</p>
          </div>
          <Failure error={codebook.error} />
          {isCoded === false && (
            <p className="soft">
              {t("nothingCoded")} <ToTexts />
            </p>
          )}
          {isCoded === true && <Asking />}
        </div>
      </div>
      {opened !== undefined && <OpenedPane opened={opened} />}
    </div>
  );
}

function Asking() {
  const { t } = useTranslation("questions");
  const room = useStore(questionRoom);
  const now = useAskedNow(room);
  const asked = useMemo(() => askedOf(room, now), [room, now]);
  const isUnread = now.text !== "" && (now.check?.problems.length ?? 0) > 0;
  return (
    <>
      <div className="questions-asking">
        <div className="questions-line">
          <QueryLine now={now} />
          <Failure error={now.error} />
          <Builder />
        </div>
        <NamedQuestions asked={asked} />
      </div>
      <section
        className="questions-answer"
        aria-label={t("answer")}
        aria-busy={now.text !== room.line.trim()}
      >
        <PartTabs part={room.part} />
        {isUnread && room.part !== "passages" && <p className="soft">{t("stillBefore")}</p>}
        <div className="questions-part" key={room.part}>
          <PartOf part={room.part} now={now} />
        </div>
        {asked !== undefined && <ExportCsv key={JSON.stringify(asked)} asked={asked} />}
      </section>
    </>
  );
}

function PartTabs({ part }: { readonly part: Part }) {
  const { t } = useTranslation("questions");
  return (
    <fieldset className="part-tabs">
      <legend className="unseen">{t("lookedAt")}</legend>
      {parts.map((each) => (
        <label key={each}>
          <input type="radio" name="part" checked={part === each} onChange={() => look({ part: each })} />
          <span>{t(`part.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function PartOf({ part, now }: { readonly part: Part; readonly now: AskedNow }) {
  switch (part) {
    case "passages":
      if (now.text === "") return <FirstQuestions />;
      return now.understood === undefined ? null : <Passages key={now.understood} text={now.understood} />;
    case "matrix":
      return <MatrixPart now={now} />;
    case "together":
      return <TogetherPart now={now} />;
    case "context":
      return <ContextPart now={now} />;
    case "words":
      return <WordsPart now={now} />;
    case "portrait":
      return <PortraitPart now={now} />;
    case "time":
      return <TimePart now={now} />;
  }
}

/** A question that the address names is shown as it was kept, once, when it is come to. */
function useNamed(question: RecordId | undefined): void {
  const named = useAsked("namedQueries", question === undefined ? undefined : {});
  const line = named.value?.find(({ id }) => id === question);
  const known = line?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is changed in the room afterwards stands, whatever is kept
  useEffect(() => {
    if (line !== undefined && questionRoom.get().named !== line.id) openNamed(line);
  }, [known]);
}

function usePartActions(): void {
  const { t } = useTranslation("questions");
  const actions = useMemo(
    () =>
      parts.map(
        (part): Action => ({
          key: `questions-${part}`,
          name: t("lookAt", { part: t(`part.${part}`) }),
          run: () => look({ part }),
        }),
      ),
    [t],
  );
  useActions(actions);
}
