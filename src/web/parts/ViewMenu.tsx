import { useTranslation } from "react-i18next";
import { languages } from "../language/index.ts";
import { preferences } from "../state/preferences.ts";
import { lock, sessionState } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { chooseView } from "../state/view.ts";
import { openWindow } from "../state/window.ts";
import { workAs } from "../state/work-as.ts";
import { BarMenu } from "./BarMenu.tsx";
import { Choice } from "./Choice.tsx";
import { ListField } from "./Field.tsx";

/** How the page is shown: light or dark, in which language, and for whom of several who work in the study. */
export function ViewMenu({ several }: { readonly several: boolean }) {
  const { t } = useTranslation("frame");
  const now = useStore(preferences);
  const isOpen = useStore(sessionState).is === "open";
  return (
    <BarMenu name="view" word={t("view.open")}>
      {several && <WhoIsCoding />}
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

function WhoIsCoding() {
  const { t } = useTranslation("coders");
  const coders = useAsked("coders", {});
  const people = coders.value?.filter(({ role }) => role !== "agreed") ?? [];
  return (
    <ListField
      label={t("who.here")}
      value={people.find(({ me }) => me)?.id ?? ""}
      options={people.map(({ id, name }) => ({ value: id, text: name }))}
      onChange={(chosen) => {
        const coder = people.find(({ id }) => id === chosen);
        if (coder !== undefined) void workAs(coder);
      }}
    />
  );
}
