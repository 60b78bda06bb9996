import type { Desk } from "../../app/desk.ts";
import { newId } from "../../app/desk.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { create, custody, member } from "../../core/study/index.ts";
import { type Refused, wrongUse } from "./refused.ts";

/** The option without which no command prints words that were not cleared. */
export const unclearedFlag = "--show-uncleared";

/** What the option says of itself. */
export const unclearedHelp =
  "print words of sources and analysts that were not cleared for release; each time is noted in the study";

/** What a command says where it left words out. */
export const wordsLeftOut = `Words are left out, since they were not cleared. To print them all the same: ${unclearedFlag}`;

/**
 * Note in the custody of each source that its words were shown uncleared, by whom and by which command.
 *
 * Under an author of its own, so that an undo takes back the member's latest work and not this note.
 */
export function noteShown(desk: Desk, command: string, sources: readonly RecordId[]): Result<true, Refused> {
  if (sources.length === 0) return ok(true);
  const by = desk.open.study.get(member, desk.me)?.name ?? "a member";
  const done = desk.open.study.commit({
    act: "uncleared-shown",
    author: "command-line",
    changes: [...new Set(sources)].map((source) =>
      create(custody, newId(desk), {
        source,
        event: "exported",
        at: desk.clock(),
        note: `Words shown uncleared on the command line (grounds ${command}), by ${by}`,
      }),
    ),
  });
  if (!done.ok)
    return wrongUse("That words were shown could not be noted in the study, so they are not shown.");
  return ok(true);
}
