import type { CardAccount, CardParameter, NumberCard } from "../../app/views.ts";
import { CardPassages } from "./CardPassages.tsx";
import { Chip } from "./Chip.tsx";
import { Folded } from "./Folded.tsx";

/** The sides of the clashes under a number, each with what it is if that side is right, and its passages on opening. */
export function CardAccounts({ accounts }: { readonly accounts: readonly CardAccount[] }) {
  if (accounts.length === 0) return null;
  return (
    <section className="number-part">
      <h3 className="heading">If one side is right</h3>
      <div className="number-lines">
        {accounts.map((account) => (
          <details key={account.id} className="number-line">
            <summary>
              <bdi>{account.name}</bdi>
              <span className="number-amounts">
                {account.shown !== undefined && <b>{account.shown}</b>}
                <small className="soft">weight {Math.round(account.weight * 100)} %</small>
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
  const { parameters, otherParameters } = card;
  if (parameters.length === 0) return null;
  return (
    <section className="number-part">
      <h3 className="heading">{parameters.length === 1 ? "What it may be" : "What carries it"}</h3>
      {parameters.length > 1 && (
        <p className="soft number-rest">Each with its share of how much the number varies between runs.</p>
      )}
      <div className="number-lines">
        <Folded shownAtFirst={4} more={(count) => `${count} more that carry less`}>
          {parameters.map((parameter) => (
            <ParameterLine key={parameter.id} parameter={parameter} alone={parameters.length === 1} />
          ))}
        </Folded>
      </div>
      {otherParameters > 0 && parameters.length > 1 && (
        <p className="soft number-rest">Of the other {otherParameters} each carries less than these.</p>
      )}
    </section>
  );
}

function ParameterLine({ parameter, alone }: { readonly parameter: CardParameter; readonly alone: boolean }) {
  const { name, share, estimates, assumed, passages } = parameter;
  const percent = Math.round(share * 100);
  return (
    <details className="number-line" open={alone}>
      <summary>
        <span>
          <bdi>{name}</bdi> {assumed && <Chip colour="amber">assumption</Chip>}
        </span>
        {!alone && (
          <span className="number-share" title="Share of the number's variance">
            <span className="number-bar" style={{ inlineSize: `${Math.max(2, percent)}%` }} />
            {percent} %
          </span>
        )}
      </summary>
      {estimates.map((estimate) => (
        <p key={estimate.id} className="soft number-estimate">
          {estimate.account !== undefined && <bdi>If {estimate.account.name}: </bdi>}
          {estimate.range ?? "no number"} · {estimate.warrant.replace("-", " ")}, <bdi>{estimate.judge}</bdi>.{" "}
          <bdi>{estimate.reason}</bdi>
        </p>
      ))}
      {!alone && <CardPassages passages={passages} shownAtFirst={2} />}
    </details>
  );
}
