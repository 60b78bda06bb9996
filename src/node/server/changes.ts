import { PassThrough } from "node:stream";
import type { ChangeTold } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import type { Told } from "./sessions.ts";

/** How often something is said to a window to which nothing else is, in milliseconds: so it notices that nobody speaks. */
const beatMs = 10_000;

/** What is told to the open windows: that the study changed, never what is in it. */
export interface Changes extends Told {
  /** Tell a window from now on; it is told until it goes, or until all is over. */
  readonly follow: (token: string) => PassThrough;
  /**
   * Look whether the study moved since the last look, and tell it. The window that did it knows, and is left out; without one
   * all are told.
   */
  readonly look: (desk: Desk, by?: string) => void;
  /** Tell every window but one. */
  readonly tell: (what: ChangeTold, but?: string) => void;
  /** Tell every window why it ends, and let it go. */
  readonly endAll: (why: "locked" | "ended") => void;
}

/** Start with no window that is told anything. */
export function changes(): Changes {
  const windows = new Map<PassThrough, string>();
  let seen: { readonly desk: Desk; readonly heads: string } | undefined;
  const say = (window: PassThrough, what: ChangeTold): void => {
    window.write(`${JSON.stringify(what)}\n`);
  };
  const tell: Changes["tell"] = (what, but) => {
    for (const [window, token] of windows) if (token !== but) say(window, what);
  };
  let beat: NodeJS.Timeout | undefined;
  const forget = (window: PassThrough): void => {
    windows.delete(window);
    if (windows.size === 0) clearInterval(beat);
  };
  const end = (window: PassThrough): void => {
    window.end();
    forget(window);
  };
  return {
    follow: (token) => {
      const window = new PassThrough();
      if (windows.size === 0) beat = setInterval(() => tell({ is: "here" }), beatMs).unref();
      windows.set(window, token);
      window.on("close", () => forget(window));
      say(window, { is: "here" });
      return window;
    },
    isQuiet: (token) => ![...windows.values()].includes(token),
    letGo: (token) => {
      for (const [window, its] of [...windows]) if (its === token) end(window);
    },
    look: (desk, by) => {
      const heads = headsOf(desk);
      const moved = seen?.desk === desk && seen.heads !== heads;
      seen = { desk, heads };
      if (moved) tell({ is: "changed", ...latest(desk) }, by);
    },
    tell,
    endAll: (why) => {
      tell({ is: why });
      for (const window of [...windows.keys()]) end(window);
    },
  };
}

function headsOf({ open: { study, vault } }: Desk): string {
  return JSON.stringify([study.heads(), vault?.store.heads()]);
}

/** The use case and place of the latest step in the study's log; what concerns the vault alone has neither. */
function latest({ open: { study } }: Desk): { readonly act: string; readonly seq: number } {
  const [line] = study.log(1);
  return { act: line?.act ?? "", seq: line?.seq ?? 0 };
}
