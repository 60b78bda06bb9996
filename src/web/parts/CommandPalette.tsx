import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MarkedPassage } from "../../app/questions/question-views.ts";
import type { SearchHit } from "../../app/views.ts";
import { readMark } from "../../core/code/index.ts";
import { useFigures } from "../language/index.ts";
import { noteChosen, recentlyChosen, roomActions } from "../state/actions.ts";
import { returnFocus } from "../state/focus.ts";
import { generalActions, roomLines } from "../state/general-actions.ts";
import { buttonLines, fitting, offered, type PaletteLine, recordLines } from "../state/palette-lines.ts";
import { roomButtons } from "../state/room-buttons.ts";
import { go } from "../state/route.ts";
import { routeOfHit, searchWords, useSearch } from "../state/searching.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { recordWord } from "../state/words.ts";
import { Finder, type Found } from "./Finder.tsx";
import { Snippet } from "./Snippet.tsx";
import "./command-palette.css";

/** Do anything, go anywhere, find any record or words: one field for all. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("frame");
  const query = useStore(searchWords);
  const { found } = useSearch(query);
  const { day } = useFigures();
  const marked = useMarked(query);
  const lines = usePaletteLines();
  const recent = useStore(recentlyChosen);
  useEffect(() => returnFocus, []);
  const isBlank = query.trim() === "";
  const choose = (line: PaletteLine): void => {
    onClose();
    noteChosen(line.key);
    line.run();
  };
  const fit = isBlank ? offered(lines, recent) : fitting(lines, query, recent);
  const shown = fit.map(
    (line): Found => ({
      key: line.key,
      choose: () => choose(line),
      line: <PaletteWords line={line} />,
    }),
  );
  const leave = (hit: SearchHit): void => {
    onClose();
    go(routeOfHit(hit) ?? { screen: "search" });
  };
  const opened = marked.value === undefined ? [] : [openedLine(marked.value)];
  const standing = new Set(fit.map(({ key }) => key));
  // A record that stands above by its name is not told of once more.
  const others =
    found?.hits.filter(({ table, id }) => table === "source" || !standing.has(`${table}-${id}`)) ?? [];
  const hits = isBlank ? [] : others.slice(0, mostHits);
  const more = isBlank || found === undefined || found.total <= hits.length ? [] : [allPlaces(found.total)];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press beside the palette leaves it; Escape does the same
    <div
      className="palette-room"
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="palette" role="dialog" aria-label={t("search")}>
        <Finder
          label={t("search")}
          placeholder={t("palette.placeholder")}
          query={query}
          onQuery={searchWords.set}
          found={[...opened, ...shown, ...hits.map((hit) => hitLine(hit, () => leave(hit))), ...more]}
          onClose={onClose}
        >
          {marked.error !== undefined && <p className="palette-none">{marked.error.text}</p>}
          {found?.total === 0 && shown.length + opened.length === 0 && marked.error === undefined && (
            <p className="palette-none">{t("palette.none")}</p>
          )}
        </Finder>
      </div>
    </div>
  );

  function openedLine({ passage, source, sourceName, start, end, table }: MarkedPassage): Found {
    return {
      key: `mark-${passage}`,
      choose: () => {
        onClose();
        go({ screen: "read", source, at: { start, end } });
      },
      line: (
        <>
          <small className="palette-kind">{t("palette.mark")}</small>
          <span>
            <bdi>{sourceName}</bdi> <small>{t("palette.markOf", { day: day(table.at) })}</small>
          </span>
        </>
      ),
    };
  }

  function allPlaces(count: number): Found {
    return {
      key: "more",
      choose: () => {
        onClose();
        go({ screen: "search" });
      },
      line: <span className="palette-more">{t("palette.all", { count })}</span>,
    };
  }
}

/** The passage of a mark that was pasted, or why none is opened; nothing is asked of words that are no mark. */
function useMarked(query: string) {
  const mark = readMark(query);
  return useAsked("openMark", mark === undefined ? undefined : { mark });
}

/** How many stretches of text are shown under what can be gone to. */
const mostHits = 7;

function usePaletteLines(): readonly PaletteLine[] {
  const { i18n } = useTranslation();
  const records = useAsked("records", {});
  const room = useStore(roomActions);
  const [buttons] = useState(roomButtons);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language every line has other words
  return useMemo(() => {
    const known = [
      ...room.map((each): PaletteLine => ({ ...each, kind: "do" })),
      ...generalActions().map((each): PaletteLine => ({ ...each, kind: "do" })),
      ...roomLines().map((each): PaletteLine => ({ ...each, kind: "go" })),
      ...recordLines(records.value ?? [], go),
    ];
    return [...known, ...buttonLines(buttons, known)];
  }, [records.value, room, buttons, i18n.language]);
}

function PaletteWords({ line }: { readonly line: PaletteLine }): ReactNode {
  const { t } = useTranslation("frame");
  return (
    <>
      <small className="palette-kind">{line.of ?? t(`palette.${line.kind}`)}</small>
      <bdi>{line.name}</bdi>
      {line.keys !== undefined && (
        <span className="palette-keys">
          {line.keys.split(" ").map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </>
  );
}

function hitLine(hit: SearchHit, choose: () => void): Found {
  return {
    key: `${hit.id}-${hit.start}`,
    choose,
    line: (
      <div className="palette-hit">
        <Snippet hit={hit} />
        <small>
          {recordWord(hit.table)} · <bdi>{hit.title}</bdi>
        </small>
      </div>
    ),
  };
}
