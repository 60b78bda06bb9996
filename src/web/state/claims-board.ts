import type { ClaimLine, RecordId } from "../../app/views.ts";
import { confidenceColumns, confidenceOf, supportColumns } from "./claims-shown.ts";

/** The columns of a board, the first first. */
export type ClaimsBoard = readonly { readonly key: string; readonly claims: readonly ClaimLine[] }[];

/** Put claims into columns; an empty column stays, so that its emptiness is seen. */
export function boardColumns(claims: readonly ClaimLine[], by: "support" | "confidence"): ClaimsBoard {
  return by === "support"
    ? supportColumns.map((key) => ({ key, claims: claims.filter(({ support }) => support === key) }))
    : confidenceColumns.map((key) => ({
        key,
        claims: claims.filter((claim) => confidenceOf(claim) === key),
      }));
}

/** Where an arrow leads on a board: within the column, or to the same height of the next one that holds anything. */
export function stepOnBoard(
  board: ClaimsBoard,
  from: RecordId,
  key: string,
  mirrored: boolean,
): RecordId | undefined {
  const column = board.findIndex(({ claims }) => claims.some(({ id }) => id === from));
  const row = board[column]?.claims.findIndex(({ id }) => id === from) ?? -1;
  if (row < 0) return undefined;
  if (key === "ArrowDown" || key === "ArrowUp")
    return board[column]?.claims[row + (key === "ArrowDown" ? 1 : -1)]?.id;
  if (key !== "ArrowRight" && key !== "ArrowLeft") return undefined;
  const ahead = (key === "ArrowRight") !== mirrored;
  const others = ahead ? board.slice(column + 1) : board.slice(0, column).toReversed();
  const next = others.find(({ claims }) => claims.length > 0)?.claims;
  return next?.[Math.min(row, next.length - 1)]?.id;
}
