import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableAsked } from "../../app/export-project/calls.ts";
import { Choice } from "../parts/Choice.tsx";
import { NewPassphrase, useNewPassphrase } from "../parts/NewPassphrase.tsx";
import { act, useAsked } from "../state/study.ts";
import { ClearedProject } from "./ClearedProject.tsx";
import { MakeFile } from "./MakeFile.tsx";

/** The ways out of a study into other programs, each behind its name. */
export function WaysOut() {
  const { t } = useTranslation("projectOut");
  return (
    <section className="project-part" aria-labelledby="project-out">
      <h2 id="project-out" className="project-title">
        {t("title")}
      </h2>
      <p className="soft project-note">{t("intro")}</p>
      <div>
        <Way name="cleared">
          <ClearedProject />
        </Way>
        <Way name="codebook">
          <MakeFile make={() => act("exportCodebook", {})} />
        </Way>
        <Way name="table">
          <TableOut />
        </Way>
        <Way name="sealed">
          <SealedOut />
        </Way>
      </div>
    </section>
  );
}

/** One way out: what it is stands in sight, what it asks for behind it. */
function Way(props: {
  readonly name: "cleared" | "sealed" | "codebook" | "table";
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("projectOut");
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="project-group project-way"
      data-way={props.name}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>
          <b>{t(`${props.name}.title`)}</b> <span className="soft">{t(`${props.name}.what`)}</span>
        </span>
      </summary>
      {isOpen && <div className="project-way-in">{props.children}</div>}
    </details>
  );
}

function TableOut() {
  const { t } = useTranslation("projectOut");
  const [table, setTable] = useState<TableAsked["table"]>("codings");
  const [as, setAs] = useState<TableAsked["as"]>("csv");
  return (
    <MakeFile key={`${table} ${as}`} make={() => act("exportTable", { table, as })}>
      <Choice
        label={t("table.which")}
        value={table}
        options={(["codings", "cases", "memos"] as const).map((value) => ({
          value,
          text: t(`table.${value}`),
        }))}
        onChange={setTable}
      />
      <Choice
        label={t("table.as")}
        value={as}
        options={(["csv", "xlsx"] as const).map((value) => ({ value, text: value }))}
        onChange={setAs}
      />
    </MakeFile>
  );
}

function SealedOut() {
  const { t } = useTranslation("projectOut");
  const { t: started } = useTranslation("start");
  const summary = useAsked("summary", {});
  const next = useNewPassphrase("");
  const missing = next.lacking === undefined ? undefined : started(`made.${next.lacking}`);
  const isLocked = summary.value?.vaultOpen === false;
  return (
    <MakeFile
      lacking={isLocked ? t("sealed.locked") : missing}
      make={() => act("sealProject", { passphrase: next.passphrase })}
    >
      <p className="soft project-note">{t("sealed.why")}</p>
      {!isLocked && (
        <NewPassphrase label={t("sealed.passphrase")} againLabel={started("made.again")} of={next} />
      )}
    </MakeFile>
  );
}
