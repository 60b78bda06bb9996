import { useTranslation } from "react-i18next";
import type { CardAccount, CardParameter, NumberCard } from "../../app/views.ts";
import { useSaid } from "../language/said-words.ts";
import { termIn } from "../state/term-in.ts";
import { CardPassages } from "./CardPassages.tsx";
import { Chip } from "./Chip.tsx";
import { Folded } from "./Folded.tsx";

/** The sides of the clashes under a number, each with what it is if that side is right, and its passages on opening. */
export function CardAccounts({ accounts }: { readonly accounts: readonly CardAccount[] }) {
  const { t } = useTranslation("brief");
  const sentence = useSaid();
  if (accounts.length === 0) return null;
  return (
    <section className="number-part">
      <h3 className="heading">{t("card.accounts")}</h3>
      <div className="number-lines">
        {accounts.map((account) => (
          <details key={account.id} className="number-line">
            <summary>
              <bdi>{account.name}</bdi>
              <span className="number-amounts">
                {account.shown !== undefined && <b>{sentence(account.shown)}</b>}
                <small className="soft">
                  {t("card.weight", { percent: Math.round(account.weight * 100) })}
                </small>
              </span>
            </summary>
            <CardPassages passages={account.passages} shownAtFirst={2} />
          </details>
        ))}
      </div>
    </section>
  );
}

/** The parameters that carry most of a number; what each may be, why, and its passages on opening. */
export function CardParameters({ card }: { readonly card: NumberCard }) {
  const { t } = useTranslation("brief");
  const { parameters, otherParameters } = card;
  if (parameters.length === 0) return null;
  return (
    <section className="number-part">
      <h3 className="heading">{parameters.length === 1 ? t("card.whatItMayBe") : t("card.carries")}</h3>
      {parameters.length > 1 && <p className="soft number-rest">{t("card.carriesHow")}</p>}
      <div className="number-lines">
        <Folded shownAtFirst={4} more={(count) => t("card.carryLess", { count })}>
          {parameters.map((parameter) => (
            <ParameterLine key={parameter.id} parameter={parameter} alone={parameters.length === 1} />
          ))}
        </Folded>
      </div>
      {otherParameters > 0 && parameters.length > 1 && (
        <p className="soft number-rest">{t("card.others", { count: otherParameters })}</p>
      )}
    </section>
  );
}

function ParameterLine({ parameter, alone }: { readonly parameter: CardParameter; readonly alone: boolean }) {
  const { t } = useTranslation("brief");
  const sentence = useSaid();
  const { name, share, estimates, assumed, passages } = parameter;
  const percent = Math.round(share * 100);
  return (
    <details className="number-line" open={alone}>
      <summary>
        <span>
          <bdi>{name}</bdi> {assumed && <Chip colour="amber">{t("card.assumption")}</Chip>}
        </span>
        {!alone && (
          <span className="number-share" title={t("card.variance")}>
            <span className="number-bar" style={{ inlineSize: `${Math.max(2, percent)}%` }} />
            {t("card.percent", { percent })}
          </span>
        )}
      </summary>
      {estimates.map((estimate) => (
        <p key={estimate.id} className="soft number-estimate">
          {estimate.account !== undefined && <bdi>{t("card.if", { account: estimate.account.name })} </bdi>}
          {estimate.range === undefined ? t("card.noNumber") : sentence(estimate.range)} ·{" "}
          {termIn(t("card.warrant", { returnObjects: true }), estimate.warrant)}, <bdi>{estimate.judge}</bdi>.{" "}
          <bdi>{estimate.reason}</bdi>
        </p>
      ))}
      {!alone && <CardPassages passages={passages} shownAtFirst={2} />}
    </details>
  );
}
