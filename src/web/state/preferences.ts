import type { ViewChoice } from "../../app/views.ts";
import { createStore } from "./store.ts";

/**
 * How the page is shown.
 *
 * The program keeps it, since a browser's storage would say which study was open here; it comes with the session.
 */
export const preferences = createStore<ViewChoice>({ theme: "system", direction: "ltr" });

/** Put the preferences on the document, now and whenever they change. */
export function applyPreferences(): () => void {
  const apply = (): void => {
    const { theme, direction } = preferences.get();
    document.documentElement.toggleAttribute("data-light", theme === "light");
    document.documentElement.toggleAttribute("data-dark", theme === "dark");
    document.documentElement.dir = direction;
  };
  apply();
  return preferences.subscribe(apply);
}
