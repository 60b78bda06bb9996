import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimLine, RecordId } from "../../app/views.ts";
import { boardColumns, type ClaimsBoard, stepOnBoard } from "../state/claims-board.ts";
import { type ConfidenceColumn, confidenceColumns, confidenceOf } from "../state/claims-shown.ts";
import { ClaimOnBoard } from "./ClaimOnBoard.tsx";
import { SetConfidence } from "./SetConfidence.tsx";
import { SupportMark } from "./SupportMark.tsx";
import "./claim-board.css";

interface Asking {
  readonly claim: RecordId;
  readonly to: ConfidenceColumn;
}

/**
 * Claims in columns by the state of their support or by confidence. Only confidence is anybody's to set, so only there a
 * claim can be moved, by hand or with a figure, and why is asked where it lands.
 */
export function ClaimBoard(props: {
  readonly claims: readonly ClaimLine[];
  readonly by: "support" | "confidence";
  readonly open: RecordId | undefined;
}) {
  const { claims, by, open } = props;
  const { t } = useTranslation("claims");
  const board = boardColumns(claims, by);
  const [asking, setAsking] = useState<Asking>();
  const [over, setOver] = useState<string>();
  const room = useRef<HTMLDivElement>(null);
  const moved = claims.find(({ id }) => id === asking?.claim);
  const move = (claim: RecordId, to: ConfidenceColumn): void => {
    const held = claims.find(({ id }) => id === claim);
    setAsking(held === undefined || confidenceOf(held) === to ? undefined : { claim, to });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the claims within it
    <div ref={room} className="board" onKeyDown={(event) => pressed(event, board, by, move)}>
      {board.map(({ key, claims: inColumn }) => (
        <section
          key={key}
          className="board-column"
          data-over={over === key}
          aria-label={nameOf(t, key)}
          {...(by === "confidence" ? dropping(key, setOver, (claim) => move(claim, columnOf(key))) : {})}
        >
          <h2 className="board-head" title={by === "support" ? t(`supportWhy.${key as "one"}`) : undefined}>
            {by === "support" ? <SupportMark state={key as "one"} /> : nameOf(t, key)}
            <span className="board-count">{inColumn.length}</span>
          </h2>
          {asking?.to === key && moved !== undefined && (
            <SetConfidence claim={moved} to={asking.to} onDone={() => setAsking(undefined)} />
          )}
          {inColumn.length === 0 && asking?.to !== key && <p className="board-none">{t("none")}</p>}
          <ul>
            {inColumn.map((claim) => (
              <ClaimOnBoard
                key={claim.id}
                claim={claim}
                by={by}
                open={claim.id === open}
                leaving={asking?.claim === claim.id}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function nameOf(t: ReturnType<typeof useTranslation<"claims">>["t"], key: string): string {
  const level = confidenceColumns.find((each) => each === key);
  return level === undefined ? t(`support.${key as "one"}`) : t(`confidence.${level}`);
}

function columnOf(key: string): ConfidenceColumn {
  return confidenceColumns.find((each) => each === key) ?? "none";
}

function dropping(key: string, onOver: (key?: string) => void, onDrop: (claim: RecordId) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      onOver(key);
    },
    onDragLeave: () => onOver(undefined),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      onOver(undefined);
      // Only what was taken up here can be put down here.
      onDrop(event.dataTransfer.getData("text/x-claim") as RecordId);
    },
  };
}

function pressed(
  event: KeyboardEvent<HTMLDivElement>,
  board: ClaimsBoard,
  by: "support" | "confidence",
  move: (claim: RecordId, to: ConfidenceColumn) => void,
): void {
  const held = event.target instanceof HTMLElement ? event.target.dataset.claim : undefined;
  if (held === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const claim = board.flatMap((column) => column.claims).find(({ id }) => id === held)?.id;
  if (claim === undefined) return;
  const to = confidenceColumns[Number(event.key) - 1];
  if (by === "confidence" && to !== undefined) {
    event.preventDefault();
    move(claim, to);
    return;
  }
  const mirrored = document.documentElement.dir === "rtl";
  const next = stepOnBoard(board, claim, event.key, mirrored);
  if (next === undefined) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>(`[data-claim="${next}"]`)?.focus();
}
