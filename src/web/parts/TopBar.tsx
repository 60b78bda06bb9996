import { useTranslation } from "react-i18next";
import type { StudySummary } from "../../app/views.ts";
import { lastRead } from "../state/last-read.ts";
import { barRooms } from "../state/rooms.ts";
import type { Route } from "../state/route.ts";
import { lock } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { Go } from "./Go.tsx";
import { RoomMenu } from "./RoomMenu.tsx";
import { SealMenu } from "./SealMenu.tsx";
import { ViewMenu } from "./ViewMenu.tsx";
import "./top-bar.css";

/** The bar on top: the rooms, that the study is sealed, the search, and the lock. */
export function TopBar(props: {
  readonly route: Route;
  readonly summary: StudySummary | undefined;
  readonly onSearch: () => void;
}) {
  const { t } = useTranslation("frame");
  const { screen } = props.route;
  const read = useStore(lastRead);
  return (
    <header className="bar">
      <Go to={{ screen: "sources" }} className="bar-name">
        Grounds
      </Go>
      <RoomMenu
        route={props.route}
        reader={read === undefined ? undefined : { screen: "read", source: read }}
      />
      <nav className="bar-rooms" aria-label={t("rooms")}>
        {barRooms
          .filter(({ name }) => name !== "reader" || read !== undefined || screen === "read")
          .map(({ name, to, screens }) => (
            <Go
              key={name}
              to={name === "reader" && read !== undefined ? { screen: "read", source: read } : to}
              current={screens.includes(screen)}
            >
              <span className="bar-room" data-words={t(`room.${name}`)}>
                {t(`room.${name}`)}
              </span>
            </Go>
          ))}
      </nav>
      <div className="bar-end">
        <SealMenu summary={props.summary} />
        <button type="button" className="bar-search" onClick={props.onSearch}>
          <svg className="bar-search-sign" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="7" cy="7" r="4.5" />
            <path d="M10.5 10.5 14 14" />
          </svg>
          <span>{t("search")}</span> <kbd>Ctrl K</kbd>
        </button>
        <ViewMenu several={(props.summary?.people ?? 1) > 1} />
        <button
          type="button"
          className="bar-lock"
          title="Ctrl+Shift+L"
          aria-keyshortcuts="Control+Shift+L"
          onClick={() => void lock()}
        >
          {t("lock")}
        </button>
      </div>
    </header>
  );
}
