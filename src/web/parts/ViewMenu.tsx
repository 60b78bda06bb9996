import { useTranslation } from "react-i18next";
import { languages } from "../language/index.ts";
import { preferences } from "../state/preferences.ts";
import { lock, sessionState } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { chooseView } from "../state/view.ts";
import { openWindow } from "../state/window.ts";
import { BarMenu } from "./BarMenu.tsx";
import { Choice } from "./Choice.tsx";

/** How the page is shown: light or dark, and in which language. */
export function ViewMenu() {
  const { t } = useTranslation("frame");
  const now = useStore(preferences);
  const isOpen = useStore(sessionState).is === "open";
  return (
    <BarMenu name="view" word={t("view.open")}>
      <Choice
        label={t("view.theme")}
        value={now.theme}
        options={[
          { value: "system", text: t("view.system") },
          { value: "light", text: t("view.light") },
          { value: "dark", text: t("view.dark") },
        ]}
        onChange={(theme) => void chooseView({ ...now, theme })}
      />
      <Choice
        label={t("view.language")}
        value={now.language}
        options={languages}
        onChange={(language) => void chooseView({ ...now, language })}
      />
      <p className="soft">{t("view.kept")}</p>
      <div className="view-ways">
        <button type="button" className="inline" onClick={() => void openWindow()}>
          {t("window.another")}
        </button>
        {isOpen && (
          <button type="button" className="inline" onClick={() => void lock("left")}>
            {t("view.studies")}
          </button>
        )}
      </div>
    </BarMenu>
  );
}
