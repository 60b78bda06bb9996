import { useTranslation } from "react-i18next";
import type { RoundLine, RoundText } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Go } from "../parts/Go.tsx";
import { closeRoundText, reopenRoundText } from "../state/rounds.ts";

/** The texts of a round: who has closed each, and what one can do with it now. */
export function RoundTexts({ round }: { readonly round: RoundLine }) {
  const { t } = useTranslation("coders");
  return (
    <table className="coders-table coders-texts">
      <thead>
        <tr>
          <th scope="col">{t("rounds.text")}</th>
          <th scope="col">{t("rounds.closed")}</th>
          <th scope="col">
            <span className="unseen">{t("rounds.code")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {round.texts.map((each) => (
          <Text key={each.source} round={round} text={each} />
        ))}
      </tbody>
    </table>
  );
}

function Text({ round, text }: { readonly round: RoundLine; readonly text: RoundText }) {
  const { t } = useTranslation("coders");
  const closed = round.coders.filter(({ id }) => text.closedBy.includes(id)).map(({ name }) => name);
  const all = closed.length === round.coders.length;
  const at = { round: round.id, source: text.source };
  return (
    <tr>
      <th scope="row">
        <Go to={{ screen: "read", source: text.source }}>
          <bdi>{text.title}</bdi>
        </Go>
      </th>
      <td data-label={t("rounds.closed")}>
        {closed.length === 0 ? (
          <span className="soft">{t("rounds.nobody")}</span>
        ) : (
          <bdi>{closed.join(", ")}</bdi>
        )}
        {!text.shown && <small className="soft coders-hidden">{t("rounds.waiting")}</small>}
      </td>
      <td className="coders-do">
        {text.mine === "open" && <Button onClick={() => void closeRoundText(at)}>{t("rounds.close")}</Button>}
        {text.mine === "closed" && !all && !text.shown && (
          <Button onClick={() => void reopenRoundText(at)}>{t("rounds.reopen")}</Button>
        )}
        {text.shown && closed.length > 0 && (
          <Go to={{ screen: "coders", round: round.id, text: text.source }}>{t("rounds.compare")}</Go>
        )}
      </td>
    </tr>
  );
}
