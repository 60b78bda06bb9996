import { useTranslation } from "react-i18next";
import type { RecordId, SourceLine, StudySummary, WaitingText } from "../../app/views.ts";
import { currentLanguage, useFigures } from "../language/index.ts";
import { readingNoteIn } from "../language/reading-note.ts";
import { Failure, Warning } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { SourceSheet } from "../parts/SourceSheet.tsx";
import { SourceTable } from "../parts/SourceTable.tsx";
import { countToSettle } from "../state/conflicts.ts";
import { useSourceWords } from "../state/source-words.ts";
import { useAsked } from "../state/study.ts";
import { AddScreen } from "./AddScreen.tsx";
import "./sources-screen.css";

/** The study at a glance and its sources; on an empty study, the place to add the first. */
export function SourcesScreen({ source }: { readonly source?: RecordId }) {
  const { t } = useTranslation("sources");
  const sources = useAsked("sources", {});
  const summary = useAsked("summary", {});
  const waiting = useAsked("waiting", {});
  if (sources.value === undefined || summary.value === undefined || waiting.value === undefined)
    return (
      <div className="page-width">
        <Failure error={sources.error ?? summary.error ?? waiting.error} />
      </div>
    );
  if (sources.value.length === 0 && waiting.value.length === 0) return <AddScreen first />;
  const open = sources.value.find(({ id }) => id === source);
  return (
    <div className="beside">
      <div className="page-room">
        <div className="page-width page-wide sources">
          <Overview summary={summary.value} />
          <WaitingTexts waiting={waiting.value} />
          <section>
            <div className="sources-head">
              <h2 className="heading">{t("heading")}</h2>
              <div className="form-row">
                <Go to={{ screen: "contact" }} className="button">
                  {t("contact")}
                </Go>
                <Go to={{ screen: "add" }} className="button button-main">
                  {t("addSource")}
                </Go>
              </div>
            </div>
            <SourceTable sources={sources.value} open={open?.id} />
          </section>
        </div>
      </div>
      {open !== undefined && <OpenSheet key={open.id} line={open} />}
    </div>
  );
}

function OpenSheet({ line }: { readonly line: SourceLine }) {
  return <SourceSheet line={line} />;
}

function Overview({ summary }: { readonly summary: StudySummary }) {
  const { t } = useTranslation("sources");
  const words = useSourceWords();
  const figures = useFigures();
  return (
    <section className="overview">
      <p className="heading" dir="auto">
        {summary.title}
      </p>
      {summary.question !== undefined && (
        <h1 className="title overview-question" dir="auto">
          {summary.question}
        </h1>
      )}
      <p className="soft">
        {glance.map((each) => t(`glance.${each}`, { count: summary[each] })).join(" · ")} ·{" "}
        <Go to={{ screen: "memos" }}>{t("glance.memos", { count: summary.memos })}</Go> ·{" "}
        <Go to={{ screen: "register" }}>{t("glance.persons", { count: summary.persons })}</Go>
      </p>
      {summary.languages.length > 1 && (
        <p className="soft">
          {summary.languages
            .map(({ language, sources }) => `${words.language(language)} ${figures.number(sources)}`)
            .join(" · ")}
        </p>
      )}
      {summary.disclaimer !== undefined && (
        <p className="overview-note" dir="auto">
          {summary.disclaimer}
        </p>
      )}
      <Twice />
    </section>
  );
}

const glance = ["sources", "words", "codes", "codings", "claims", "quantities"] as const;

/** What two devices wrote without seeing each other: a line that is there only while there is something to settle. */
function Twice() {
  const { t } = useTranslation("sources");
  const conflicts = useAsked("conflicts", {}, "upheavals");
  const count = conflicts.value === undefined ? 0 : countToSettle(conflicts.value);
  if (count === 0) return null;
  return (
    <Warning>
      {t("glance.twice", { count })} <Go to={{ screen: "conflicts" }}>{t("glance.settle", { count })}</Go>
    </Warning>
  );
}

function WaitingTexts({ waiting }: { readonly waiting: readonly WaitingText[] }) {
  const { t } = useTranslation("sources");
  const words = useSourceWords();
  if (waiting.length === 0) return null;
  return (
    <section className="waiting">
      <h2 className="heading">{t("glance.waiting", { count: waiting.length })}</h2>
      <ul>
        {waiting.map((text) => (
          <li key={text.id}>
            <Go to={{ screen: "names", waiting: text.id }}>
              <bdi>{text.title}</bdi>
            </Go>
            <span className="soft">
              {words.language(text.language)} · {t("glance.words", { count: text.words })} ·{" "}
              <bdi>{text.format}</bdi>
              {text.notes.length > 0 && (
                <>
                  {" · "}
                  <bdi>{text.notes.map((note) => readingNoteIn(currentLanguage(), note)).join(" ")}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
