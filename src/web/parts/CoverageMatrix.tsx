import { useTranslation } from "react-i18next";
import type { CoverageView } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import {
  beginSheetFor,
  type CoverageCell,
  isSilent,
  showCell,
  useCoverageWords,
} from "../state/coverage-cells.ts";
import "./coverage-matrix.css";

/** Groups by role or country. The number is passages; the square deepens with them; hatching says that nobody was asked. */
export function CoverageMatrix({
  view,
  by,
}: {
  readonly view: CoverageView;
  readonly by: "role" | "country";
}) {
  const { t } = useTranslation("sources");
  const word = useCoverageWords();
  const most = Math.max(1, ...view.rows.flatMap(({ cells }) => cells.map(({ passages }) => passages)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keys
    <section className="matrix-room" tabIndex={0} aria-label={t("coverage.region")}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t("coverage.group")}</th>
            {view.columns.map(({ id }) => (
              <th key={id} scope="col">
                <bdi>{word(by, id)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <bdi>{row.name}</bdi>
                {row.heardThrough !== undefined && <Unheard through={row.heardThrough} />}
              </th>
              {view.columns.map(({ id }) => {
                const cell = row.cells.find(({ column }) => column === id);
                return cell === undefined ? (
                  <td key={id} />
                ) : (
                  <Cell
                    key={id}
                    cell={cell}
                    most={most}
                    group={row.name}
                    side={word(by, id)}
                    onEmpty={() => void beginSheetFor(row.id, by, id)}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Unheard({ through }: { readonly through: readonly string[] }) {
  const { t } = useTranslation("sources");
  const { locale } = useFigures();
  const word = useCoverageWords();
  const roles = new Intl.ListFormat(locale, { type: "conjunction" }).format(
    through.map((role) => word("role", role)),
  );
  return (
    <small className="matrix-note">
      {through.length === 0 ? t("coverage.nobodySpoke") : t("coverage.heardThrough", { roles })}
    </small>
  );
}

function Cell(props: {
  readonly cell: CoverageCell;
  readonly most: number;
  readonly group: string;
  readonly side: string;
  readonly onEmpty: () => void;
}) {
  const { cell, most, group, side } = props;
  const { t } = useTranslation("sources");
  const { number } = useFigures();
  if (isSilent(cell))
    return (
      <td className="matrix-cell">
        <button
          type="button"
          className="matrix-empty"
          aria-label={t("coverage.emptyCell", { group, side })}
          title={t("coverage.emptyCell", { group, side })}
          onClick={props.onEmpty}
        >
          <span>{t("coverage.nobody")}</span>
        </button>
      </td>
    );
  const depth = Math.max(1, Math.ceil((cell.passages / most) * 4));
  const sources = t("coverage.sources", { count: cell.heard.length });
  const passages = t("coverage.passages", { count: cell.passages });
  return (
    <td className="matrix-cell">
      <button
        type="button"
        className="matrix-full"
        data-depth={depth}
        aria-label={t("coverage.fullCell", { group, side, passages, sources })}
        title={t("coverage.fullCell", { group, side, passages, sources })}
        onClick={() => showCell(cell, `${group} · ${side}`)}
      >
        <b>{number(cell.passages)}</b>
        <small className="matrix-sources">{sources}</small>
      </button>
    </td>
  );
}
