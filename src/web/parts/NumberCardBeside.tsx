import { useTranslation } from "react-i18next";
import { openDoor } from "../state/open-door.ts";
import { useStore } from "../state/store.ts";
import { NumberCardPane } from "./NumberCardPane.tsx";
import { Pane } from "./Pane.tsx";

/** The card of the number that is open, beside what it stands in; nothing where none is. */
export function NumberCardBeside() {
  const { t } = useTranslation("brief");
  const door = useStore(openDoor);
  if (door === undefined) return null;
  return (
    <Pane label={t("saysWho")} side="end" sheetUntil="middle" open onClose={() => openDoor.set(undefined)}>
      <NumberCardPane key={JSON.stringify(door)} door={door} />
    </Pane>
  );
}
