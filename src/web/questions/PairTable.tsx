import { useTranslation } from "react-i18next";
import type { RelationsView } from "../../app/questions/question-views.ts";
import { apart, useFigures } from "../language/index.ts";
import { useStore } from "../state/store.ts";
import { AsTable, Opening } from "./AsTable.tsx";
import { pairKey } from "./pair-key.ts";
import { look, questionRoom } from "./question-room.ts";
import { useRange } from "./range-words.ts";

/** The table behind the pictures of codes that go together: every pair, the most frequent first. */
export function PairTable({ view }: { readonly view: RelationsView }) {
  const { t } = useTranslation("questions");
  return (
    <AsTable>
      {() => (
        <table className="counts-table">
          <caption className="unseen">
            {t("together.caption", { relation: t(`relation.${view.relation}`) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("code")}</th>
              <th scope="col">{t(`relationBetween.${view.relation}`)}</th>
              <th scope="col" className="counts-number">
                {t("tie.pairs")}
              </th>
              <th scope="col" className="counts-number">
                {t("tie.sources")}
              </th>
              <th scope="col" className="counts-number">
                {t("tie.independent")}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...view.cells]
              .sort((a, b) => b.pairs - a.pairs)
              .map((cell) => (
                <Pair key={pairKey(cell)} view={view} cell={cell} />
              ))}
          </tbody>
        </table>
      )}
    </AsTable>
  );
}

function Pair({
  view,
  cell,
}: {
  readonly view: RelationsView;
  readonly cell: RelationsView["cells"][number];
}) {
  const { t } = useTranslation("questions");
  const figures = useFigures();
  const range = useRange();
  const { opened } = useStore(questionRoom);
  const nameOf = (id: string): string => view.codes.find((code) => code.id === id)?.name ?? "";
  const [one, other] = [nameOf(cell.one), nameOf(cell.other)];
  const pairs = figures.number(cell.pairs);
  const title = t("pair.title", { one: apart(one), other: apart(other) });
  return (
    <tr>
      <th scope="row">
        <bdi>{one}</bdi>
      </th>
      <td>
        <bdi>{other}</bdi>
      </td>
      <td className="counts-number">
        <Opening
          label={t("pair.name", {
            one: apart(one),
            other: apart(other),
            relation: t(`relationBetween.${view.relation}`),
            number: pairs,
            what: t("tie.pairs"),
          })}
          open={opened?.key === pairKey(cell)}
          onOpen={() => look({ opened: { key: pairKey(cell), text: cell.opens, title } })}
        >
          {pairs}
        </Opening>
      </td>
      <td className="counts-number">{figures.number(cell.sources)}</td>
      <td className="counts-number">{range(cell.independent)}</td>
    </tr>
  );
}
