import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { parseQuestion, printQuestion } from "../../core/code/index.ts";
import { Button } from "../parts/Button.tsx";
import { useStore } from "../state/store.ts";
import { ConditionRow } from "./ConditionRow.tsx";
import { look, questionRoom } from "./question-room.ts";
import {
  type Condition,
  isFar,
  type Join,
  type Question,
  type Row,
  type Rows,
  rowsOf,
  soughtOf,
} from "./question-tree.ts";
import { Setting } from "./Setting.tsx";
import { SoughtRow } from "./SoughtRow.tsx";
import "./builder.css";

/** What stands in the rows: a question that may have something to be filled in yet. */
interface Draft {
  /** `undefined` where the question is nested deeper than rows can say. */
  readonly rows: Rows | undefined;
  readonly of: Question["of"];
  readonly where: readonly Condition[];
}

const nothing: Draft = { rows: { rows: [], join: "all", turns: 0 }, of: "words", where: [] };
const anyCode: Row = { not: false, what: { kind: "any-code" } };

/** The question of the line in rows to choose in. Either writes the other. */
export function Builder() {
  const { t } = useTranslation("questions");
  const { line } = useStore(questionRoom);
  const [draft, setDraft] = useState<Draft>(() => draftOf(line) ?? nothing);
  useEffect(() => {
    setDraft((now) => (textOf(now) === line.trim() ? now : (draftOf(line) ?? now)));
  }, [line]);
  const change = (next: Draft): void => {
    setDraft(next);
    const text = textOf(next);
    if (text !== undefined) look({ line: text });
  };
  const { rows, where } = draft;
  return (
    <section className="builder" aria-label={t("builder.label")}>
      {rows === undefined ? (
        <p className="soft">{t("builder.nested")}</p>
      ) : (
        <SoughtRows rows={rows} of={draft.of} onChange={(next) => change({ ...draft, ...next })} />
      )}
      {where.map((condition, at) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name, and none is moved
          key={at}
          condition={condition}
          first={at === 0}
          onChange={(next) => change({ ...draft, where: where.map((each, i) => (i === at ? next : each)) })}
          onRemove={() => change({ ...draft, where: where.filter((_, i) => i !== at) })}
        />
      ))}
      <div className="form-row builder-add">
        {rows !== undefined && (
          <>
            <Button kind="quiet" onClick={() => change({ ...draft, rows: withRow(rows, newCode) })}>
              {t("builder.addCode")}
            </Button>
            <Button kind="quiet" onClick={() => change({ ...draft, rows: withRow(rows, newWords) })}>
              {t("builder.addWords")}
            </Button>
          </>
        )}
        <Button
          kind="quiet"
          onClick={() =>
            change({
              ...draft,
              ...(rows?.rows.length === 0 ? { rows: { ...rows, rows: [anyCode] } } : {}),
              where: [...where, newCondition],
            })
          }
        >
          {t("builder.addCondition")}
        </Button>
      </div>
    </section>
  );
}

const newCode: Row = { not: false, what: { kind: "code", code: { name: "" }, below: false } };
const newWords: Row = { not: false, what: { kind: "words", words: "" } };
const newCondition: Condition = { kind: "fact", fact: "role", not: false, values: [{ name: "insider" }] };

function withRow(rows: Rows, row: Row): Rows {
  const joined = rows.join === "all" || rows.join === "any" || rows.rows.length < 2;
  return { ...rows, rows: [...rows.rows, row], join: joined ? rows.join : "all" };
}

function draftOf(line: string): Draft | undefined {
  if (line.trim() === "") return nothing;
  const read = parseQuestion(line.trim());
  if (!read.ok) return undefined;
  const { sought, of, where } = read.value;
  return { rows: rowsOf(sought), of, where };
}

/** The draft as a line; `undefined` where something is missing, or where rows cannot say it. */
function textOf({ rows, of, where }: Draft): string | undefined {
  if (rows === undefined) return undefined;
  if (rows.rows.length === 0 && where.length === 0) return "";
  const sought = soughtOf(rows);
  return sought === undefined ? undefined : printQuestion({ sought, of, where });
}

const joins: readonly Join[] = [
  "all",
  "any",
  "overlapping",
  "within",
  "containing",
  "near",
  "followed-by",
  "after",
];
const plainJoins: readonly Join[] = ["all", "any"];

function SoughtRows(props: {
  readonly rows: Rows;
  readonly of: Question["of"];
  readonly onChange: (next: { readonly rows?: Rows; readonly of?: Question["of"] }) => void;
}) {
  const { t } = useTranslation("questions");
  const { rows, of, onChange } = props;
  const change = (at: number, row: Row | undefined): void =>
    onChange({
      rows: { ...rows, rows: rows.rows.flatMap((each, i) => (i !== at ? [each] : (row ?? []))) },
    });
  return (
    <>
      {rows.rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and none is moved
        <div key={at} className="builder-row">
          {at === 0 ? (
            <span className="builder-join">{t("builder.find")}</span>
          ) : at === 1 ? (
            <JoinChoice rows={rows} onChange={(next) => onChange({ rows: next })} />
          ) : (
            <span className="builder-join">{t(`join.${rows.join}`)}</span>
          )}
          <SoughtRow row={row} onChange={(next) => change(at, next)} onRemove={() => change(at, undefined)} />
        </div>
      ))}
      {rows.rows.length > 1 && plainJoins.includes(rows.join) && (
        <div className="builder-row">
          <span className="builder-join" />
          <Setting
            label={t("builder.of")}
            value={of}
            options={(["words", "turn", "source"] as const).map((value) => ({
              value,
              text: t(`of.${value}`),
            }))}
            onChange={(next) => onChange({ of: next })}
          />
        </div>
      )}
    </>
  );
}

function JoinChoice({ rows, onChange }: { readonly rows: Rows; readonly onChange: (next: Rows) => void }) {
  const { t } = useTranslation("questions");
  const offered = rows.rows.length > 2 ? plainJoins : joins;
  return (
    <span className="builder-join">
      <select
        className="input"
        aria-label={t("builder.join")}
        value={rows.join}
        onChange={(event) => {
          const join = offered.find((each) => each === event.target.value);
          if (join !== undefined) onChange({ ...rows, join });
        }}
      >
        {offered.map((join) => (
          <option key={join} value={join}>
            {t(`join.${join}`)}
          </option>
        ))}
      </select>
      {isFar(rows.join) && (
        <select
          className="input"
          aria-label={t("builder.turns")}
          value={String(rows.turns)}
          onChange={(event) => onChange({ ...rows, turns: Number(event.target.value) })}
        >
          {[...new Set([0, 1, 2, 3, 5, 10, rows.turns])]
            .sort((a, b) => a - b)
            .map((turns) => (
              <option key={turns} value={turns}>
                {turns === 0 ? t("together.sameTurn") : t("builder.within", { count: turns })}
              </option>
            ))}
        </select>
      )}
    </span>
  );
}
