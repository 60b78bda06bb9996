import { useTranslation } from "react-i18next";
import type { MatrixBy, MatrixView } from "../../app/questions/question-views.ts";
import { facts } from "../../core/code/index.ts";
import { apart } from "../language/index.ts";
import { Choice } from "../parts/Choice.tsx";
import { Failure } from "../parts/Failure.tsx";
import { useSteady } from "../state/steady.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { type AskedNow, matrixAsked } from "./asked-now.ts";
import { CellTable } from "./CellTable.tsx";
import { useCountOf } from "./count-of.ts";
import { HeatMap } from "./HeatMap.tsx";
import { OnlyAsked } from "./OnlyAsked.tsx";
import { type CountKind, look, type Opened, questionRoom } from "./question-room.ts";
import { Setting } from "./Setting.tsx";
import { useValueName } from "./value-name.ts";

const everyBy: readonly MatrixBy[] = [...facts, "attribute"];
const counts: readonly CountKind[] = ["passages", "sources", "independent", "words"];

/** Codes by a fact of their sources: the darker a cell, the more there is of the code. */
export function MatrixPart({ now }: { readonly now: AskedNow }) {
  const { t } = useTranslation("questions");
  const room = useStore(questionRoom);
  const attributes = useAsked("askableAttributes", {});
  const names = attributes.value ?? [];
  const attribute = room.attribute ?? names[0];
  const asks = room.by !== "attribute" || attribute !== undefined;
  const asked = useAsked(
    "askMatrix",
    asks ? matrixAsked({ ...room, ...(attribute === undefined ? {} : { attribute }) }, now) : undefined,
  );
  const view = useSteady(asked.value);
  const offered = everyBy.filter((by) => by !== "attribute" || names.length > 0);
  return (
    <>
      <div className="settings">
        <Setting
          label={t("matrix.by")}
          value={room.by}
          options={offered.map((value) => ({ value, text: t(`by.${value}`) }))}
          onChange={(by) =>
            look({ by, ...(by === "attribute" && attribute !== undefined ? { attribute } : {}) })
          }
        />
        {room.by === "attribute" && attribute !== undefined && (
          <Setting
            label={t("matrix.attribute")}
            value={attribute}
            options={names.map((value) => ({ value, text: value }))}
            onChange={(chosen) => look({ attribute: chosen })}
          />
        )}
        <Choice
          label={t("matrix.count")}
          value={room.count}
          options={counts.map((value) => ({ value, text: t(`countKind.${value}`) }))}
          onChange={(count) => look({ count })}
        />
        <OnlyAsked now={now} />
      </div>
      <Failure error={asked.error} />
      {view === undefined ? <p className="soft">{t("working")}</p> : <Matrix view={view} />}
    </>
  );
}

function Matrix({ view }: { readonly view: MatrixView }) {
  const { t } = useTranslation("questions");
  const room = useStore(questionRoom);
  const nameOf = useValueName();
  const { amountOf, shownOf } = useCountOf(room.count);
  const rows = view.codes.flatMap((code, row) =>
    (view.ofCode[row]?.codings ?? 0) > 0 ? [{ code, row }] : [],
  );
  const columns = view.values.flatMap((value, column) =>
    (view.ofValue[column]?.codings ?? 0) > 0 || value.key !== null
      ? [{ id: value.key ?? "", column, ...nameOf(view.by, value) }]
      : [],
  );
  const cellAt = (row: number, column: number) =>
    view.cells[rows[row]?.row ?? -1]?.[columns[column]?.column ?? -1];
  const openedAt = (row: number, column: number): Opened | undefined => {
    const text = cellAt(row, column)?.opens;
    const [code, value] = [rows[row]?.code, columns[column]];
    if (text === undefined || code === undefined || value === undefined) return undefined;
    return {
      key: `matrix ${row} ${column}`,
      text,
      title: t("cell.title", { code: apart(code.name), value: apart(value.name) }),
    };
  };
  const open = (row: number, column: number): void => {
    const opened = openedAt(row, column);
    if (opened !== undefined) look({ opened });
  };
  if (rows.length === 0) return <p className="soft">{t("matrix.none")}</p>;
  if (columns.length === 0) return <p className="soft">{t("matrix.noValues", { by: t(`by.${view.by}`) })}</p>;
  return (
    <>
      <HeatMap
        caption={t("matrix.caption", { by: t(`by.${view.by}`), what: t(`countKind.${room.count}`) })}
        corner={t("code")}
        rows={rows.map(({ code }) => ({ id: code.id, name: code.name, own: true }))}
        columns={columns}
        amountOf={(row, column) => amountOf(cellAt(row, column))}
        shownOf={(row, column) => shownOf(cellAt(row, column))}
        nameOf={(row, column, value) =>
          t("cell.name", {
            code: apart(rows[row]?.code.name ?? ""),
            value: apart(columns[column]?.name ?? ""),
            number: value,
            what: t(`countKind.${room.count}`),
          })
        }
        isOpen={(row, column) => room.opened?.key === `matrix ${row} ${column}`}
        onOpen={open}
      />
      <p className="soft part-note">
        {t("matrix.note", { count: view.lookedAt })}
        {rows.length < view.codes.length &&
          ` ${t("matrix.left", { count: view.codes.length - rows.length })}`}
      </p>
      <CellTable
        caption={t("matrix.table", { by: t(`by.${view.by}`) })}
        second={t(`by.${view.by}`)}
        lines={rows.flatMap(({ code }, row) =>
          columns.flatMap((value, column) => {
            const cell = cellAt(row, column);
            return cell === undefined || cell.codings === 0
              ? []
              : [
                  {
                    key: `matrix ${row} ${column}`,
                    first: code.name,
                    second: value,
                    cell,
                    open: () => open(row, column),
                  },
                ];
          }),
        )}
      />
    </>
  );
}
