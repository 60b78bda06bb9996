import { useTranslation } from "react-i18next";
import type { RoundLine } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Go } from "../parts/Go.tsx";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act, noteUpheaval, useAsked } from "../state/study.ts";
import { AgreementPart } from "./AgreementPart.tsx";
import { RoundFacts } from "./RoundFacts.tsx";
import { RoundTexts } from "./RoundTexts.tsx";

/** One round: its texts, and how far its coders agree. */
export function RoundPage({ round }: { readonly round: RoundLine }) {
  const { t } = useTranslation("coders");
  const compared = round.texts.some(({ shown, closedBy }) => shown && closedBy.length > 1);
  return (
    <div className="page-room">
      <div className="page-width coders-room">
        <div className="coders-head">
          <p>
            <Go to={{ screen: "coders" }} className="coders-back">
              {t("rounds.back")}
            </Go>
          </p>
          <h1 className="title" dir="auto">
            {round.name}
          </h1>
          <RoundFacts round={round} />
        </div>
        <section className="coders-part" aria-label={t("rounds.texts")}>
          <RoundTexts round={round} />
          <OpenEarly round={round} />
        </section>
        {compared ? <AgreementPart round={round} /> : <p className="soft">{t("agreement.waits")}</p>}
      </div>
    </div>
  );
}

/** A lead may end the blindness of a round before its end; the study notes it. */
function OpenEarly({ round }: { readonly round: RoundLine }) {
  const { t } = useTranslation("coders");
  const coders = useAsked("coders", {});
  const isLead = coders.value?.some(({ me, role }) => me && role === "lead") === true;
  if (!isLead || round.texts.every(({ shown }) => shown)) return null;
  const open = async (): Promise<void> => {
    const answer = await act("openRound", { round: round.id });
    if (!answer.ok) {
      sayRefused(answer.error.text);
      return;
    }
    noteUpheaval();
    sayDone(t("rounds.openedNow"));
  };
  return (
    <div className="form-row">
      <Button kind="harm" onClick={() => void open()}>
        {t("rounds.openEarly")}
      </Button>
    </div>
  );
}
