import type { ConflictsView } from "../../app/views.ts";

type TextConflict = ConflictsView["texts"][number];

/** Tell whether a correction can be taken back to settle a text; a replacement never is, or a name would return. */
export function canSettle({ why }: Pick<TextConflict, "why">): boolean {
  return why === "overlap";
}

/** How many things wait for somebody to choose. */
export function countToSettle({ fields, texts }: ConflictsView): number {
  return fields.length + texts.filter(canSettle).length;
}
