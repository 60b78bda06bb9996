import { DirectionProvider, type MantineColorSchemeManager, MantineProvider } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import "../look/kit.css";
import { directionOf } from "../language/index.ts";
import { preferences } from "../state/preferences.ts";
import { useStore } from "../state/store.ts";

/**
 * What the parts of the component kit need around them.
 *
 * It writes no style element, which the page's policy forbids, and keeps nothing in the browser: colours come from
 * `look/kit.css`, light or dark and the direction from the preferences.
 */
export function Kit({ children }: { readonly children: ReactNode }) {
  const { theme, language } = useStore(preferences);
  const isDark = useSystemDark();
  const scheme = theme === "system" ? (isDark ? "dark" : "light") : theme;
  return (
    // It follows the document's own direction from there on; made anew, it would take what is being typed with it.
    <DirectionProvider initialDirection={directionOf(language)}>
      <MantineProvider
        forceColorScheme={scheme}
        colorSchemeManager={keepsNothing}
        withCssVariables={false}
        withGlobalClasses={false}
        deduplicateCssVariables={false}
        theme={{ fontFamily: "var(--sans)", primaryColor: "teal", cursorType: "pointer" }}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}

const keepsNothing: MantineColorSchemeManager = {
  get: (otherwise) => otherwise,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

function useSystemDark(): boolean {
  const [isDark, setDark] = useState(() => dark.matches);
  useEffect(() => {
    const changed = (): void => setDark(dark.matches);
    dark.addEventListener("change", changed);
    return () => dark.removeEventListener("change", changed);
  }, []);
  return isDark;
}

const dark = window.matchMedia("(prefers-color-scheme: dark)");
