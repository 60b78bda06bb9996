import { useTranslation } from "react-i18next";
import type { TimeBy, TimeLineView } from "../../app/questions/question-views.ts";
import { apart } from "../language/index.ts";
import { Choice } from "../parts/Choice.tsx";
import { Failure } from "../parts/Failure.tsx";
import { useSteady } from "../state/steady.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { type AskedNow, narrowing } from "./asked-now.ts";
import { CellTable } from "./CellTable.tsx";
import { useCountOf } from "./count-of.ts";
import { OnlyAsked } from "./OnlyAsked.tsx";
import { type CountKind, look, questionRoom } from "./question-room.ts";
import { TimeLine } from "./TimeLine.tsx";

const cuts: readonly TimeBy[] = ["wave", "year", "quarter", "month"];
const counts: readonly CountKind[] = ["passages", "sources", "independent"];

/** Codes over time, by wave or by when their sources were collected. */
export function TimePart({ now }: { readonly now: AskedNow }) {
  const { t } = useTranslation("questions");
  const room = useStore(questionRoom);
  const asked = useAsked("askTimeLine", { by: room.time, ...narrowing(now) });
  const view = useSteady(asked.value);
  const count = room.count === "words" ? "passages" : room.count;
  return (
    <>
      <div className="settings">
        <Choice
          label={t("time.by")}
          value={room.time}
          options={cuts.map((value) => ({ value, text: t(`time.${value}`) }))}
          onChange={(time) => look({ time })}
        />
        <Choice
          label={t("matrix.count")}
          value={count}
          options={counts.map((value) => ({ value, text: t(`countKind.${value}`) }))}
          onChange={(chosen) => look({ count: chosen })}
        />
        <OnlyAsked now={now} />
      </div>
      <Failure error={asked.error} />
      {view === undefined && asked.error === undefined && <p className="soft">{t("working")}</p>}
      {view !== undefined && <Times view={view} count={count} />}
    </>
  );
}

function Times({ view, count }: { readonly view: TimeLineView; readonly count: CountKind }) {
  const { t } = useTranslation("questions");
  const { opened } = useStore(questionRoom);
  const { amountOf, shownOf } = useCountOf(count);
  const rows = view.codes.flatMap((code, row) =>
    (view.cells[row] ?? []).some(({ codings }) => codings > 0) ? [{ code, row }] : [],
  );
  const periods = view.periods.map(({ key, name }) =>
    key === null
      ? { key: "none", name: t("notRecorded"), own: false }
      : { key, name: name === "" ? key : name, own: view.by === "wave" },
  );
  if (rows.length === 0 || periods.length === 0) return <p className="soft">{t("time.none")}</p>;
  const cellAt = (row: number, column: number) => view.cells[rows[row]?.row ?? -1]?.[column];
  const namesAt = (row: number, column: number) => ({
    code: apart(rows[row]?.code.name ?? ""),
    value: apart(periods[column]?.name ?? ""),
  });
  const open = (row: number, column: number): void => {
    const text = cellAt(row, column)?.opens;
    if (text === undefined) return;
    look({ opened: { key: `time ${row} ${column}`, text, title: t("cell.title", namesAt(row, column)) } });
  };
  return (
    <>
      <TimeLine
        alternative={t("time.alternative", { codes: rows.length, count: periods.length })}
        periods={periods}
        codes={rows.map(({ code }) => code)}
        amountOf={(row, column) => amountOf(cellAt(row, column))}
        shownOf={(row, column) => shownOf(cellAt(row, column))}
        nameOf={(row, column, number) =>
          t("cell.name", { ...namesAt(row, column), number, what: t(`countKind.${count}`) })
        }
        isOpen={(row, column) => opened?.key === `time ${row} ${column}`}
        onOpen={open}
      />
      <p className="soft part-note">
        {t("matrix.note", { count: view.lookedAt })}
        {view.inSeveral > 0 && ` ${t("time.several", { count: view.inSeveral })}`}
      </p>
      <CellTable
        caption={t("time.table")}
        second={t(`time.${view.by}`)}
        lines={rows.flatMap(({ code }, row) =>
          periods.flatMap((period, column) => {
            const cell = cellAt(row, column);
            if (cell === undefined || cell.codings === 0) return [];
            return [
              {
                key: `time ${row} ${column}`,
                first: code.name,
                second: period,
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
