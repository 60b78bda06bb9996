import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ReaderView } from "../../app/views.ts";
import { perRow } from "./per-row.ts";
import type { Row } from "./rows.ts";

/** What stands under a speaker's name: the way to correct the turn, and where in the recording it begins. */
export function useRowTools(
  view: ReaderView,
  onEdit: (block: number) => void,
  onPlay: ((ms: number) => void) | undefined,
): (row: Row) => React.ReactNode {
  const { t } = useTranslation("reader");
  const { blocks } = view;
  return useMemo(
    () =>
      perRow((row) => {
        const ms = blocks[row.block]?.atMs;
        return (
          <>
            <button type="button" className="row-edit" tabIndex={-1} onClick={() => onEdit(row.block)}>
              {t("edit")}
            </button>
            {onPlay !== undefined && ms !== undefined && (
              <button
                type="button"
                className="row-time"
                aria-label={t("recording.play", { time: timeText(ms) })}
                onClick={() => onPlay(ms)}
              >
                {timeText(ms)}
              </button>
            )}
          </>
        );
      }),
    [blocks, onEdit, onPlay, t],
  );
}

/** A place in a recording as hours, minutes and seconds, the hours where there are any. */
function timeText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return `${hours === 0 ? "" : `${hours}:`}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
