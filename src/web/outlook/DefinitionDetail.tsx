import { useTranslation } from "react-i18next";
import type { ComputedOutlook, DefinitionView } from "../../app/views.ts";
import type { DraftNumbers } from "../../core/outlook/index.ts";
import { Facts } from "../parts/Facts.tsx";
import { useOutlookFigures } from "./figures.ts";
import { useLikelihood } from "./likelihood.ts";
import { Opens } from "./Opens.tsx";
import { ShareBar } from "./ShareBar.tsx";

/** The definition that is read: what it asks, when it comes true, and what it is under each account and with each corner. */
export function DefinitionDetail(props: {
  readonly outlook: ComputedOutlook;
  readonly definition: DefinitionView;
  readonly draft: DraftNumbers | undefined;
}) {
  const { outlook, definition } = props;
  const { t } = useTranslation("outlook");
  const { span, share } = useOutlookFigures();
  const { sayWord } = useLikelihood();
  const [low, , middle, , high] = definition.months ?? [];
  const touched = definition.words[outlook.scale].map(sayWord).join(t("comma"));
  return (
    <section className="outlook-section" aria-labelledby="outlook-detail">
      <h2 id="outlook-detail" className="outlook-title">
        <bdi>{definition.name}</bdi>
      </h2>
      <Accounts {...props} />
      <Facts
        facts={[
          { label: t("detail.asks"), value: <code dir="ltr">{definition.condition}</code> },
          {
            label: t("detail.holds"),
            value: t("detail.holdsFor", { span: span(definition.forMonths) }),
          },
          ...(low !== undefined && middle !== undefined && high !== undefined
            ? [
                {
                  label: t("detail.when"),
                  value: (
                    <Opens to="definition" id={definition.id} part="months">
                      {t("detail.whenText", { middle: span(middle), low: span(low), high: span(high) })}
                    </Opens>
                  ),
                },
              ]
            : []),
          ...(definition.assumedShare === undefined
            ? []
            : [
                {
                  label: t("detail.assumed"),
                  value: (
                    <Opens to="definition" id={definition.id} part="assumed">
                      {share(definition.assumedShare)}
                    </Opens>
                  ),
                },
              ]),
          ...(touched === "" ? [] : [{ label: t("detail.touches"), value: touched }]),
          { label: t("detail.settled"), value: definition.settledBy },
        ]}
      />
    </section>
  );
}

function Accounts({ definition, draft }: Parameters<typeof DefinitionDetail>[0]) {
  const { t } = useTranslation("outlook");
  const { share } = useOutlookFigures();
  if (definition.accounts.length === 0) return null;
  const drafted = draft?.definitions.find(({ id }) => id === definition.id)?.accounts;
  const shown = (account: string, standing: number): number | undefined =>
    drafted === undefined ? standing : drafted.find((each) => each.account === account)?.share;
  return (
    <table className="outlook-table">
      <caption className="heading">{t("detail.accounts")}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t("detail.account")}</th>
          <th scope="col">{t("detail.weight")}</th>
          <th scope="col">{t("definitions.share")}</th>
          <th scope="col">{t("definitions.range")}</th>
        </tr>
      </thead>
      <tbody>
        {definition.accounts.map(({ account, weight, share: standing }) => {
          const now = shown(account.id, standing);
          return (
            <tr key={account.id}>
              <th scope="row">
                <bdi>{account.name}</bdi>
                <small className="soft">
                  {t("detail.weight")}{" "}
                  <Opens to="account" id={account.id} part="weight">
                    {share(weight)}
                  </Opens>
                </small>
              </th>
              <td>
                {now === undefined ? (
                  <span className="soft">{t("detail.notBelieved")}</span>
                ) : (
                  <Opens to="definition" id={definition.id} part={`account ${account.id}`}>
                    {share(now)}
                  </Opens>
                )}
              </td>
              <td className="definition-bar">
                {now !== undefined && (
                  <ShareBar
                    shown={{ share: now, low: now, high: now, error: 0 }}
                    isDraft={drafted !== undefined}
                    small
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
