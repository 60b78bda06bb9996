import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeMapView, RelationCell } from "../../app/questions/question-views.ts";
import { apart, useFigures } from "../language/index.ts";
import { Failure } from "../parts/Failure.tsx";
import { useSteady } from "../state/steady.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { Opening } from "./AsTable.tsx";
import { type AskedNow, relationsAsked } from "./asked-now.ts";
import { LinkPicture } from "./LinkPicture.tsx";
import { pairKey } from "./pair-key.ts";
import { look, type QuestionRoom, questionRoom } from "./question-room.ts";
import { useRange } from "./range-words.ts";
import { strongestCodes } from "./strongest-codes.ts";

/** More codes than these are a ball of wool. */
const mostInNet = 22;

/** Codes as names on two sides of a net, tied where they go together; one that is chosen says with which, and how often. */
export function CodeNet(props: { readonly now: AskedNow; readonly ties: QuestionRoom["ties"] }) {
  const { t } = useTranslation("questions");
  const room = useStore(questionRoom);
  const asked = useAsked("askCodeMap", relationsAsked(room, props.now));
  const view = useSteady(asked.value);
  const [chosen, setChosen] = useState<string>();
  if (view === undefined) return <Failure error={asked.error} />;
  const shown = strongestCodes(view.codes, view.joined, mostInNet);
  const ids = new Set(shown.map(({ id }) => id));
  const within = view.joined.filter(({ one, other }) => ids.has(one) && ids.has(other));
  const picked = shown.find(({ id }) => id === chosen);
  return (
    <>
      <LinkPicture
        alternative={t("net.alternative", { codes: shown.length, count: within.length })}
        things={shown.map(({ id, name, codings }) => ({ id, name, count: codings }))}
        ties={within.map((cell) => ({
          one: cell.one,
          other: cell.other,
          weight: weightOf(cell, props.ties),
        }))}
        under={view.under
          .filter(({ parent, child }) => ids.has(parent) && ids.has(child))
          .map(({ parent, child }) => ({ one: parent, other: child }))}
        chosen={picked?.id}
        onChoose={setChosen}
      />
      <div className="net-says" aria-live="polite">
        {picked === undefined ? (
          <p className="soft">
            {t("net.choose")}
            {view.codes.length > shown.length &&
              ` ${t("together.left", { count: shown.length, all: view.codes.length })}`}
          </p>
        ) : (
          <TiesOf view={view} code={picked} ties={props.ties} />
        )}
      </div>
    </>
  );
}

function weightOf(cell: RelationCell, ties: QuestionRoom["ties"]): number {
  return ties === "independent" ? cell.independent.low : cell[ties];
}

function TiesOf(props: {
  readonly view: CodeMapView;
  readonly code: CodeMapView["codes"][number];
  readonly ties: QuestionRoom["ties"];
}) {
  const { t } = useTranslation("questions");
  const figures = useFigures();
  const range = useRange();
  const { opened } = useStore(questionRoom);
  const { view, code, ties } = props;
  const own = view.joined
    .filter(({ one, other }) => one === code.id || other === code.id)
    .sort((a, b) => weightOf(b, ties) - weightOf(a, ties));
  const nameOf = (id: string): string => view.codes.find((each) => each.id === id)?.name ?? "";
  return (
    <>
      <p>
        <b>
          <bdi>{code.name}</bdi>
        </b>{" "}
        <span className="soft">{t("net.of", { count: code.codings, sources: code.sources })}</span>
      </p>
      <ul className="net-ties">
        {own.map((cell) => {
          const [one, other] = [nameOf(cell.one), nameOf(cell.other)];
          const number = ties === "independent" ? range(cell.independent) : figures.number(cell[ties]);
          const title = t("pair.title", { one: apart(one), other: apart(other) });
          return (
            <li key={pairKey(cell)}>
              <bdi>{cell.one === code.id ? other : one}</bdi>
              <Opening
                label={t("pair.name", {
                  one: apart(one),
                  other: apart(other),
                  relation: t(`relationBetween.${view.relation}`),
                  number,
                  what: t(`tie.${ties}`),
                })}
                open={opened?.key === pairKey(cell)}
                onOpen={() => look({ opened: { key: pairKey(cell), text: cell.opens, title } })}
              >
                {number}
              </Opening>
            </li>
          );
        })}
      </ul>
    </>
  );
}
