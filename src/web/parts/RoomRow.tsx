import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { barRooms } from "../state/rooms.ts";
import type { Route } from "../state/route.ts";
import { Go } from "./Go.tsx";
import "./room-row.css";

/** The places within the open room, in a quiet row under the bar. */
export function RoomRow({ route }: { readonly route: Route }) {
  const { t } = useTranslation("frame");
  const row = useRef<HTMLElement>(null);
  // Where the row is wider than the window, the open place stands in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open place is another one on another screen
  useEffect(() => {
    row.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [route.screen]);
  const room = barRooms.find(({ screens }) => screens.includes(route.screen));
  if (room === undefined || room.within.length === 0) return null;
  return (
    <nav ref={row} className="room-row" aria-label={t(`room.${room.name}`)}>
      {room.within.map(({ name, to }) => (
        <Go key={name} to={to} current={to.screen === route.screen}>
          <span className="room-row-name" data-words={t(`within.${name}`)}>
            {t(`within.${name}`)}
          </span>
        </Go>
      ))}
    </nav>
  );
}
