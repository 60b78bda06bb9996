import type { AddedText, Api, CallName, Refusal, SourceDescription } from "../../app/api.ts";
import type { ProjectBrought, ProjectLook } from "../../app/import-project/project-look.ts";
import type { ViewChoice } from "../../app/views.ts";
import { currentLanguage } from "../language/index.ts";
import { refusalIn } from "../language/refusal-words.ts";
import { isSaid } from "../language/said-words.ts";
import { preferences } from "./preferences.ts";
import { createStore } from "./store.ts";
import { type Typed, whatIsTyped } from "./typed-words.ts";

/** What a call gave: its output, or a refusal in words. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Refusal };

/** What goes into a call. */
export type InputOf<N extends CallName> = Api[N]["input"];
/** What comes out of a call. */
export type OutputOf<N extends CallName> = Api[N]["output"];

/**
 * Where the session stands: `opening` while the link is redeemed, `open`, `refused` where the link was used or is old,
 * `start` where no study is open yet, `locked` after a lock (from both the session goes on to a study by `enterStudy`), `ended`
 * where the server no longer knows the session, `lost` where the program was gone for too long or was started anew: what was
 * typed is all that is left of the page.
 */
export type SessionState =
  | { readonly is: "opening" }
  | { readonly is: "open" }
  | { readonly is: "refused"; readonly error: Refusal; readonly withLink: boolean }
  | { readonly is: "start" }
  | { readonly is: "locked"; readonly confirmed: boolean; readonly why?: LockReason }
  | { readonly is: "ended" }
  | { readonly is: "lost"; readonly typed: readonly Typed[] };

/** Why a page was locked, `left` for another study; nothing is said where somebody pressed the button. */
export type LockReason = "idle" | "elsewhere" | "left";

/** Where the session stands. */
export const sessionState = createStore<SessionState>({ is: "opening" });

/** Whether the program does not answer just now. */
export const isAway = createStore(false);

// The token exists here and in the server's memory, nowhere else: no storage of the browser holds it.
const held: { token: string | undefined } = { token: undefined };

interface Opened {
  readonly token: string;
  readonly view: ViewChoice;
  /** Whether a study is open already. */
  readonly open: boolean;
}

/** Open the session: with the code of the launch link, or after a reload with the cookie alone. */
export async function openSession(): Promise<void> {
  const withLink = location.hash.startsWith("#code=");
  const code = /^#code=([A-Za-z0-9_-]{1,200})$/.exec(location.hash)?.[1];
  if (location.hash !== "") history.replaceState(null, "", location.pathname);
  const answer = await post<Opened>("session", code === undefined ? {} : { code });
  if (answer.ok) {
    held.token = answer.value.token;
    // Before anything is drawn, so that a dark room does not begin with a flash of white.
    preferences.set(answer.value.view);
    sessionState.set(answer.value.open ? { is: "open" } : { is: "start" });
  } else {
    sessionState.set({ is: "refused", error: answer.error, withLink });
  }
}

/** Ask the server for one thing. */
export async function call<N extends CallName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> {
  return post<OutputOf<N>>(name, input);
}

/** Send one file as its bytes; its name travels in a header. */
export async function sendFile(file: File, said?: SourceDescription): Promise<Answer<AddedText>> {
  return send<AddedText>("addFile", file, {
    "content-type": "application/octet-stream",
    "x-file-name": encodeURIComponent(file.name),
    ...(said === undefined ? {} : { "x-file-description": encodeURIComponent(JSON.stringify(said)) }),
  });
}

/** Send the file of another program's project as its bytes, for one of the calls that take one. */
export async function sendProject<N extends keyof ProjectBytes>(
  name: N,
  file: Blob,
): Promise<Answer<ProjectBytes[N]>> {
  return send<ProjectBytes[N]>(name, file, { "content-type": "application/octet-stream" });
}

/** What the calls that take a project's file answer with. */
interface ProjectBytes {
  readonly lookProject: ProjectLook;
  readonly takeProject: ProjectBrought;
  readonly scrubProject: { readonly base64: string };
}

