import type { ViewChoice } from "../../app/views.ts";
import { directionOf, prepareLanguage, speak } from "../language/index.ts";
import { createStore } from "./store.ts";

/**
 * How the page is shown.
 *
 * The program keeps it, since a browser's storage would say which study was open here; it comes with the session.
 */
export const preferences = createStore<ViewChoice>({
  theme: "system",
  // Until the session has said what was chosen: a link that opens nothing is explained in the browser's language.
  language: navigator.language.startsWith("ar") ? "ar" : "en",
  lockAfter: "10",
});

/** Put the preferences on the document, now and whenever they change. */
export function applyPreferences(): () => void {
  prepareLanguage(preferences.get().language);
  const apply = (): void => {
    const { theme, language } = preferences.get();
    document.documentElement.toggleAttribute("data-light", theme === "light");
    document.documentElement.toggleAttribute("data-dark", theme === "dark");
    document.documentElement.dir = directionOf(language);
    document.documentElement.lang = language;
    speak(language);
  };
  apply();
  return preferences.subscribe(apply);
}
