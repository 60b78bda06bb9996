import { useTranslation } from "react-i18next";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { Snippet } from "../parts/Snippet.tsx";
import { routeOfHit, searchWords, useSearch } from "../state/searching.ts";
import { useStore } from "../state/store.ts";
import { recordWord } from "../state/words.ts";
import "./search-screen.css";

/** Everything that was found, each place a door to where it stands. */
export function SearchScreen() {
  const { t } = useTranslation("reader");
  const query = useStore(searchWords);
  const { found, error } = useSearch(query);
  return (
    <div className="page-room">
      <div className="page-width search">
        <h1 className="unseen">{t("search.title")}</h1>
        <input
          className="search-words"
          inputMode="search"
          aria-label={t("search.words")}
          placeholder={t("search.words")}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => searchWords.set(event.target.value)}
        />
        <Failure error={error} />
        <p className="soft" role="status">
          {found === undefined
            ? ""
            : found.total === 0
              ? t("search.nothing")
              : t("search.places", { count: found.total })}
          {found !== undefined &&
            found.total > found.hits.length &&
            ` · ${t("search.firstShown", { shown: found.hits.length })}`}
        </p>
        <ul className="hits">
          {found?.hits.map((hit) => {
            const to = routeOfHit(hit);
            return (
              <li key={`${hit.table} ${hit.id} ${hit.start}`}>
                <p className="hit-title">
                  {to === undefined ? (
                    <bdi>{hit.title}</bdi>
                  ) : (
                    <Go to={to}>
                      <bdi>{hit.title}</bdi>
                    </Go>
                  )}
                  <span className="soft"> {recordWord(hit.table)}</span>
                </p>
                <Snippet hit={hit} />
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
