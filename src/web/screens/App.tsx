import { useTranslation } from "react-i18next";
import { Kit } from "../parts/Kit.tsx";
import { type SessionState, sessionState } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { ClosedPage } from "./ClosedPage.tsx";
import { LostPage } from "./LostPage.tsx";
import { StartPage } from "./StartPage.tsx";
import { Workspace } from "./Workspace.tsx";

/** The page: the study while one is open, the studies while none is, and otherwise a calm word about why there is nothing. */
export function App() {
  const { t } = useTranslation("start");
  const state = useStore(sessionState);
  if (state.is === "open")
    return (
      <Kit>
        <Workspace />
      </Kit>
    );
  if (state.is === "lost") return <LostPage typed={state.typed} />;
  if (state.is === "opening") return <p className="unseen">{t("opening")}</p>;
  if (state.is === "start") return <StartPage />;
  if (state.is === "locked" && state.confirmed) return <StartPage locked={lockedBy(state)} />;
  return <ClosedPage state={state} />;
}

function lockedBy({ why }: Extract<SessionState, { readonly is: "locked" }>) {
  return why ?? "asked";
}
