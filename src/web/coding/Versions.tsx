import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { VersionLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField } from "../parts/Field.tsx";
import { Go } from "../parts/Go.tsx";
import { sayDone } from "../state/notices.ts";
import { act, useAsked } from "../state/study.ts";
import { VersionDifferences } from "./VersionDifferences.tsx";

const changes = ["added", "gone", "renamed", "moved", "redefined"] as const;

/** The frozen versions of the codebook, how far it has moved since, and freezing it anew. */
export function Versions({ versions }: { readonly versions: readonly VersionLine[] }) {
  const { t } = useTranslation("coders");
  const codes = useAsked("codebook", {});
  const next = versions.reduce((most, { number }) => Math.max(most, number), 0) + 1;
  return (
    <section className="coders-part" aria-labelledby="coders-versions">
      <h2 id="coders-versions" className="coders-title">
        {t("versions.title")}
      </h2>
      {versions.length === 0 && <p className="soft coders-note">{t("versions.none")}</p>}
      <ul className="coders-versions">
        {versions.map((each) => (
          <Version key={each.id} version={each} />
        ))}
      </ul>
      {codes.value?.length === 0 ? (
        <p className="soft">
          {t("versions.noCodes")} <Go to={{ screen: "codebook" }}>{t("versions.toCodebook")}</Go>
        </p>
      ) : (
        <Freeze number={next} />
      )}
    </section>
  );
}

function Version({ version }: { readonly version: VersionLine }) {
  const { t } = useTranslation("coders");
  const figures = useFigures();
  const [open, setOpen] = useState(false);
  const { number, codes, by, atMs, note, since } = version;
  const moved = changes.filter((each) => since[each] > 0);
  return (
    <li>
      <p className="coders-version">
        <b>v{figures.number(number)}</b>
        <span>
          {t("versions.line", { count: codes })} · {figures.day(atMs)} · <bdi>{by}</bdi>
        </span>
        {note !== undefined && <q dir="auto">{note}</q>}
      </p>
      {moved.length === 0 ? (
        <p className="soft">{t("versions.same")}</p>
      ) : (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {t("versions.since", {
              changes: moved.map((each) => t(`versions.${each}`, { count: since[each] })).join(", "),
            })}
          </summary>
          {open && <VersionDifferences version={version} />}
        </details>
      )}
    </li>
  );
}

function Freeze({ number }: { readonly number: number }) {
  const { t } = useTranslation("coders");
  const [note, setNote] = useState("");
  const [error, setError] = useState<Refusal>();
  const freeze = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await act("freezeCodebook", note.trim() === "" ? {} : { note });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setNote("");
    sayDone(t("versions.frozen", { number: answer.value.number }));
  };
  return (
    <form className="form coders-add" onSubmit={(event) => void freeze(event)}>
      <LineField label={t("versions.note")} value={note} onChange={setNote} />
      <div className="form-row">
        <Button type="submit">{t("versions.freeze", { number })}</Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
