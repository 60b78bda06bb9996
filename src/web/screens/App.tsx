import { Kit } from "../parts/Kit.tsx";
import { sessionState } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { ClosedPage } from "./ClosedPage.tsx";
import { LostPage } from "./LostPage.tsx";
import { Workspace } from "./Workspace.tsx";

/** The page: the study while a session is open, and otherwise a calm word about why it is not. */
export function App() {
  const state = useStore(sessionState);
  if (state.is === "open")
    return (
      <Kit>
        <Workspace />
      </Kit>
    );
  if (state.is === "lost") return <LostPage typed={state.typed} />;
  if (state.is === "opening") return <p className="unseen">Opening the study</p>;
  return <ClosedPage state={state} />;
}
