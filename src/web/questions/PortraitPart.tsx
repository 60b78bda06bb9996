import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { PortraitView } from "../../app/questions/question-views.ts";
import { useFigures } from "../language/index.ts";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { useSteady } from "../state/steady.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { AsTable } from "./AsTable.tsx";
import type { AskedNow } from "./asked-now.ts";
import { Portrait, piecesOf } from "./Portrait.tsx";
import { look, questionRoom } from "./question-room.ts";
import { Setting } from "./Setting.tsx";

/** One text with what was coded where; a press on a band opens the text there. */
export function PortraitPart({ now }: { readonly now: AskedNow }) {
  const { t } = useTranslation("questions");
  const room = useStore(questionRoom);
  const sources = useAsked("sources", {});
  const coded = (sources.value ?? []).filter(({ codings }) => codings > 0);
  const source = coded.find(({ id }) => id === room.source) ?? coded[0];
  const asked = useAsked(
    "askPortrait",
    source === undefined
      ? undefined
      : {
          source: source.id,
          ...(room.coder === undefined ? {} : { coder: room.coder }),
          ...(now.codes.length === 0 ? {} : { codes: now.codes, below: now.below }),
        },
  );
  const view = useSteady(asked.value);
  const first = room.source === undefined ? source?.id : undefined;
  // What is shown can be kept and saved as it is.
  useEffect(() => {
    if (first !== undefined) questionRoom.change((was) => ({ ...was, source: first }));
  }, [first]);
  if (sources.value !== undefined && source === undefined)
    return <p className="soft">{t("portrait.none")}</p>;
  return (
    <>
      <div className="settings">
        {source !== undefined && (
          <Setting
            label={t("portrait.text")}
            value={source.id}
            options={coded.map(({ id, title }) => ({ value: id, text: title }))}
            onChange={(chosen) => look({ source: chosen })}
          />
        )}
        {view !== undefined && view.coders.length > 1 && (
          <Setting
            label={t("portrait.coder")}
            value={room.coder ?? "all"}
            options={[
              { value: "all" as const, text: t("portrait.allCoders") },
              ...view.coders.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            onChange={(coder) => (coder === "all" ? withoutCoder() : look({ coder }))}
          />
        )}
      </div>
      <Failure error={sources.error ?? asked.error} />
      {view === undefined && asked.error === undefined && <p className="soft">{t("working")}</p>}
      {view !== undefined && view.pieces.length === 0 && <p className="soft">{t("portrait.noCodes")}</p>}
      {view !== undefined && view.pieces.length > 0 && (
        <>
          <Portrait view={view} />
          {view.gone > 0 && <p className="soft part-note">{t("portrait.gone", { count: view.gone })}</p>}
          <PieceTable view={view} />
        </>
      )}
    </>
  );
}

function withoutCoder(): void {
  questionRoom.change(({ coder: _, ...now }) => now);
}

function PieceTable({ view }: { readonly view: PortraitView }) {
  const { t } = useTranslation("questions");
  const figures = useFigures();
  return (
    <AsTable>
      {() => (
        <table className="counts-table">
          <caption className="unseen">{t("portrait.table")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("code")}</th>
              <th scope="col" className="counts-number">
                {t("countKind.passages")}
              </th>
              <th scope="col" className="counts-number">
                {t("countKind.words")}
              </th>
              <th scope="col">{t("portrait.where")}</th>
            </tr>
          </thead>
          <tbody>
            {view.codes
              .filter(({ codings }) => codings > 0)
              .map((code) => (
                <tr key={code.id}>
                  <th scope="row">
                    <bdi>{code.name}</bdi>
                  </th>
                  <td className="counts-number">{figures.number(code.passages)}</td>
                  <td className="counts-number">
                    {code.words === undefined ? "" : figures.number(code.words)}
                  </td>
                  <td>
                    <span className="piece-places">
                      {piecesOf(view, code.id).map(({ start, end }) => (
                        <Go
                          key={`${start}-${end}`}
                          to={{ screen: "read", source: view.source, at: { start, end } }}
                        >
                          {turnWords(view, start, figures.number, (number) => t("passages.turn", { number }))}
                        </Go>
                      ))}
                    </span>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </AsTable>
  );
}

/** Where a passage is: its turn, or how far into the text where it has none. */
function turnWords(
  view: PortraitView,
  start: number,
  number: (value: number, options?: Intl.NumberFormatOptions) => string,
  turnOf: (turn: string) => string,
): string {
  const turn = view.turns.findIndex((each) => each.start <= start && start < each.end);
  return turn < 0 ? number(start / Math.max(1, view.length), { style: "percent" }) : turnOf(number(turn + 1));
}
