import type { RecordId, SourceLine, StudySummary, WaitingText } from "../../app/views.ts";
import { Failure, Warning } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { SourceSheet } from "../parts/SourceSheet.tsx";
import { SourceTable } from "../parts/SourceTable.tsx";
import { countToSettle } from "../state/conflicts.ts";
import { useAsked } from "../state/study.ts";
import { languageName } from "../state/words.ts";
import { AddScreen } from "./AddScreen.tsx";
import "./sources-screen.css";

/** The study at a glance and its sources; on an empty study, the place to add the first. */
export function SourcesScreen({ source }: { readonly source?: RecordId }) {
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
        <div className="page-width sources">
          <Overview summary={summary.value} />
          <WaitingTexts waiting={waiting.value} />
          <section>
            <div className="sources-head">
              <h2 className="heading">Sources</h2>
              <Go to={{ screen: "add" }} className="button button-main">
                Add a source
              </Go>
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
  const counts = [
    countOf(summary.sources, "source"),
    `${summary.words.toLocaleString("en")} words`,
    countOf(summary.codes, "code"),
    countOf(summary.codings, "coding"),
    countOf(summary.claims, "claim"),
    countOf(summary.quantities, "quantity", "quantities"),
  ];
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
        {counts.join(" · ")} · <Go to={{ screen: "memos" }}>{countOf(summary.memos, "memo")}</Go> ·{" "}
        <Go to={{ screen: "register" }}>
          {countOf(summary.persons, "person under a pseudonym", "people under pseudonyms")}
        </Go>
      </p>
      {summary.languages.length > 1 && (
        <p className="soft">
          {summary.languages
            .map(({ language, sources }) => `${languageName(language)} ${sources}`)
            .join(" · ")}
        </p>
      )}
      {summary.disclaimer !== undefined && <p className="overview-note">{summary.disclaimer}</p>}
      <Twice />
    </section>
  );
}

/** What two devices wrote without seeing each other: a line that is there only while there is something to settle. */
function Twice() {
  const conflicts = useAsked("conflicts", {}, "upheavals");
  const count = conflicts.value === undefined ? 0 : countToSettle(conflicts.value);
  if (count === 0) return null;
  return (
    <Warning>
      {countOf(count, "thing was", "things were")} written twice:{" "}
      <Go to={{ screen: "conflicts" }}>settle {count === 1 ? "it" : "them"}</Go>
    </Warning>
  );
}

function WaitingTexts({ waiting }: { readonly waiting: readonly WaitingText[] }) {
  if (waiting.length === 0) return null;
  return (
    <section className="waiting">
      <h2 className="heading">
        {waiting.length === 1 ? "One text waits" : `${waiting.length} texts wait`} for a look at the names
      </h2>
      <ul>
        {waiting.map((text) => (
          <li key={text.id}>
            <Go to={{ screen: "names", waiting: text.id }}>
              <bdi>{text.title}</bdi>
            </Go>
            <span className="soft">
              {languageName(text.language)} · {text.words.toLocaleString("en")} words · {text.format}
              {text.notes.length > 0 && ` · ${text.notes.join(" ")}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
