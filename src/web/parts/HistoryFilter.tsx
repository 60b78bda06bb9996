import { useTranslation } from "react-i18next";
import type { HistoryView } from "../../app/views.ts";
import { tablesOfRoom } from "../state/history.ts";
import { type RoomWithRecords, type Sought, soughtNothing } from "../state/history-sought.ts";
import { actWords } from "../state/words.ts";
import { Chip } from "./Chip.tsx";
import { DayField } from "./DayField.tsx";
import { LineField, ListField } from "./Field.tsx";

// Taken from the list itself, whose keys are the rooms.
const rooms = Object.keys(tablesOfRoom) as RoomWithRecords[];

/** Which steps of the history are shown: by whom, what, in which room, on what, and when. */
export function HistoryFilter(props: {
  readonly sought: Sought;
  readonly members: HistoryView["members"];
  readonly acts: readonly string[];
  readonly onSeek: (sought: Sought) => void;
}) {
  const { t } = useTranslation(["history", "frame"]);
  const { sought, onSeek } = props;
  if (sought.of !== undefined)
    return (
      <p className="history-only">
        {t("filter.only")}{" "}
        <Chip colour="teal" removal={t("filter.all")} onRemove={() => onSeek(soughtNothing)}>
          {sought.of.name}
        </Chip>
      </p>
    );
  return (
    <fieldset className="history-filter">
      <legend className="unseen">{t("filter.label")}</legend>
      <ListField
        label={t("filter.who")}
        value={sought.author}
        none={t("filter.everybody")}
        options={props.members.map(({ author, name }) => ({ value: author, text: name }))}
        onChange={(author) => onSeek({ ...sought, author })}
      />
      <ListField
        label={t("filter.act")}
        value={sought.act}
        none={t("filter.anyAct")}
        options={props.acts.map((value) => ({ value, text: actWords(value) }))}
        onChange={(act) => onSeek({ ...sought, act })}
      />
      <ListField
        label={t("filter.room")}
        value={sought.room}
        none={t("filter.anyRoom")}
        options={rooms.map((value) => ({ value, text: t(`frame:room.${value}`) }))}
        onChange={(room) => onSeek({ ...sought, room })}
      />
      <DayField
        label={t("filter.from")}
        value={sought.from}
        onChange={(from) => onSeek({ ...sought, from })}
      />
      <DayField label={t("filter.to")} value={sought.to} onChange={(to) => onSeek({ ...sought, to })} />
      <LineField
        label={t("filter.words")}
        value={sought.words}
        onChange={(words) => onSeek({ ...sought, words })}
      />
    </fieldset>
  );
}
