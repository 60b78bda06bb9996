import { useTranslation } from "react-i18next";
import type { RecordId, RoundLine } from "../../app/views.ts";
import { ComparedRoom } from "../coding/ComparedRoom.tsx";
import { RoundPage } from "../coding/RoundPage.tsx";
import { Rounds } from "../coding/Rounds.tsx";
import { Versions } from "../coding/Versions.tsx";
import { WhoCodes } from "../coding/WhoCodes.tsx";
import { Failure } from "../parts/Failure.tsx";
import { useAsked } from "../state/study.ts";
import "../coding/coders.css";
import "../coding/agreement.css";
import "../coding/compared.css";
import "../coding/queue.css";

/** Several coders: who they are, with which codebook, in which rounds; one round; and one text of it side by side. */
export function CodersScreen({ round, text }: { readonly round?: RecordId; readonly text?: RecordId }) {
  const rounds = useAsked("rounds", {});
  const open = rounds.value?.find(({ id }) => id === round);
  if (open === undefined) return <CodersPage rounds={rounds.value} error={rounds.error} />;
  if (text === undefined) return <RoundPage round={open} />;
  return <ComparedRoom key={text} round={open} source={text} />;
}

function CodersPage(props: {
  readonly rounds: readonly RoundLine[] | undefined;
  readonly error: Parameters<typeof Failure>[0]["error"];
}) {
  const { t } = useTranslation("coders");
  const coders = useAsked("coders", {});
  const versions = useAsked("versions", {});
  return (
    <div className="page-room">
      <div
        className="page-width coders-room"
        aria-busy={props.rounds === undefined && props.error === undefined}
      >
        <div className="coders-head">
          <h1 className="title">{t("title")}</h1>
          <p className="soft">{t("intro")}</p>
        </div>
        <Failure error={props.error ?? coders.error ?? versions.error} />
        {coders.value !== undefined && versions.value !== undefined && props.rounds !== undefined && (
          <>
            <Rounds rounds={props.rounds} coders={coders.value} versions={versions.value} />
            <Versions versions={versions.value} />
            <WhoCodes coders={coders.value} />
          </>
        )}
      </div>
    </div>
  );
}
