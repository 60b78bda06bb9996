import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "./actions.ts";
import { passageKeys } from "./reader-keys.ts";

/** Offer in the palette what the keys of the reading room do, by their names; `press` does what a key means. */
export function useReaderActions(press: (key: string) => void): void {
  const { t } = useTranslation("reader");
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  const actions = useMemo(
    () =>
      passageKeys.map(({ key, does }) => ({
        key: `reader-${does}`,
        name: t("keys.inPalette", { does: t(`keys.${does}`) }),
        keys: key,
        run: () => latest.current(key.toLowerCase()),
      })),
    [t],
  );
  useActions(actions);
}
