import type { RecordId } from "../../app/views.ts";
import { focusFollowed, noteFollowed } from "./focus.ts";
import { createStore, useStore } from "./store.ts";

/** A stretch of a source's text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Which room of the page is open. Addresses carry ids and offsets only: a browser writes them to disk. */
export type Route =
  /** Where nothing else was asked for: the brief of a study that has one or a model, else its sources. */
  | { readonly screen: "first" }
  | { readonly screen: "sources"; readonly source?: RecordId }
  | { readonly screen: "add" }
  | { readonly screen: "project" }
  | { readonly screen: "contact" }
  | { readonly screen: "fieldwork" }
  | { readonly screen: "names"; readonly waiting: RecordId }
  | { readonly screen: "read"; readonly source: RecordId; readonly at?: Stretch; readonly part?: RecordId }
  | { readonly screen: "codebook"; readonly code?: RecordId }
  | { readonly screen: "coders"; readonly round?: RecordId; readonly text?: RecordId }
  | { readonly screen: "questions"; readonly question?: RecordId }
  | { readonly screen: "coverage" }
  | { readonly screen: "claims"; readonly claim?: RecordId }
  | { readonly screen: "grades" }
  | { readonly screen: "hypotheses" }
  | { readonly screen: "model"; readonly parameter?: RecordId }
  | { readonly screen: "flows" }
  | { readonly screen: "outlook" }
  | { readonly screen: "write"; readonly brief?: RecordId; readonly statement?: RecordId }
  | { readonly screen: "releases" }
  | { readonly screen: "brief"; readonly brief?: RecordId; readonly statement?: RecordId }
  | { readonly screen: "memos"; readonly memo?: RecordId }
  | { readonly screen: "words" }
  | { readonly screen: "periods" }
  | { readonly screen: "conflicts" }
  | { readonly screen: "history" }
  | { readonly screen: "search" }
  | { readonly screen: "register" };

/** The open room. */
const route = createStore<Route>(parsePath(location.pathname, location.search) ?? { screen: "first" });

window.addEventListener("popstate", () => {
  route.set(parsePath(location.pathname, location.search) ?? { screen: "first" });
  requestAnimationFrame(() => focusFollowed(location.pathname + location.search));
});

/** Go to a room; `replace` leaves no step to come back to. */
export function go(to: Route, how: "push" | "replace" = "push"): void {
  const path = pathOf(to);
  noteFollowed(location.pathname + location.search);
  if (how === "replace") history.replaceState(null, "", path);
  else if (path !== location.pathname + location.search) history.pushState(null, "", path);
  route.set(to);
}

/** The open room as it is now. */
export function openRoute(): Route {
  return route.get();
}

/** The open room, watched. */
export function useRoute(): Route {
  return useStore(route);
}

/** The address of a room. */
export function pathOf(to: Route): string {
  switch (to.screen) {
    case "first":
      return "/";
    case "sources":
      return to.source === undefined ? "/sources" : `/sources/${to.source}`;
    case "names":
      return `/names/${to.waiting}`;
    case "read":
      return `/read/${to.source}${to.at === undefined ? "" : `?at=${to.at.start}-${to.at.end}`}${to.part === undefined ? "" : `?part=${to.part}`}`;
    case "claims":
      return to.claim === undefined ? "/claims" : `/claims/${to.claim}`;
    case "codebook":
      return to.code === undefined ? "/codebook" : `/codebook/${to.code}`;
    case "coders":
      return `/coders${to.round === undefined ? "" : `/${to.round}`}${to.text === undefined ? "" : `?text=${to.text}`}`;
    case "brief":
    case "write":
      return `/${to.screen}${to.brief === undefined ? "" : `/${to.brief}`}${to.statement === undefined ? "" : `?statement=${to.statement}`}`;
    case "model":
      return to.parameter === undefined ? "/model" : `/model/${to.parameter}`;
    case "questions":
      return to.question === undefined ? "/questions" : `/questions/${to.question}`;
    case "memos":
      return to.memo === undefined ? "/memos" : `/memos/${to.memo}`;
    default:
      return `/${to.screen}`;
  }
}

/** The room at an address; `undefined` where there is none. */
function parsePath(path: string, search: string): Route | undefined {
  const [screen = "", id] = path.split("/").filter((part) => part !== "");
  const record = isId(id) ? id : undefined;
  const given = id === undefined || record !== undefined;
  if (!given) return undefined;
  switch (screen) {
    case "sources":
      return record === undefined ? { screen } : { screen, source: record };
    case "claims":
      return record === undefined ? { screen } : { screen, claim: record };
    case "codebook":
      return record === undefined ? { screen } : { screen, code: record };
    case "coders":
      return record === undefined ? { screen } : { screen, round: record, ...textIn(search) };
    case "brief":
    case "write":
      return { screen, ...(record === undefined ? {} : { brief: record }), ...statementIn(search) };
    case "questions":
      return record === undefined ? { screen } : { screen, question: record };
    case "memos":
      return record === undefined ? { screen } : { screen, memo: record };
    case "names":
      return record === undefined ? undefined : { screen, waiting: record };
    case "read":
      return record === undefined
        ? undefined
        : { screen, source: record, ...stretchIn(search), ...partIn(search) };
    case "model":
      return record === undefined ? { screen } : { screen, parameter: record };
    case "add":
    case "project":
    case "contact":
    case "fieldwork":
    case "grades":
    case "hypotheses":
    case "flows":
    case "outlook":
    case "releases":
    case "conflicts":
    case "coverage":
    case "history":
    case "search":
    case "register":
    case "words":
    case "periods":
      return { screen };
    default:
      return undefined;
  }
}

function stretchIn(search: string): { readonly at?: Stretch } {
  const found = /^\?at=(\d{1,9})-(\d{1,9})$/.exec(search);
  return found ? { at: { start: Number(found[1]), end: Number(found[2]) } } : {};
}

function partIn(search: string): { readonly part?: RecordId } {
  const id = /^\?part=(.+)$/.exec(search)?.[1];
  return isId(id) ? { part: id } : {};
}

function statementIn(search: string): { readonly statement?: RecordId } {
  const id = /^\?statement=(.+)$/.exec(search)?.[1];
  return isId(id) ? { statement: id } : {};
}

function textIn(search: string): { readonly text?: RecordId } {
  const id = /^\?text=(.+)$/.exec(search)?.[1];
  return isId(id) ? { text: id } : {};
}

function isId(text: string | undefined): text is RecordId {
  return text !== undefined && /^[0-9a-hjkmnp-tv-z]{20}$/.test(text);
}
