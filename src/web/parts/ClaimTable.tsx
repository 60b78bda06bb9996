import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimLine, RecordId } from "../../app/views.ts";
import { rangeText } from "../state/claim-words.ts";
import { type ClaimColumn, type ClaimsShown, confidenceOf } from "../state/claims-shown.ts";
import { endlessClass } from "./endless.ts";
import { Go } from "./Go.tsx";
import { SupportMark } from "./SupportMark.tsx";
import "./claim-table.css";

const columns: readonly ClaimColumn[] = [
  "text",
  "support",
  "for",
  "against",
  "independent",
  "confidence",
  "warnings",
];

/** Claims, a line each, with what stands behind them; any column puts them in order. */
export function ClaimTable(props: {
  readonly claims: readonly ClaimLine[];
  readonly open: RecordId | undefined;
  readonly sort: ClaimsShown["sort"];
  readonly onSort: (sort: ClaimsShown["sort"]) => void;
}) {
  const { claims, open, sort, onSort } = props;
  return (
    <table className="claim-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <Line key={claim.id} claim={claim} open={claim.id === open} />
        ))}
      </tbody>
    </table>
  );
}

function Head(props: {
  readonly column: ClaimColumn;
  readonly sort: ClaimsShown["sort"];
  readonly onSort: (sort: ClaimsShown["sort"]) => void;
}) {
  const { t } = useTranslation("claims");
  const { column, sort, onSort } = props;
  const way = sort?.by === column ? (sort.down ? "descending" : "ascending") : undefined;
  // The strongest first, then the other way, then as they were made.
  const next = (): ClaimsShown["sort"] =>
    way === undefined
      ? { by: column, down: column !== "text" && column !== "support" }
      : way === (column === "text" || column === "support" ? "ascending" : "descending")
        ? { by: column, down: way === "ascending" }
        : undefined;
  return (
    <th scope="col" className={`claim-${column}`} aria-sort={way}>
      <button type="button" className="claim-sort" onClick={() => onSort(next())}>
        {t(`column.${column}`)}
        <span aria-hidden="true">{way === undefined ? "" : way === "descending" ? "↓" : "↑"}</span>
      </button>
    </th>
  );
}

function Line({ claim, open }: { readonly claim: ClaimLine; readonly open: boolean }) {
  const { t } = useTranslation("claims");
  const confidence = confidenceOf(claim);
  const heard = claim.for + claim.against > 0;
  const line = useRef<HTMLTableRowElement>(null);
  // Whoever comes by an address sees where the open claim stands among the others.
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <tr ref={line} data-open={open}>
      <th scope="row" className="claim-text">
        <Go to={{ screen: "claims", claim: claim.id }} current={open} className="claim-door">
          <bdi className={endlessClass(claim.text)}>{claim.text}</bdi>
        </Go>
        {claim.form !== "general" && <small>{t(`form.${claim.form}`)}</small>}
      </th>
      <td className="claim-support">
        <SupportMark state={claim.support} />
      </td>
      <td className="claim-for" data-label={t("column.for")} data-none={claim.for === 0}>
        {claim.for}
      </td>
      <td className="claim-against" data-label={t("column.against")} data-none={claim.against === 0}>
        {claim.against}
      </td>
      <td className="claim-independent" data-label={t("column.independent")}>
        {heard ? rangeText(t, claim.independence) : "–"}
      </td>
      <td className="claim-confidence" data-none={confidence === "none"}>
        {confidence === "none" ? "–" : t(`confidence.${confidence}`)}
      </td>
      <td className="claim-warnings" data-label={t("column.warnings")} data-none={claim.warnings === 0}>
        {claim.warnings === 0 ? "" : claim.warnings}
      </td>
    </tr>
  );
}
