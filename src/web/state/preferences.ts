import { createStore } from "./store.ts";

/** How the page is shown. Kept in memory: a browser's storage would say which study was open here. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  /** The direction of the tool itself; texts keep their own. */
  readonly direction: "ltr" | "rtl";
}

/** How the page is shown. */
export const preferences = createStore<Preferences>({ theme: "system", direction: "ltr" });

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
