import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import { call, enterStudy } from "../state/session.ts";
import { Button } from "./Button.tsx";
import { LineField } from "./Field.tsx";
import { StartRefusal } from "./StartRefusal.tsx";
import "./recovery-drill.css";

const groupsOfCode = 9;

/** The recovery code, shown once, and the proof that it was written down; without a code where the page lost it. */
export function RecoveryDrill(props: {
  readonly code: string | undefined;
  readonly places: readonly [number, number];
}) {
  const { t } = useTranslation("start");
  const { code } = props;
  const [looking, setLooking] = useState(code !== undefined);
  if (code !== undefined && looking)
    return (
      <section className="form">
        <p>{t("drill.why")}</p>
        <ol className="code-groups" dir="ltr" translate="no" aria-label={t("drill.code")}>
          {code.split("-").map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group has no name but its place
            <li key={at}>{group}</li>
          ))}
        </ol>
        <p>{t("drill.how")}</p>
        <div className="form-row">
          <Button kind="main" onClick={() => setLooking(false)}>
            {t("drill.written")}
          </Button>
        </div>
      </section>
    );
  return <Proof places={props.places} {...(code === undefined ? {} : { onLook: () => setLooking(true) })} />;
}

function Proof(props: { readonly places: readonly [number, number]; readonly onLook?: () => void }) {
  const { t } = useTranslation("start");
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [error, setError] = useState<Refusal>();
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await call("confirmCode", { typed: [first, second] });
    if (answer.ok) enterStudy();
    else setError(answer.error);
  };
  const group = (place: number): string => t("drill.group", { at: place + 1, of: groupsOfCode });
  const { onLook } = props;
  return (
    <form className="form" onSubmit={(event) => void confirm(event)}>
      <p>{t(onLook === undefined ? "drill.gone" : "drill.proof")}</p>
      <div className="form-pair">
        <LineField label={group(props.places[0])} value={first} autoFocus onChange={setFirst} />
        <LineField label={group(props.places[1])} value={second} onChange={setSecond} />
      </div>
      <StartRefusal error={error} />
      <div className="form-row">
        <Button type="submit" kind="main">
          {t("drill.go")}
        </Button>
        {onLook !== undefined && (
          <Button kind="quiet" onClick={onLook}>
            {t("drill.look")}
          </Button>
        )}
      </div>
    </form>
  );
}
