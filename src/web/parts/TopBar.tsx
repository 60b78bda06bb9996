import type { StudySummary } from "../../app/views.ts";
import { lastRead } from "../state/last-read.ts";
import type { Route } from "../state/route.ts";
import { lock } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { Go } from "./Go.tsx";
import { ViewMenu } from "./ViewMenu.tsx";
import "./top-bar.css";

/** The bar on top: the rooms, that the study is sealed, the search, and the lock. */
export function TopBar(props: {
  readonly route: Route;
  readonly summary: StudySummary | undefined;
  readonly onSearch: () => void;
}) {
  const { screen } = props.route;
  const read = useStore(lastRead);
  const rooms: readonly { readonly name: string; readonly to: Route; readonly here: boolean }[] = [
    {
      name: "Sources",
      to: { screen: "sources" },
      here: ["sources", "add", "names", "register"].includes(screen),
    },
    {
      name: "Reader",
      to: read === undefined ? { screen: "sources" } : { screen: "read", source: read },
      here: screen === "read",
    },
    { name: "Brief", to: { screen: "brief" }, here: screen === "brief" },
    { name: "Coverage", to: { screen: "coverage" }, here: screen === "coverage" },
    { name: "Claims", to: { screen: "claims" }, here: screen === "claims" },
    { name: "Codebook", to: { screen: "codebook" }, here: screen === "codebook" },
    { name: "History", to: { screen: "history" }, here: screen === "history" },
  ];
  return (
    <header className="bar">
      <Go to={{ screen: "sources" }} className="bar-name">
        Grounds
      </Go>
      <nav className="bar-rooms" aria-label="Rooms">
        {rooms
          .filter(({ name }) => name !== "Reader" || read !== undefined || screen === "read")
          .map(({ name, to, here }) => (
            <Go key={name} to={to} current={here}>
              {name}
            </Go>
          ))}
      </nav>
      <div className="bar-end">
        <span
          className="bar-sealed"
          title="Encrypted on this disk. Nothing is sent anywhere, nothing is kept by the browser."
        >
          {props.summary?.vaultOpen === false ? "sealed, names locked" : "sealed"}
        </span>
        <button type="button" className="bar-search" onClick={props.onSearch}>
          <span>Search or go</span> <kbd>Ctrl K</kbd>
        </button>
        <ViewMenu />
        <button type="button" className="bar-lock" onClick={() => void lock()}>
          Lock
        </button>
      </div>
    </header>
  );
}
