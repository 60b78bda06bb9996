import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { showKeys } from "../state/frame-keys.ts";
import { type KeyRoom, shortcuts } from "../state/shortcuts.ts";
import { useStore } from "../state/store.ts";
import "./key-sheet.css";

const rooms: readonly KeyRoom[] = ["everywhere", "palette", "reader", "names", "questions", "forms"];

/** Every key by room, in a sheet at the side; the room behind it stays in use. */
export function KeySheet() {
  const { t } = useTranslation("frame");
  const open = useStore(showKeys);
  useEffect(() => {
    if (!open) return;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) showKeys.set(false);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [open]);
  if (!open) return null;
  return (
    <aside className="key-sheet" aria-label={t("keys.title")}>
      <div className="key-sheet-head">
        <h2>{t("keys.title")}</h2>
        <button type="button" className="inline" onClick={() => showKeys.set(false)}>
          {t("close")}
        </button>
      </div>
      {/* It can be longer than the window: whoever has no mouse scrolls it from here. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="key-sheet-rooms" aria-label={t("keys.title")} tabIndex={0}>
        {rooms.map((room) => (
          <RoomKeys key={room} room={room} />
        ))}
      </section>
    </aside>
  );
}

function RoomKeys({ room }: { readonly room: KeyRoom }) {
  const { t } = useTranslation("frame");
  return (
    <section>
      <h3 className="heading">{t(`keys.room.${room}`)}</h3>
      <dl>
        {shortcuts
          .filter((each) => each.room === room)
          .map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`keys.does.${does}`)}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
