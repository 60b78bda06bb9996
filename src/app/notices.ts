import { assertNever, dayOf } from "../core/base/index.ts";
import type { OpeningNotice } from "./open-study.ts";

/** Put what an opening found into words: what it is, and what its owner should do. */
export function noticeText(notice: OpeningNotice): string {
  switch (notice.type) {
    case "FolderOlderThanSeen":
      return (
        `This folder is older than what this machine last saw in it (${dayOf(notice.lastSeenAtMs)}): ` +
        `${counted(notice.missingActions, "action")} of the ${notice.database} missing. ` +
        "If you restored a backup, go on; if not, somebody put an old copy in its place."
      );
    case "HistoryDiffers":
      return `The ${notice.database} holds another history than the one this machine saw. Two copies of it were changed apart; find the other one before you go on.`;
    case "NewHere":
      return "This folder was opened here for the first time: it was moved, copied or restored. What is done here is signed as a new device.";
    case "DestroyedAgain":
      return `${textsLostText(notice.textsLost.length)}${counted(notice.count, "destruction")} made since this copy ${notice.count === 1 ? "was" : "were"} applied again; ${counted(notice.sources.length, "withdrawn source")} in it ${notice.sources.length === 1 ? "stays" : "stay"} withdrawn.`;
    case "ActionResumed":
      return `An action (${notice.act}) had been cut short; it was finished.`;
    case "NoteUnreadable":
      return "The note of this study that this machine keeps outside it cannot be read or was changed. An old copy put back cannot be recognised this time; run verify and compare the heads with another copy.";
    case "StrayOriginalsSwept":
      return `${counted(notice.count, "original")} that no record names ${notice.count === 1 ? "was" : "were"} removed: an import had been cut short.`;
    default:
      return assertNever(notice);
  }
}

function textsLostText(count: number): string {
  if (count === 0) return "";
  return `A name was replaced since in ${counted(count, "text")}, and this copy lacks the new wording: the old words were destroyed again. A newer copy has the text; the original is in the vault. `;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
