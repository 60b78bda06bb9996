import type { RelationCell } from "../../app/questions/question-views.ts";

/** Under which key a pair is open, whichever picture or table it was opened in. */
export function pairKey(cell: RelationCell | undefined): string {
  return cell === undefined ? "" : `pair ${cell.one} ${cell.other}`;
}