/** Ask to be told what changes: lines for as long as the window is open; `undefined` where the program does not answer. */
export async function openChanges(): Promise<ReadableStream<Uint8Array> | undefined> {
  const response = await ask("changes", "{}", { "content-type": "application/json" }).catch(() => undefined);
  if (response?.status === 401) endSession();
  if (response?.status === 423) noteLocked();
  return response?.ok === true ? (response.body ?? undefined) : undefined;
}

/** The program was ended, and the study closed with it: the page is emptied, and says why. */
export function closeSession(error: Refusal = inWords(unreachable)): void {
  held.token = undefined;
  sessionState.set({ is: "refused", error, withLink: true });
}

/** The program has not answered for a while: the page is emptied of the study, and what was typed can still be copied. */
export function loseSession(): void {
  if (sessionState.get().is !== "open") return;
  held.token = undefined;
  sessionState.set({ is: "lost", typed: whatIsTyped() });
}

/** The study was locked without this page: nobody was at it, or another window locked it. */
export function noteLocked(): void {
  if (sessionState.get().is !== "open") return;
  history.replaceState(null, "", "/");
  sessionState.set({ is: "locked", confirmed: true, why: "elsewhere" });
}

/** Close the study. The page forgets at once and only then tells the server; the session goes on, to unlock it again. */
export async function lock(why?: LockReason): Promise<void> {
  const reason = why === undefined ? {} : { why };
  sessionState.set({ is: "locked", confirmed: false, ...reason });
  history.replaceState(null, "", "/");
  const answer = await post<OutputOf<"lock">>("lock", {});
  if (answer.ok) sessionState.set({ is: "locked", confirmed: true, ...reason });
  else if (answer.error.code === "no-session") endSession();
  else closeSession(answer.error);
}

/** The page goes on in a study that was just opened. */
export function enterStudy(): void {
  history.replaceState(null, "", "/");
  window.dispatchEvent(new PopStateEvent("popstate"));
  sessionState.set({ is: "open" });
}

function post<T>(name: string, input: unknown): Promise<Answer<T>> {
  return send<T>(name, JSON.stringify(input), { "content-type": "application/json" });
}

async function send<T>(
  name: string,
  body: BodyInit,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<T>> {
  try {
    const response = await ask(name, body, headers);
    const content: unknown = await response.json().catch(() => undefined);
    if (response.ok) return { ok: true, value: content as T };
    if (response.status === 401 && held.token !== undefined) endSession();
    if (response.status === 423) noteLocked();
    return { ok: false, error: inWords(readRefusal(content, response.status)) };
  } catch {
    return { ok: false, error: inWords(unreachable) };
  }
}

function ask(name: string, body: BodyInit, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`/api/${name}`, {
    method: "POST",
    body,
    headers: { ...headers, ...(held.token === undefined ? {} : { "x-grounds-token": held.token }) },
    cache: "no-store",
    credentials: "same-origin",
  });
}

function endSession(): void {
  // Who answers after a while without an answer is another start of the program, and nobody locked this page.
  if (isAway.get()) {
    loseSession();
    return;
  }
  held.token = undefined;
  sessionState.set({ is: "ended" });
}

const unreachable: Refusal = {
  code: "unreachable",
  text: "Grounds does not answer. It may have been stopped in the terminal. What you typed is still here.",
};

function inWords(refusal: Refusal): Refusal {
  return refusalIn(currentLanguage(), refusal);
}

function readRefusal(content: unknown, status: number): Refusal {
  if (typeof content === "object" && content !== null && "error" in content) {
    const { error } = content;
    if (typeof error === "object" && error !== null && "text" in error && typeof error.text === "string") {
      const code = "code" in error && typeof error.code === "string" ? error.code : String(status);
      const wait = "waitSeconds" in error ? error.waitSeconds : undefined;
      const why = "why" in error && isSaid(error.why) ? error.why : undefined;
      return {
        code,
        text: error.text,
        ...(typeof wait === "number" && { waitSeconds: wait }),
        ...(why !== undefined && { why }),
      };
    }
  }
  if (status === 401) return { code: "no-session", text: "This page is no longer connected to the study." };
  return {
    code: "unexplained",
    text: "That could not be done, and Grounds gave no reason. Try it once more.",
  };
}
