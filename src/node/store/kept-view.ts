import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ViewChoice } from "../../app/views.ts";
import { utf8 } from "../../core/base/index.ts";
import { makeFolder } from "./make-folder.ts";
import { writeAtomically } from "./write-durably.ts";

/** How the page is shown, kept from one start to the next. */
export interface KeptView {
  /** What was kept; what is missing or not understood is as at the first start. */
  readonly read: () => ViewChoice;
  /** False where the folder cannot be written. */
  readonly keep: (choice: ViewChoice) => boolean;
}

const fileName = "view.json";
const format = "grounds-view";
const themes = ["system", "light", "dark"] as const;
const languages = ["en", "ar"] as const;
const lockChoices = ["2", "5", "10", "30", "never"] as const;

/** A file of ours has some eighty bytes; a large one is somebody else's. */
const mostBytes = 1_000;

/**
 * Keep how the page is shown in this machine's state folder, outside of every study.
 *
 * In clear, so nothing may ever come to stand in it that says which studies there are, or what is in one.
 */
export function keptViewIn(stateFolder: string): KeptView {
  const path = join(stateFolder, fileName);
  return {
    read: () => {
      const { theme, language, lockAfter } = held(path);
      return {
        theme: themes.find((each) => each === theme) ?? "system",
        language: languages.find((each) => each === language) ?? "en",
        lockAfter: lockChoices.find((each) => each === lockAfter) ?? "10",
      };
    },
    keep: ({ theme, language, lockAfter }) => {
      try {
        makeFolder(stateFolder, 0o700);
        const content = { format, version: 1, theme, language, lockAfter };
        writeAtomically(path, [utf8(`${JSON.stringify(content)}\n`)]);
        return true;
      } catch (fault) {
        if (!(fault instanceof Error) || !("syscall" in fault)) throw fault;
        return false;
      }
    },
  };
}

interface Held {
  readonly format?: unknown;
  readonly theme?: unknown;
  readonly language?: unknown;
  readonly lockAfter?: unknown;
}

function held(path: string): Held {
  try {
    if (statSync(path).size > mostBytes) return {};
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    const isObject = typeof content === "object" && content !== null;
    return isObject && "format" in content && content.format === format ? content : {};
  } catch {
    // Not there, not to be read, not ours: the page is shown as at the first start, and the next choice writes it anew.
    return {};
  }
}
