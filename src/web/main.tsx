import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./look/fonts.css";
import "./look/colours.css";
import "./look/base.css";
import { App } from "./screens/App.tsx";
import { bringRooms } from "./screens/rooms.ts";
import { watchChanges } from "./state/changes.ts";
import { watchIdle } from "./state/idle.ts";
import { applyPreferences } from "./state/preferences.ts";
import { openSession } from "./state/session.ts";
import { watchTyping } from "./state/typed-words.ts";

const page = document.getElementById("page");
if (page === null) throw new Error("index.html has no element with the id page");

applyPreferences();
// A file dropped beside its place would make the browser leave the page and open it.
for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
watchTyping();
watchChanges();
void openSession();
bringRooms();
watchIdle();
// A new link that is opened in this very window changes nothing but what follows the #.
window.addEventListener("hashchange", () => {
  if (location.hash.startsWith("#code=")) void openSession();
});
