import { useMemo, useState } from "react";
import type { CountCodings } from "../../app/api.ts";
import type { CodeLine, CodingCount } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { Choice } from "./Choice.tsx";
import { CountBars } from "./CountBars.tsx";
import { Failure } from "./Failure.tsx";
import "./code-counts.css";

type By = CountCodings["by"];

const nouns: Readonly<Record<By, readonly [one: string, many: string]>> = {
  source: ["source", "sources"],
  role: ["role", "roles"],
  place: ["place", "places"],
  group: ["group", "groups"],
  coder: ["coder", "coders"],
};

/** Where a code was put, with the codes under it, or where anything was: by source, role, place, group or coder. */
export function CodeCounts({ code }: { readonly code: CodeLine }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="code-counts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Where it was coded, and by whom</summary>
      {open && <Counts code={code} />}
    </details>
  );
}

function Counts({ code }: { readonly code: CodeLine }) {
  const [by, setBy] = useState<By>("source");
  const [of, setOf] = useState<"this" | "all">("this");
  const input = useMemo(() => (of === "all" ? { by } : { by, code: code.id }), [by, of, code.id]);
  const counts = useAsked("countCodings", input);
  return (
    <div className="form">
      <Choice
        label="Count by"
        value={by}
        options={(["source", "role", "place", "group", "coder"] as const).map((value) => ({
          value,
          text: value,
        }))}
        onChange={setBy}
      />
      <Choice
        label="the codings of"
        value={of}
        options={[
          {
            value: "this",
            text: code.withDescendants === code.codings ? "this code" : "this code and those under it",
          },
          { value: "all", text: "all codes" },
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
  const used = counts.filter(({ codings }) => codings > 0);
  const unused = counts.length - used.length;
  return (
    <>
      {used.length > 0 && (
        <CountBars
          title={`Codings by ${by}`}
          counts={used.map(({ id, name, codings, sources }) => ({
            id: id ?? "not recorded",
            name,
            count: codings,
            ...(by === "source" ? {} : { more: sources === 1 ? "in 1 source" : `in ${sources} sources` }),
          }))}
        />
      )}
      {unused > 0 && (
        <p className="soft">
          None in {unused === counts.length ? "any" : `${unused} other`} {nouns[by][unused === 1 ? 0 : 1]}.
        </p>
      )}
    </>
  );
}
