import { useCallback, useState } from "react";
import type { ReaderView } from "../../app/views.ts";
import type { TextColumnHandle } from "../reading/TextColumn.tsx";
import type { Stretch } from "./route.ts";

type Column = { readonly current: TextColumnHandle | null };

const none: readonly Stretch[] = [];

/** The places of sought words, and the one that is shown. */
export function useFound(column: Column): {
  readonly places: readonly Stretch[];
  readonly at: Stretch | undefined;
  readonly show: (places: readonly Stretch[], at: Stretch | undefined) => void;
} {
  const [found, setFound] = useState<{
    readonly places: readonly Stretch[];
    readonly at: Stretch | undefined;
  }>({
    places: none,
    at: undefined,
  });
  const show = useCallback(
    (places: readonly Stretch[], at: Stretch | undefined) => {
      setFound({ places: places.length === 0 ? none : places, at });
      if (at !== undefined) column.current?.reveal(at.start, "center");
    },
    [column],
  );
  return { ...found, show };
}

/** The turn that is being heard. */
export function usePlaying(
  view: ReaderView,
  column: Column,
): { readonly stretch: Stretch | undefined; readonly at: (ms: number | undefined) => void } {
  const [stretch, setStretch] = useState<Stretch>();
  const { blocks } = view;
  const at = useCallback(
    (ms: number | undefined) => {
      const block =
        ms === undefined ? undefined : blocks.findLast(({ atMs }) => atMs !== undefined && atMs <= ms);
      setStretch((now) => {
        if (block === undefined) return undefined;
        if (now?.start === block.start && now.end === block.end) return now;
        column.current?.reveal(block.start);
        return { start: block.start, end: block.end };
      });
    },
    [blocks, column],
  );
  return { stretch, at };
}
