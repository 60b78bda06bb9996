import i18next from "i18next";
import type { ViewChoice } from "../../app/views.ts";
import { languages } from "../language/index.ts";
import type { Action } from "./actions.ts";
import { showKeys } from "./frame-keys.ts";
import { sayDone, sayRefused } from "./notices.ts";
import { preferences } from "./preferences.ts";
import { barRooms } from "./rooms.ts";
import { go, type Route } from "./route.ts";
import { lock } from "./session.ts";
import { act } from "./study.ts";
import { takeBack } from "./take-back.ts";
import { chooseView } from "./view.ts";
import { beginWalk } from "./walk.ts";
import { openWindow } from "./window.ts";

/** What can be done everywhere, in the words of the tool's language. */
export function generalActions(): readonly Action[] {
  const t = i18next.getFixedT(null, "frame");
  const step = (key: string, name: string, run: () => void, keys?: string): Action => ({
    key: `do-${key}`,
    name,
    run,
    ...(keys === undefined ? {} : { keys }),
  });
  return [
    step("add", t("do.add"), to({ screen: "add" })),
    step("project", t("do.project"), to({ screen: "project" })),
    step("contact", t("do.contact"), to({ screen: "contact" })),
    step("claim", t("do.claim"), to({ screen: "claims" })),
    step("write", t("do.write"), to({ screen: "write" })),
    step("keep", t("do.keep"), () => void keepBrief()),
    step("person", t("do.person"), to({ screen: "register" })),
    step("withdraw", t("do.withdraw"), to({ screen: "sources" })),
    step("judge", t("do.judge"), to({ screen: "outlook" })),
    step("release", t("do.release"), to({ screen: "releases" })),
    step("undo", t("do.undo"), () => takeBack("undo"), "Ctrl Z"),
    step("redo", t("do.redo"), () => takeBack("redo"), "Ctrl Y"),
    step("lock", t("do.lock"), () => void lock(), "Ctrl Shift L"),
    step("studies", t("do.studies"), () => void lock("left")),
    step("window", t("window.another"), () => void openWindow()),
    step("keys", t("keys.open"), () => showKeys.set(true), "?"),
    step("walk", t("walk.begin"), beginWalk),
    ...viewActions(),
  ];
}

/** Every room and every place within one. */
export function roomLines(): readonly Action[] {
  const t = i18next.getFixedT(null, "frame");
  return barRooms
    .filter(({ name }) => name !== "reader")
    .flatMap(({ name, to: room, within }): readonly Action[] => [
      { key: `go-${name}`, name: t(`room.${name}`), run: to(room) },
      ...within
        .filter((place) => place.to.screen !== room.screen)
        .map((place) => ({
          key: `go-${name}-${place.name}`,
          name: `${t(`room.${name}`)} · ${t(`within.${place.name}`)}`,
          run: to(place.to),
        })),
    ]);
}

function viewActions(): readonly Action[] {
  const t = i18next.getFixedT(null, "frame");
  const now = preferences.get();
  const names = new Intl.DisplayNames(i18next.language, { type: "language" });
  const view = (key: string, name: string, choice: Partial<ViewChoice>): Action => ({
    key: `view-${key}`,
    name,
    run: () => void chooseView({ ...preferences.get(), ...choice }),
  });
  return [
    ...(["system", "light", "dark"] as const)
      .filter((theme) => theme !== now.theme)
      .map((theme) => view(theme, t("do.theme", { theme: t(`view.${theme}`) }), { theme })),
    ...languages
      .filter(({ value }) => value !== now.language)
      .map(({ value, text }) =>
        // By its own name, and by the one it has in the language that is spoken.
        view(value, t("do.language", { language: text, named: names.of(value) ?? text }), {
          language: value,
        }),
      ),
  ];
}

function to(route: Route): () => void {
  return () => go(route);
}

async function keepBrief(): Promise<void> {
  const answer = await act("keepBrief", {});
  if (answer.ok) sayDone(i18next.t("frame:do.kept"));
  else sayRefused(answer.error.text);
}
