import { useTranslation } from "react-i18next";
import type { ReaderView } from "../../app/views.ts";
import { closeRoundText, reopenRoundText } from "../state/rounds.ts";
import { useAsked } from "../state/study.ts";
import { Go } from "./Go.tsx";

/** In which round of coding the open text is, as whom one codes it, and saying that one is done with it. */
export function RoundInReader({ view }: { readonly view: ReaderView }) {
  const { t } = useTranslation("coders");
  const rounds = useAsked("rounds", {});
  const coders = useAsked("coders", {});
  const me = coders.value?.find((each) => each.me)?.name ?? "";
  const here = (rounds.value ?? []).flatMap((round) => {
    const text = round.texts.find(({ source }) => source === view.source.id);
    return text?.mine === undefined ? [] : [{ round, text }];
  });
  // The newest that has this text open; one that is over is told of in the room of the coders.
  const now = here.find(({ round, text }) => text.closedBy.length < round.coders.length);
  if (now === undefined) return null;
  const { round, text } = now;
  const at = { round: round.id, source: text.source };
  const said = text.mine === "closed" ? "closed" : text.shown ? "open" : "blind";
  return (
    <p className="reader-round">
      <span>{t(`reading.${said}`, { round: round.name, number: round.version.number, name: me })}</span>{" "}
      {text.mine === "open" ? (
        <button type="button" className="inline" onClick={() => void closeRoundText(at)}>
          {t("rounds.close")}
        </button>
      ) : (
        !text.shown && (
          <button type="button" className="inline" onClick={() => void reopenRoundText(at)}>
            {t("rounds.reopen")}
          </button>
        )
      )}{" "}
      <Go to={{ screen: "coders", round: round.id }}>{t("title")}</Go>
    </p>
  );
}
