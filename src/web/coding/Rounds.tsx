import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CoderLine, RoundLine, VersionLine } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Go } from "../parts/Go.tsx";
import { useAsked } from "../state/study.ts";
import { NewRound } from "./NewRound.tsx";
import { RoundFacts } from "./RoundFacts.tsx";
import { RoundTexts } from "./RoundTexts.tsx";

/** The rounds with their texts, and beginning one. */
export function Rounds(props: {
  readonly rounds: readonly RoundLine[];
  readonly coders: readonly CoderLine[];
  readonly versions: readonly VersionLine[];
}) {
  const { t } = useTranslation("coders");
  const sources = useAsked("sources", {});
  const [making, setMaking] = useState(false);
  const people = props.coders.filter(({ role }) => role !== "agreed");
  const lack = lackOf(props.versions.length, people.length, sources.value?.length);
  return (
    <section className="coders-part" aria-labelledby="coders-rounds">
      <h2 id="coders-rounds" className="coders-title">
        {t("rounds.title")}
      </h2>
      {props.rounds.length === 0 && <p className="soft coders-note">{t("rounds.none")}</p>}
      {props.rounds.map((round) => (
        <article key={round.id} className="coders-round">
          <h3 dir="auto">
            <Go to={{ screen: "coders", round: round.id }}>{round.name}</Go>
          </h3>
          <RoundFacts round={round} />
          <RoundTexts round={round} />
        </article>
      ))}
      {making && sources.value !== undefined ? (
        <NewRound
          coders={people}
          versions={props.versions}
          sources={sources.value}
          onClose={() => setMaking(false)}
        />
      ) : (
        <div className="form-row">
          <Button
            {...(props.rounds.length === 0 ? { kind: "main" as const } : {})}
            lacking={lack === undefined ? undefined : t(`rounds.lacking.${lack}`)}
            onClick={() => setMaking(true)}
          >
            {t("rounds.begin")}
          </Button>
        </div>
      )}
    </section>
  );
}

function lackOf(
  versions: number,
  people: number,
  texts: number | undefined,
): "version" | "people" | "texts" | undefined {
  if (texts === 0) return "texts";
  if (versions === 0) return "version";
  return people < 2 ? "people" : undefined;
}
