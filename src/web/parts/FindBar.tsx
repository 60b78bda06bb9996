import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { go, type Stretch } from "../state/route.ts";
import { searchWords } from "../state/searching.ts";
import { call } from "../state/session.ts";
import "./find-bar.css";

/** How long to wait for the next letter before asking, in milliseconds. */
const pauseMs = 140;

/** Find words in the text one reads, folded as everywhere; the way to all texts stands beside. */
export function FindBar(props: {
  readonly source: RecordId;
  /** The places found, to be painted, and the one to show. */
  readonly onFound: (places: readonly Stretch[], at: Stretch | undefined) => void;
  readonly onClose: () => void;
}) {
  const { source, onFound, onClose } = props;
  const { t } = useTranslation("reader");
  const [query, setQuery] = useState("");
  const { places, total } = usePlaces(source, query);
  const [at, setAt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other places begin with their first
  useEffect(() => setAt(0), [places]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done with a place stands outside
  useEffect(() => onFound(places, places[at]), [places, at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing is found any more once this is closed
  useEffect(() => () => onFound([], undefined), []);
  const step = (by: 1 | -1): void => setAt((now) => (now + by + places.length) % Math.max(1, places.length));
  const pressed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
  };
  return (
    <search className="find-bar" onKeyDown={pressed}>
      <input
        aria-label={t("find.field")}
        placeholder={t("find.field")}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <span role="status">
        {query.trim().length < 2
          ? ""
          : total === 0
            ? t("find.none")
            : t("find.at", { at: at + 1, of: total })}
      </span>
      <button type="button" aria-label={t("find.last")} onClick={() => step(-1)}>
        ↑
      </button>
      <button type="button" aria-label={t("find.next")} onClick={() => step(1)}>
        ↓
      </button>
      <button
        type="button"
        className="inline"
        onClick={() => {
          searchWords.set(query);
          go({ screen: "search" });
        }}
      >
        {t("find.everywhere")}
      </button>
      <button type="button" aria-label={t("find.close")} onClick={onClose}>
        ×
      </button>
    </search>
  );
}

const nothing = { places: [], total: 0 } as const;

function usePlaces(
  source: RecordId,
  query: string,
): { readonly places: readonly Stretch[]; readonly total: number } {
  const [found, setFound] = useState<{ readonly places: readonly Stretch[]; readonly total: number }>(
    nothing,
  );
  const sought = query.trim();
  useEffect(() => {
    if (sought.length < 2) {
      setFound(nothing);
      return;
    }
    let gone = false;
    const timer = setTimeout(() => {
      void call("findInSource", { source, query: sought }).then((answer) => {
        if (!gone) setFound(answer.ok ? answer.value : nothing);
      });
    }, pauseMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [source, sought]);
  return found;
}
