import { useTranslation } from "react-i18next";
import type { DraftClash, ReadyDraft } from "../../app/views.ts";
import { Choice } from "../parts/Choice.tsx";
import { ValueKnob } from "../parts/RangeKnobs.tsx";
import { useStore } from "../state/store.ts";
import { draft, isMoving, lookAhead, weigh } from "./draft.ts";
import { farthestOf } from "./draft-desk.ts";
import { useOutlookFigures } from "./figures.ts";

/** How far a draft looks ahead. */
export function DraftHorizon({ ready, base }: { readonly ready: ReadyDraft; readonly base: string }) {
  const { t } = useTranslation("outlook");
  const { span, month } = useOutlookFigures();
  const own = ready.plan.baseline.months;
  const months = useStore(draft).months ?? own;
  return (
    <section className="draft-part">
      <h3 className="heading">{t("draft.horizon")}</h3>
      <div className="knob" data-moved={months !== own}>
        <p className="knob-range">
          {span(months)}, {month(base, months)}
        </p>
        <ValueKnob
          label={t("draft.horizon")}
          from={Math.min(12, own)}
          last={farthestOf(ready.plan)}
          value={months}
          valueText={(place) => `${span(place)}, ${month(base, place)}`}
          onChange={(place) => lookAhead(place === own ? undefined : place)}
          onMoving={isMoving.set}
        />
      </div>
    </section>
  );
}

/** Which side of each clash a draft believes. */
export function DraftAccounts({ ready }: { readonly ready: ReadyDraft }) {
  const { t } = useTranslation("outlook");
  if (ready.clashes.length === 0) return null;
  return (
    <section className="draft-part">
      <h3 className="heading">{t("draft.accounts")}</h3>
      {ready.clashes.map((clash) => (
        <OneClash key={clash.id} clash={clash} />
      ))}
    </section>
  );
}

function OneClash({ clash }: { readonly clash: DraftClash }) {
  const { t } = useTranslation("outlook");
  const { share } = useOutlookFigures();
  const { weights } = useStore(draft);
  const { accounts, name } = clash;
  const now = accounts.map(({ id, weight }) => weights[id] ?? weight);
  const isMoved = accounts.some(({ id }) => weights[id] !== undefined);
  const alone = now.indexOf(1);
  const [first, second, ...others] = accounts;
  return (
    <div className="knob" data-moved={isMoved}>
      <Choice
        label={name}
        value={isMoved ? (alone < 0 ? undefined : (accounts[alone]?.id ?? "")) : "declared"}
        options={[
          { value: "declared", text: t("draft.asWeighed") },
          ...accounts.map((each) => ({ value: each.id as string, text: each.name })),
        ]}
        onChange={(chosen) =>
          weigh(
            accounts,
            chosen === "declared" ? undefined : accounts.map(({ id }) => (id === chosen ? 1 : 0)),
          )
        }
      />
      {first !== undefined && second !== undefined && others.length === 0 && (
        <>
          <p className="knob-range">
            <span>
              <bdi>{first.name}</bdi>: {share(now[0] ?? 0)}
            </span>
          </p>
          <ValueKnob
            label={t("draft.weightOf", { name: first.name })}
            last={100}
            value={Math.round((now[0] ?? 0) * 100)}
            valueText={(place) => share(place / 100)}
            onChange={(place) => weigh(accounts, [place / 100, (100 - place) / 100])}
            onMoving={isMoving.set}
          />
        </>
      )}
    </div>
  );
}
