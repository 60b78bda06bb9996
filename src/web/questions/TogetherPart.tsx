import { useTranslation } from "react-i18next";
import type { RelationCell, RelationKind, RelationsView } from "../../app/questions/question-views.ts";
import { apart, useFigures } from "../language/index.ts";
import { Choice } from "../parts/Choice.tsx";
import { Failure } from "../parts/Failure.tsx";
import { useSteady } from "../state/steady.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { type AskedNow, relationsAsked } from "./asked-now.ts";
import { CodeNet } from "./CodeNet.tsx";
import { HeatMap } from "./HeatMap.tsx";
import { OnlyAsked } from "./OnlyAsked.tsx";
import { PairTable } from "./PairTable.tsx";
import { pairKey } from "./pair-key.ts";
import { look, type QuestionRoom, questionRoom } from "./question-room.ts";
import { useRange } from "./range-words.ts";
import { Setting } from "./Setting.tsx";
import { strongestCodes } from "./strongest-codes.ts";

const relations: readonly RelationKind[] = ["overlap", "within", "same-turn", "followed-by"];
const mostTurns = ["0", "1", "2", "3", "5", "10"] as const;
/** More rows and columns than these are no picture any more; the table behind it has them all. */
const mostInMap = 22;

/** How codes go together: as a map of all pairs, or as a net of those that are tied most. */
export function TogetherPart({ now }: { readonly now: AskedNow }) {
  const { t } = useTranslation("questions");
  const room = useStore(questionRoom);
  const asked = useAsked("askRelations", relationsAsked(room, now));
  const view = useSteady(asked.value);
  return (
    <>
      <TogetherSettings room={room} now={now} />
      <Failure error={asked.error} />
      {view === undefined && asked.error === undefined && <p className="soft">{t("working")}</p>}
      {view !== undefined && view.cells.length === 0 && <p className="soft">{t("together.none")}</p>}
      {view !== undefined && view.cells.length > 0 && (
        <>
          {room.togetherAs === "map" ? (
            <PairMap view={view} ties={room.ties} />
          ) : (
            <CodeNet now={now} ties={room.ties} />
          )}
          <PairTable view={view} />
        </>
      )}
    </>
  );
}

function TogetherSettings({ room, now }: { readonly room: QuestionRoom; readonly now: AskedNow }) {
  const { t } = useTranslation("questions");
  const figures = useFigures();
  const turns = mostTurns.find((each) => Number(each) === room.turns) ?? "0";
  return (
    <div className="settings">
      <Setting
        label={t("together.relation")}
        value={room.relation}
        options={relations.map((value) => ({ value, text: t(`relation.${value}`) }))}
        onChange={(relation) => look({ relation })}
      />
      {room.relation === "followed-by" && (
        <Setting
          label={t("together.turns")}
          value={turns}
          options={mostTurns.map((value) => ({
            value,
            text: value === "0" ? t("together.sameTurn") : figures.number(Number(value)),
          }))}
          onChange={(value) => look({ turns: Number(value) })}
        />
      )}
      <Setting
        label={t("matrix.count")}
        value={room.ties}
        options={(["pairs", "sources", "independent"] as const).map((value) => ({
          value,
          text: t(`tie.${value}`),
        }))}
        onChange={(ties) => look({ ties })}
      />
      <Choice
        label={t("together.as")}
        value={room.togetherAs}
        options={[
          { value: "map", text: t("together.map") },
          { value: "net", text: t("together.net") },
        ]}
        onChange={(togetherAs) => look({ togetherAs })}
      />
      <OnlyAsked now={now} />
    </div>
  );
}

function PairMap(props: { readonly view: RelationsView; readonly ties: QuestionRoom["ties"] }) {
  const { t } = useTranslation("questions");
  const figures = useFigures();
  const range = useRange();
  const { opened } = useStore(questionRoom);
  const { view, ties } = props;
  const shown = strongestCodes(view.codes, view.cells, mostInMap);
  const byPair = new Map(view.cells.map((cell) => [`${cell.one} ${cell.other}`, cell]));
  const cellAt = (row: number, column: number): RelationCell | undefined => {
    const [one, other] = [shown[row]?.id, shown[column]?.id];
    const own = byPair.get(`${one} ${other}`);
    return own ?? (view.directed ? undefined : byPair.get(`${other} ${one}`));
  };
  const names = shown.map(({ id, name }) => ({ id, name, own: true }));
  const shownOf = (cell: RelationCell | undefined): string => {
    if (cell === undefined) return figures.number(0);
    return ties === "independent" ? range(cell.independent) : figures.number(cell[ties]);
  };
  const nameAt = (at: number): string => apart(shown[at]?.name ?? "");
  return (
    <>
      <HeatMap
        caption={t("together.caption", { relation: t(`relation.${view.relation}`) })}
        corner={view.directed ? t(`relationCorner.${view.relation as "within" | "followed-by"}`) : t("code")}
        rows={names}
        columns={names}
        amountOf={(row, column) => {
          const cell = cellAt(row, column);
          return cell === undefined ? 0 : ties === "independent" ? cell.independent.low : cell[ties];
        }}
        shownOf={(row, column) => shownOf(cellAt(row, column))}
        nameOf={(row, column, number) =>
          t("pair.name", {
            one: nameAt(row),
            other: nameAt(column),
            relation: t(`relationBetween.${view.relation}`),
            number,
            what: t(`tie.${ties}`),
          })
        }
        isOpen={(row, column) => opened !== undefined && opened.key === pairKey(cellAt(row, column))}
        onOpen={(row, column) => {
          const cell = cellAt(row, column);
          if (cell === undefined) return;
          const title = t("pair.title", { one: nameAt(row), other: nameAt(column) });
          look({ opened: { key: pairKey(cell), text: cell.opens, title } });
        }}
      />
      <p className="soft part-note">
        {t("together.note", { count: view.lookedAt })}
        {view.codes.length > shown.length &&
          ` ${t("together.left", { count: shown.length, all: view.codes.length })}`}
      </p>
    </>
  );
}
