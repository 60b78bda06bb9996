import { memo, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BriefDocument, RecordId } from "../../app/views.ts";
import { BriefChoice } from "../parts/BriefChoice.tsx";
import { BriefSection } from "../parts/BriefSection.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { KeptBackList } from "../parts/KeptBackList.tsx";
import { NumberCardBeside } from "../parts/NumberCardBeside.tsx";
import { Runs } from "../parts/Runs.tsx";
import { StudyShelf } from "../parts/StudyShelf.tsx";
import { briefPlace } from "../state/open-door.ts";
import { allowedWords, shownEdition } from "../state/releasing.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import "./brief-screen.css";

/** The brief as its authors read it, every number a door, or as it would leave; what a number opens stands beside the text. */
export function BriefScreen(props: { readonly brief?: RecordId; readonly statement?: RecordId }) {
  const { brief, statement } = props;
  const { t } = useTranslation("brief");
  const edition = useStore(shownEdition);
  const input = useMemo(() => (brief === undefined ? {} : { brief }), [brief]);
  // Long, and nothing is done in this room: what was read stands until something was done elsewhere.
  const asked = useAsked("brief", input, "upheavals");
  const room = useRef<HTMLDivElement>(null);
  const view = asked.value;
  const isThere = view !== undefined;
  const [atOnce] = useState(() => statement !== undefined || briefPlace.get() > 0);
  useReadingPlace(room, isThere, statement);
  return (
    <div className="beside brief">
      <div
        className="page-room"
        ref={room}
        onScroll={(event) => briefPlace.set(event.currentTarget.scrollTop)}
      >
        {asked.isAsking && (
          <p className="brief-asking" role="status">
            <span>{isThere ? t("askingAgain") : t("asking")}</span>
          </p>
        )}
        <div className="page-width brief-width">
          <StudyShelf />
          <Failure error={asked.error} />
          {view !== undefined && (
            <>
              <BriefChoice to="brief" briefs={view.briefs} current={brief ?? view.briefs[0]?.id} />
              {view.document.sections.length > 0 && <EditionChoice />}
              {edition === "authors" ? (
                <Paper document={view.document} atOnce={atOnce} />
              ) : (
                <ReleasePaper brief={brief ?? view.briefs[0]?.id} />
              )}
            </>
          )}
        </div>
      </div>
      <NumberCardBeside />
    </div>
  );
}

function EditionChoice() {
  const { t } = useTranslation("brief");
  const edition = useStore(shownEdition);
  return (
    <div className="edition-choice">
      <Choice<"authors" | "release">
        label={t("edition.label")}
        value={edition}
        options={[
          { value: "authors", text: t("edition.authors") },
          { value: "release", text: t("edition.release") },
        ]}
        onChange={(chosen) => shownEdition.set(chosen)}
      />
    </div>
  );
}

/** The release edition as it would leave, with what bars it said above, and what stays inside below that. */
function ReleasePaper({ brief }: { readonly brief: RecordId | undefined }) {
  const { t } = useTranslation("brief");
  const allowed = useStore(allowedWords);
  const input = useMemo(() => ({ allowed, ...(brief !== undefined && { brief }) }), [allowed, brief]);
  const asked = useAsked("releaseDraft", input, "upheavals");
  const view = asked.value;
  if (view === undefined)
    return asked.error === undefined ? (
      <p className="soft" role="status">
        {t("edition.looking")}
      </p>
    ) : (
      <Failure error={asked.error} />
    );
  return (
    <>
      <div className={`edition-state ${view.barred ? "edition-barred" : "edition-clean"}`}>
        <p>
          {view.barred ? t("edition.barred") : t("edition.clean")}{" "}
          <Go to={{ screen: "releases" }}>{t("edition.toReleases")}</Go>
        </p>
        <KeptBackList keptBack={view.keptBack} />
      </div>
      <Paper document={view.document} atOnce={true} />
    </>
  );
}

/** Goes to the statement that was asked for, else to where one was before one followed a door. */
function useReadingPlace(
  room: { readonly current: HTMLElement | null },
  isThere: boolean,
  statement: RecordId | undefined,
): void {
  const before = useRef(briefPlace.get());
  useLayoutEffect(() => {
    if (isThere && statement === undefined && room.current !== null) room.current.scrollTop = before.current;
  }, [isThere, statement, room]);
  useEffect(() => {
    if (!isThere || statement === undefined) return;
    const found = globalThis.document.getElementById(`statement-${statement}`);
    found?.scrollIntoView({ block: "center" });
    found?.focus({ preventScroll: true });
  }, [isThere, statement]);
}

/** Sections that fill the first screen and more. */
const firstSections = 2;

// Drawn again only when it says something else: it is long, and a card opens beside it at every click.
const Paper = memo(function Paper(props: {
  readonly document: BriefDocument;
  /** Whether all of it must stand at once, because one goes to a place further down. */
  readonly atOnce: boolean;
}) {
  const { document, atOnce } = props;
  const { t } = useTranslation("brief");
  // Its beginning can be read while the rest is drawn below.
  const isWhole = useDeferredValue(true, atOnce);
  if (document.sections.length === 0)
    return (
      <div className="brief-empty">
        <h1 className="title" dir="auto">
          {document.title}
        </h1>
        <p>{t("emptyRead")}</p>
        <p>
          <Go to={{ screen: "write" }}>{t("emptyWrite")}</Go>
        </p>
      </div>
    );
  return (
    <div className="brief-paper">
      <nav className="brief-contents" aria-label={t("sections")}>
        <p className="heading">{t("inThis")}</p>
        <ol>
          {document.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} lang="en" onClick={(event) => scrollTo(event, id)}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {/* It is written in English, whatever language the tool speaks. */}
      <article className="brief-text" lang="en" dir="ltr" aria-busy={!isWhole}>
        <header className="brief-head">
          <h1 dir="auto">{document.title}</h1>
          {document.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name and never move
            <p key={at} className="soft">
              <Runs runs={line} />
            </p>
          ))}
        </header>
        {(isWhole ? document.sections : document.sections.slice(0, firstSections)).map((section) => (
          <BriefSection key={section.id} section={section} />
        ))}
        {isWhole && document.notes.length > 0 && <Notes notes={document.notes} />}
      </article>
    </div>
  );
});

function Notes({ notes }: { readonly notes: BriefDocument["notes"] }) {
  const { t } = useTranslation("brief");
  return (
    <section className="brief-section brief-notes" aria-labelledby="heading-notes">
      <h2 id="heading-notes">{t("notes", { lng: "en" })}</h2>
      <ol>
        {notes.map(({ id, runs }) => (
          <li key={id} id={id} tabIndex={-1} dir="auto">
            <Runs runs={runs} />
          </li>
        ))}
      </ol>
    </section>
  );
}

// The address stays as it is: it carries ids alone.
function scrollTo(event: { readonly preventDefault: () => void }, id: string): void {
  event.preventDefault();
  const section = globalThis.document.getElementById(`section-${id}`);
  section?.scrollIntoView({ block: "start" });
  section?.focus({ preventScroll: true });
}
