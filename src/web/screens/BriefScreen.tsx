import { memo, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { BriefDocument, RecordId } from "../../app/views.ts";
import { BriefSection } from "../parts/BriefSection.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { NumberCardPane } from "../parts/NumberCardPane.tsx";
import { Pane } from "../parts/Pane.tsx";
import { Runs } from "../parts/Runs.tsx";
import { StudyShelf } from "../parts/StudyShelf.tsx";
import { briefPlace, openDoor } from "../state/open-door.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import "./brief-screen.css";

/** The brief in its authors' edition: every number is a door, and what it opens stands beside the text, never over it. */
export function BriefScreen(props: { readonly brief?: RecordId; readonly statement?: RecordId }) {
  const { brief, statement } = props;
  const input = useMemo(() => (brief === undefined ? {} : { brief }), [brief]);
  // Long, and nothing is done in this room: what was read stands until something was done elsewhere.
  const asked = useAsked("brief", input, "upheavals");
  const door = useStore(openDoor);
  const room = useRef<HTMLDivElement>(null);
  const view = asked.value;
  const isThere = view !== undefined;
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
            <span>
              {isThere
                ? "Computing the outlook anew …"
                : "Computing the outlook. The first time takes some seconds."}
            </span>
          </p>
        )}
        <div className="page-width brief-width">
          <StudyShelf />
          <Failure error={asked.error} />
          {view !== undefined && (
            <>
              {view.briefs.length > 1 && (
                <nav className="brief-choice" aria-label="Briefs">
                  {view.briefs.map(({ id, title }, at) => (
                    <Go
                      key={id}
                      to={{ screen: "brief", brief: id }}
                      current={brief === undefined ? at === 0 : id === brief}
                    >
                      <bdi>{title}</bdi>
                    </Go>
                  ))}
                </nav>
              )}
              <Paper document={view.document} />
            </>
          )}
        </div>
      </div>
      {door !== undefined && (
        <Pane label="Says who" side="end" sheetUntil="middle" open onClose={() => openDoor.set(undefined)}>
          <NumberCardPane key={JSON.stringify(door)} door={door} />
        </Pane>
      )}
    </div>
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

// Drawn again only when it says something else: it is long, and a card opens beside it at every click.
const Paper = memo(function Paper({ document }: { readonly document: BriefDocument }) {
  return (
    <div className="brief-paper">
      <nav className="brief-contents" aria-label="Sections">
        <p className="heading">In this brief</p>
        <ol>
          {document.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => scrollTo(event, id)}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <article className="brief-text">
        <header className="brief-head">
          <h1 dir="auto">{document.title}</h1>
          {document.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name and never move
            <p key={at} className="soft">
              <Runs runs={line} />
            </p>
          ))}
        </header>
        {document.sections.map((section) => (
          <BriefSection key={section.id} section={section} />
        ))}
      </article>
    </div>
  );
});

// The address stays as it is: it carries ids alone.
function scrollTo(event: { readonly preventDefault: () => void }, id: string): void {
  event.preventDefault();
  const section = globalThis.document.getElementById(`section-${id}`);
  section?.scrollIntoView({ block: "start" });
  section?.focus({ preventScroll: true });
}
