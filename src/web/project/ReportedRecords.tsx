import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReportedRecord } from "../../app/import-project/project-look.ts";
import { useFigures } from "../language/index.ts";
import { groupsOf, type ReportGroup } from "./report-words.ts";

/** How many records of a group are named on the page; the report as a file names them all. */
const mostNamed = 200;

/** What changes, or what is left out, by kind and reason; the records of each behind it. */
export function ReportedRecords(props: {
  readonly records: readonly ReportedRecord[];
  readonly fate: ReportedRecord["fate"];
}) {
  const { t } = useTranslation("project");
  const groups = groupsOf(props.records, props.fate);
  const isLeft = props.fate === "left-out";
  const id = `project-${props.fate}`;
  return (
    <section className="project-part" aria-labelledby={id}>
      <h2 id={id} className="project-title">
        {t(isLeft ? "look.leftOut" : "look.changes")}
      </h2>
      {groups.length === 0 && (
        <p className="soft project-note">{t(isLeft ? "look.noneLeft" : "look.noChanges")}</p>
      )}
      {groups.length > 0 && (
        <div>
          {groups.map((group) => (
            <GroupOf key={group.key} group={group} />
          ))}
        </div>
      )}
    </section>
  );
}

function GroupOf({ group }: { readonly group: ReportGroup }) {
  const { t } = useTranslation("project");
  const { number } = useFigures();
  const [isOpen, setOpen] = useState(false);
  const { kind, reason, records } = group;
  return (
    <details className="project-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          <b>{t(`kind.${kind}`)}</b> <span className="soft">{t(`reason.${reason}`)}</span>
        </span>
        <span className="project-count">{number(records.length)}</span>
      </summary>
      {isOpen && <RecordList records={records} />}
    </details>
  );
}

function RecordList({ records }: { readonly records: readonly ReportedRecord[] }) {
  const { t } = useTranslation("project");
  return (
    <ul>
      {records.slice(0, mostNamed).map(({ guid, name = "" }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, whose ids may stand twice
        <li key={at}>
          {name.trim() === "" ? <span className="soft">{t("look.unnamed")}</span> : <bdi>{name}</bdi>}
          {guid !== undefined && <code dir="ltr">{guid}</code>}
        </li>
      ))}
      {records.length > mostNamed && (
        <li className="soft">{t("look.more", { count: records.length - mostNamed })}</li>
      )}
    </ul>
  );
}
