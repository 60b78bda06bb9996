import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CountCodings } from "../../app/api.ts";
import type { CodeLine, CodingCount } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { Choice } from "./Choice.tsx";
import { CountBars } from "./CountBars.tsx";
import { Failure } from "./Failure.tsx";
import "./code-counts.css";

type By = CountCodings["by"];

/** Where a code was put, with the codes under it, or where anything was: by source, role, place, group or coder. */
export function CodeCounts({ code }: { readonly code: CodeLine }) {
  const { t } = useTranslation("codebook");
  const [open, setOpen] = useState(false);
  return (
    <details className="code-counts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("counts.open")}</summary>
      {open && <Counts code={code} />}
    </details>
  );
}

function Counts({ code }: { readonly code: CodeLine }) {
  const { t } = useTranslation("codebook");
  const [by, setBy] = useState<By>("source");
  const [of, setOf] = useState<"this" | "all">("this");
  const input = useMemo(() => (of === "all" ? { by } : { by, code: code.id }), [by, of, code.id]);
  const counts = useAsked("countCodings", input);
  return (
    <div className="form">
      <Choice
        label={t("counts.by")}
        value={by}
        options={(["source", "role", "place", "group", "coder"] as const).map((value) => ({
          value,
          text: t(`counts.each.${value}`),
        }))}
        onChange={setBy}
      />
      <Choice
        label={t("counts.of")}
        value={of}
        options={[
          {
            value: "this",
            text: t(code.withDescendants === code.codings ? "counts.this" : "counts.branch"),
          },
          { value: "all", text: t("counts.all") },
        ]}
        onChange={setOf}
      />
      <Failure error={counts.error} />
      {counts.value !== undefined && <Bars by={by} counts={counts.value} />}
    </div>
  );
}

/** Where nothing was coded is counted too, and not drawn: a silence, not a number. */
function Bars({ by, counts }: { readonly by: By; readonly counts: readonly CodingCount[] }) {
  const { t } = useTranslation("codebook");
  const used = counts.filter(({ codings }) => codings > 0);
  const unused = counts.length - used.length;
  return (
    <>
      {used.length > 0 && (
        <CountBars
          title={t(`counts.title.${by}`)}
          counts={used.map(({ id, name, codings, sources }) => ({
            id: id ?? "not recorded",
            name,
            count: codings,
            ...(by === "source" ? {} : { more: t("counts.inSources", { count: sources }) }),
          }))}
        />
      )}
      {unused > 0 && (
        <p className="soft">
          {unused === counts.length
            ? t(`counts.noneInAny.${by}`)
            : t(`counts.noneIn.${by}`, { count: unused })}
        </p>
      )}
    </>
  );
}
