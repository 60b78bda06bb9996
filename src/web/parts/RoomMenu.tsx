import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { barRooms } from "../state/rooms.ts";
import type { Route } from "../state/route.ts";
import { Go } from "./Go.tsx";
import "./room-menu.css";

/** The rooms and the places within them as one list, where the window is too narrow for a row. */
export function RoomMenu({ route, reader }: { readonly route: Route; readonly reader: Route | undefined }) {
  const { t } = useTranslation("frame");
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => menu.current?.removeAttribute("open");
  const here = barRooms.find(({ screens }) => screens.includes(route.screen));
  return (
    <details
      ref={menu}
      className="room-menu"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || menu.current?.open !== true) return;
        close();
        menu.current.querySelector("summary")?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary>
        {here !== undefined && <span className="unseen">{t("menu")}: </span>}
        {here === undefined ? t("menu") : t(`room.${here.name}`)}
      </summary>
      {open && <RoomList route={route} reader={reader} onGone={close} />}
    </details>
  );
}

function RoomList(props: {
  readonly route: Route;
  readonly reader: Route | undefined;
  readonly onGone: () => void;
}) {
  const { t } = useTranslation("frame");
  const { route, reader, onGone } = props;
  return (
    <nav aria-label={t("menu")}>
      {barRooms
        .filter(({ name }) => name !== "reader" || reader !== undefined)
        .map(({ name, to, screens, within }) => (
          <div key={name} className="room-menu-room">
            <Go
              to={name === "reader" && reader !== undefined ? reader : to}
              current={screens.includes(route.screen)}
              onGone={onGone}
            >
              {t(`room.${name}`)}
            </Go>
            {within
              .filter((place) => place.to.screen !== to.screen)
              .map((place) => (
                <Go
                  key={place.name}
                  to={place.to}
                  className="room-menu-place"
                  current={place.to.screen === route.screen}
                  onGone={onGone}
                >
                  {t(`within.${place.name}`)}
                </Go>
              ))}
          </div>
        ))}
    </nav>
  );
}
