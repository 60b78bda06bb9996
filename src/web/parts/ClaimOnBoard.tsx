import { useTranslation } from "react-i18next";
import type { ClaimLine } from "../../app/views.ts";
import { rangeText } from "../state/claim-words.ts";
import { confidenceOf } from "../state/claims-shown.ts";
import { go, pathOf } from "../state/route.ts";
import { endlessClass } from "./endless.ts";
import { SupportMark } from "./SupportMark.tsx";

/** One claim in a column: its words, and the little that a glance needs. */
export function ClaimOnBoard(props: {
  readonly claim: ClaimLine;
  readonly by: "support" | "confidence";
  readonly open: boolean;
  /** It is being moved to another column, and why is asked there. */
  readonly leaving: boolean;
}) {
  const { t } = useTranslation("claims");
  const { claim, by, open, leaving } = props;
  const to = { screen: "claims", claim: claim.id } as const;
  return (
    <li className="board-claim" data-open={open} data-leaving={leaving}>
      <a
        href={pathOf(to)}
        data-claim={claim.id}
        aria-current={open ? "page" : undefined}
        draggable={by === "confidence"}
        onDragStart={(event) => {
          event.dataTransfer.setData("text/x-claim", claim.id);
          event.dataTransfer.effectAllowed = "move";
        }}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          go(to);
        }}
      >
        <bdi className={endlessClass(claim.text)}>{claim.text}</bdi>
      </a>
      <p>
        {by === "confidence" && <SupportMark state={claim.support} worded={false} />}
        {claim.for > 0 && <span className="board-for">{t("count.for", { count: claim.for })}</span>}
        {claim.against > 0 && (
          <span className="board-against">{t("count.against", { count: claim.against })}</span>
        )}
        {claim.for > 0 && <span>{t("count.independent", { range: rangeText(t, claim.independence) })}</span>}
        {by === "support" && claim.confidence !== undefined && (
          <span>{t("confidenceOf", { level: t(`confidence.${confidenceOf(claim)}`) })}</span>
        )}
        {claim.warnings > 0 && (
          <span className="board-warned">{t("count.warnings", { count: claim.warnings })}</span>
        )}
      </p>
    </li>
  );
}
