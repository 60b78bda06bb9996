import { useEffect, useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { SearchHit } from "../../app/views.ts";
import { createForgotten } from "./forgotten.ts";
import { recordRoom } from "./record-room.ts";
import type { Route } from "./route.ts";
import { call } from "./session.ts";

/** What one looks for, shared by the palette and the search room; never in the address, which a browser keeps. */
export const searchWords = createForgotten("");

/** What a search found. */
export interface Found {
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

/** How long to wait for the next letter before asking, in milliseconds. */
const pauseMs = 140;

/** Search as one types. The last answer stands until the next one is there. */
export function useSearch(query: string): {
  readonly found: Found | undefined;
  readonly error: Refusal | undefined;
} {
  const [found, setFound] = useState<Found>();
  const [error, setError] = useState<Refusal>();
  const sought = query.trim();
  useEffect(() => {
    if (sought.length < 2) {
      setFound(undefined);
      return;
    }
    let gone = false;
    const timer = setTimeout(() => {
      void call("search", { query: sought }).then((answer) => {
        if (gone) return;
        setError(answer.ok ? undefined : answer.error);
        if (answer.ok) setFound(answer.value);
      });
    }, pauseMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [sought]);
  return { found, error };
}

/** The room that shows what was found, at its place. */
export function routeOfHit(hit: SearchHit): Route | undefined {
  return hit.table === "source"
    ? { screen: "read", source: hit.id, at: { start: hit.start, end: hit.end } }
    : recordRoom(hit);
}
