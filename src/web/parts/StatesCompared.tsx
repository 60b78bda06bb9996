import { useTranslation } from "react-i18next";
import type { ChangedRecord, HistoryLine, RecordId, TableDifference } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { recordRoom } from "../state/record-room.ts";
import { useAsked } from "../state/study.ts";
import { fieldWords, recordCount, recordsWord } from "../state/words.ts";
import { Failure } from "./Failure.tsx";
import { Go } from "./Go.tsx";
import "./states-compared.css";

/** What differs between the states after two steps: what came, what went, and each field before and after. */
export function StatesCompared(props: {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly lines: readonly HistoryLine[];
  readonly onStop: () => void;
}) {
  const { t } = useTranslation("history");
  const figures = useFigures();
  const compared = useAsked("compareStates", { from: props.from, to: props.to }, "upheavals");
  const when = (step: RecordId): string => {
    const line = props.lines.find(({ action }) => action === step);
    return line === undefined ? "" : figures.moment(line.at);
  };
  const { value } = compared;
  return (
    <div className="compared">
      <div className="compared-head">
        <h2 className="heading pane-heading">{t("compare.title")}</h2>
        <button type="button" className="inline" onClick={props.onStop}>
          {t("compare.stop")}
        </button>
      </div>
      {value !== undefined && (
        <p className="soft">{t("compare.between", { from: when(value.from), to: when(value.to) })}</p>
      )}
      <Failure error={compared.error} />
      {value === undefined && compared.isAsking && <p className="soft">{t("compare.asking")}</p>}
      {value?.tables.length === 0 && <p>{t("compare.nothing")}</p>}
      {value?.tables.map((each) => (
        <TableCompared key={each.table} difference={each} />
      ))}
    </div>
  );
}

function TableCompared({ difference }: { readonly difference: TableDifference }) {
  const { table, added, changed, removed } = difference;
  return (
    <section className="compared-table">
      <h3>{recordsWord(table)}</h3>
      <Records how="added" table={table} records={added} />
      <Records how="removed" table={table} records={removed} />
      <Records how="changed" table={table} records={changed} />
    </section>
  );
}

/** More records of one kind than this are counted only. */
const mostRecords = 40;

function Records(props: {
  readonly how: "added" | "changed" | "removed";
  readonly table: string;
  readonly records: readonly ChangedRecord[];
}) {
  const { t } = useTranslation("history");
  const { how, table, records } = props;
  if (records.length === 0) return null;
  const named = records.filter(({ name, fields }) => name !== "" || fields.length > 0);
  const [more, unnamed] = [named.length - mostRecords, records.length - named.length];
  return (
    <ul className="compared-list" aria-label={t(`compare.${how}`)}>
      {named.slice(0, mostRecords).map((record) => (
        <li key={record.id} className={`compared-${how}`}>
          <p>
            <small>{t(`compare.${how}`)}</small>{" "}
            <RecordName table={table} record={record} isThere={how !== "removed"} />
          </p>
          {record.fields.map((field) => (
            <FieldCompared key={field.field} {...field} />
          ))}
        </li>
      ))}
      {unnamed > 0 && (
        <li className={`compared-${how}`}>
          <small>{t(`compare.${how}`)}</small> {recordCount(table, unnamed)}
        </li>
      )}
      {more > 0 && <li className="soft">{t("compare.more", { count: more })}</li>}
    </ul>
  );
}

function RecordName(props: {
  readonly table: string;
  readonly record: ChangedRecord;
  readonly isThere: boolean;
}) {
  const { table, record } = props;
  const to = props.isThere ? recordRoom({ table, id: record.id }) : undefined;
  const name = <bdi>{record.name}</bdi>;
  return to === undefined ? name : <Go to={to}>{name}</Go>;
}

function FieldCompared(props: { readonly field: string; readonly before: string; readonly after: string }) {
  const { t } = useTranslation("history");
  return (
    <dl className="compared-field">
      <dt>{fieldWords(props.field)}</dt>
      <dd className="compared-before">
        <span className="unseen">{t("compare.before")}: </span>
        {props.before === "" ? <i>{t("compare.empty")}</i> : <del dir="auto">{props.before}</del>}
      </dd>
      <dd className="compared-after">
        <span className="unseen">{t("compare.after")}: </span>
        {props.after === "" ? <i>{t("compare.empty")}</i> : <span dir="auto">{props.after}</span>}
      </dd>
    </dl>
  );
}
