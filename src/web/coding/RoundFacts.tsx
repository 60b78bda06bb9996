import { useTranslation } from "react-i18next";
import type { RoundLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";

/** With which codebook, blind or open, and by whom a round is coded. */
export function RoundFacts({ round }: { readonly round: RoundLine }) {
  const { t } = useTranslation("coders");
  const figures = useFigures();
  const { version, blind, opened, coders } = round;
  const how = t(blind ? "rounds.isBlind" : "rounds.isOpen");
  return (
    <p className="soft coders-facts">
      <span>{t("rounds.with", { number: version.number })}</span>
      <span>{how}</span>
      {opened !== undefined && (
        <span>{t("rounds.openedBy", { name: opened.by, day: figures.day(opened.atMs) })}</span>
      )}
      {coders.map(({ id, name }) => (
        <bdi key={id}>{name}</bdi>
      ))}
    </p>
  );
}
