import { go, type Route } from "../state/route.ts";
import { routeOfHit, searchWords, useSearch } from "../state/searching.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { Finder } from "./Finder.tsx";
import { Snippet } from "./Snippet.tsx";
import "./search-palette.css";

const rooms: readonly { readonly name: string; readonly to: Route }[] = [
  { name: "Sources", to: { screen: "sources" } },
  { name: "Add a source", to: { screen: "add" } },
  { name: "Brief", to: { screen: "brief" } },
  { name: "Coverage", to: { screen: "coverage" } },
  { name: "Claims", to: { screen: "claims" } },
  { name: "Codebook", to: { screen: "codebook" } },
  { name: "Words of size", to: { screen: "words" } },
  { name: "Named periods", to: { screen: "periods" } },
  { name: "Memos", to: { screen: "memos" } },
  { name: "History", to: { screen: "history" } },
  { name: "Names register", to: { screen: "register" } },
];

/** Search everything, or go somewhere: one field for both. */
export function SearchPalette({ onClose }: { readonly onClose: () => void }) {
  const query = useStore(searchWords);
  const { found } = useSearch(query);
  const sources = useAsked("sources", {});
  const leave = (to: Route): void => {
    go(to);
    onClose();
  };
  const sought = query.trim().toLocaleLowerCase();
  const places = [
    ...rooms,
    ...(sources.value ?? []).map(({ id, title }) => ({
      name: title,
      to: { screen: "read", source: id } as const,
    })),
  ]
    .filter(({ name }) => name.toLocaleLowerCase().includes(sought))
    .slice(0, sought === "" ? rooms.length : 5)
    .map(({ name, to }) => ({
      key: `go-${name}`,
      choose: () => leave(to),
      line: (
        <>
          <small>go to</small> <bdi>{name}</bdi>
        </>
      ),
    }));
  const hits = (found?.hits ?? []).slice(0, 7).map((hit) => ({
    key: `${hit.id}-${hit.start}`,
    choose: () => leave(routeOfHit(hit) ?? { screen: "search" }),
    line: (
      <div className="palette-hit">
        <Snippet hit={hit} />
        <small>
          {hit.table} · <bdi>{hit.title}</bdi>
        </small>
      </div>
    ),
  }));
  const more =
    found !== undefined && found.total > hits.length
      ? [
          {
            key: "more",
            choose: () => leave({ screen: "search" }),
            line: <span className="palette-more">All {found.total.toLocaleString("en")} places</span>,
          },
        ]
      : [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press beside the palette leaves it; Escape does the same
    <div
      className="palette-room"
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="palette" role="dialog" aria-label="Search or go">
        <Finder
          label="Search or go"
          placeholder="A word, a source, a room…"
          query={query}
          onQuery={searchWords.set}
          found={[...places, ...hits, ...more]}
          onClose={onClose}
        >
          {found?.total === 0 && places.length === 0 && (
            <p className="palette-none">
              Nothing holds these words. Try the beginning of one with a star: pris*.
            </p>
          )}
        </Finder>
      </div>
    </div>
  );
}
