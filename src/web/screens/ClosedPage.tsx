import { Trans, useTranslation } from "react-i18next";
import { start } from "../language/en/start.ts";
import type { SessionState } from "../state/session.ts";
import "./closed-page.css";

/** What is shown while no study can be opened here: why, and what to do. Nothing of a study is on it. */
export function ClosedPage(props: {
  readonly state: Extract<SessionState, { readonly is: "locked" | "ended" | "refused" }>;
}) {
  const { state } = props;
  return (
    <main className="closed">
      <div className="closed-words">
        <p className="closed-name">Grounds</p>
        {state.is === "refused" ? <Refused state={state} /> : <Left is={state.is} />}
      </div>
    </main>
  );
}

function Left({ is }: { readonly is: "locked" | "ended" }) {
  const { t } = useTranslation("start");
  if (is === "locked")
    return (
      <>
        <h1 className="title">{t("page.locked")}</h1>
        <p>{t("page.closing")}</p>
      </>
    );
  return (
    <>
      <h1 className="title">{t("closed.ended")}</h1>
      <p>{t("closed.endedWhy")}</p>
      <Again />
    </>
  );
}

type Refusal = Extract<SessionState, { readonly is: "refused" }>;
type Known = Extract<keyof typeof start.closed, `link-${string}` | "unreachable">;

function Refused({ state: { error, withLink } }: { readonly state: Refusal }) {
  const { t } = useTranslation("start");
  const { code } = error;
  if (!withLink && code.startsWith("link-"))
    return (
      <>
        <h1 className="title">{t("closed.notOpen")}</h1>
        <p>{t("closed.notOpenWhy")}</p>
        <Again />
      </>
    );
  if (!isKnown(code))
    return (
      <>
        <h1 className="title">{t("closed.failed")}</h1>
        <p>{error.text}</p>
        <Again />
      </>
    );
  return (
    <>
      <h1 className="title">{t(`closed.${code}.title`)}</h1>
      <p>{t(`closed.${code}.why`)}</p>
      {code === "unreachable" ? <p className="closed-step">{t("closed.anew")}</p> : <Again />}
    </>
  );
}

// By the code of the refusal. A link that was never made is told nothing of any other.
function isKnown(code: string): code is Known {
  return (code.startsWith("link-") || code === "unreachable") && Object.hasOwn(start.closed, code);
}

function Again() {
  const { t } = useTranslation("start");
  return (
    <p className="closed-step">
      <Trans t={t} i18nKey="closed.again" components={{ key: <kbd /> }} />
    </p>
  );
}
