import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { CoderLine } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField } from "../parts/Field.tsx";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { workAs } from "../state/work-as.ts";

const roles = ["lead", "coder", "adjudicator"] as const;

/** Who codes in the study, in which role, and who of them is at work here. */
export function WhoCodes({ coders }: { readonly coders: readonly CoderLine[] }) {
  const { t } = useTranslation("coders");
  return (
    <section className="coders-part" aria-labelledby="coders-who">
      <h2 id="coders-who" className="coders-title">
        {t("who.title")}
      </h2>
      <table className="coders-table">
        <thead>
          <tr>
            <th scope="col">{t("who.name")}</th>
            <th scope="col">{t("who.role")}</th>
            <th scope="col">
              <span className="unseen">{t("who.here")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {coders.map((each) => (
            <Coder key={each.id} coder={each} />
          ))}
        </tbody>
      </table>
      <AddCoder />
      <p className="soft coders-note">{t(coders.length < 2 ? "who.alone" : "who.limit")}</p>
    </section>
  );
}

function Coder({ coder }: { readonly coder: CoderLine }) {
  const { t } = useTranslation("coders");
  const { id, name, role, me } = coder;
  const setRole = async (wanted: string): Promise<void> => {
    const chosen = roles.find((each) => each === wanted);
    if (chosen === undefined) return;
    const answer = await act("setCoderRole", { member: id, role: chosen });
    if (answer.ok) sayDone(t("who.roleSet"));
    else sayRefused(answer.error.text);
  };
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        {role === "agreed" ? (
          <span className="soft">{t("who.roles.agreed")}</span>
        ) : (
          <select
            className="input coders-role"
            aria-label={t("who.roleOf", { name })}
            value={role}
            onChange={(event) => void setRole(event.target.value)}
          >
            {roles.map((each) => (
              <option key={each} value={each}>
                {t(`who.roles.${each}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td className="coders-do">
        {me && <b className="coders-me">{t("who.atWork")}</b>}
        {!me && role !== "agreed" && (
          <button type="button" className="inline" onClick={() => void workAs(coder)}>
            {t("who.workAs", { name })}
          </button>
        )}
      </td>
    </tr>
  );
}

function AddCoder() {
  const { t } = useTranslation("coders");
  const [name, setName] = useState("");
  const [error, setError] = useState<Refusal>();
  const lack = name.trim() === "" ? t("who.addLack") : undefined;
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (lack !== undefined) return;
    const answer = await act("addMember", { name });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setName("");
    sayDone(t("who.added"));
  };
  return (
    <form className="form coders-add" onSubmit={(event) => void add(event)}>
      <LineField label={t("who.add")} hint={t("who.addHint")} value={name} onChange={setName} />
      <div className="form-row">
        <Button type="submit" lacking={lack}>
          {t("who.addIt")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
