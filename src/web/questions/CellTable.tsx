import { useTranslation } from "react-i18next";
import type { Counts } from "../../app/questions/question-views.ts";
import { apart, useFigures } from "../language/index.ts";
import { useStore } from "../state/store.ts";
import { AsTable, Opening } from "./AsTable.tsx";
import { questionRoom } from "./question-room.ts";
import { useRange } from "./range-words.ts";

/** A line of the table behind a picture of codes by something. */
export interface CellLine {
  readonly key: string;
  readonly first: string;
  readonly second: { readonly name: string; readonly own: boolean };
  readonly cell: Counts;
  readonly open: () => void;
}

/** The table behind a picture of codes by something: every cell that holds anything, with all its counts. */
export function CellTable(props: {
  readonly caption: string;
  readonly second: string;
  readonly lines: readonly CellLine[];
}) {
  const { t } = useTranslation("questions");
  const hasWords = props.lines.some(({ cell }) => cell.words !== undefined);
  return (
    <AsTable>
      {() => (
        <table className="counts-table">
          <caption className="unseen">{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("code")}</th>
              <th scope="col">{props.second}</th>
              <th scope="col" className="counts-number">
                {t("countKind.passages")}
              </th>
              <th scope="col" className="counts-number">
                {t("countKind.sources")}
              </th>
              <th scope="col" className="counts-number">
                {t("countKind.independent")}
              </th>
              {hasWords && (
                <th scope="col" className="counts-number">
                  {t("countKind.words")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {props.lines.map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </AsTable>
  );
}

function Line({ line }: { readonly line: CellLine }) {
  const { t } = useTranslation("questions");
  const figures = useFigures();
  const range = useRange();
  const { opened } = useStore(questionRoom);
  const { first, second, cell } = line;
  const passages = figures.number(cell.passages);
  return (
    <tr>
      <th scope="row">
        <bdi>{first}</bdi>
      </th>
      <td>{second.own ? <bdi>{second.name}</bdi> : second.name}</td>
      <td className="counts-number">
        <Opening
          label={t("cell.name", {
            code: apart(first),
            value: apart(second.name),
            number: passages,
            what: t("countKind.passages"),
          })}
          open={opened?.key === line.key}
          onOpen={line.open}
        >
          {passages}
        </Opening>
      </td>
      <td className="counts-number">{figures.number(cell.sources)}</td>
      <td className="counts-number">{range(cell.independent)}</td>
      {cell.words !== undefined && <td className="counts-number">{figures.number(cell.words)}</td>}
    </tr>
  );
}
