import { useTranslation } from "react-i18next";
import type { ReaderPart } from "../../app/views.ts";
import { clockOf } from "./clock.ts";

/** A stretch of a recording, or a rectangle of a picture or page. */
export type Part = ReaderPart["part"];

/** Say which part of a recording, picture or page is meant. */
export function usePartWords(): (part: Part) => string {
  const { t } = useTranslation("media");
  return (part) => {
    if (part.is === "time") return t("span", { from: clockOf(part.fromMs), to: clockOf(part.toMs) });
    const { x, y, width, height } = part;
    return part.is === "page"
      ? t("pageRegion", { page: part.page + 1, width, height, x, y })
      : t("region", { width, height, x, y });
  };
}

/** Whether two parts are the same. */
export function isSamePart(one: Part, other: Part): boolean {
  if (one.is === "time") return other.is === "time" && one.fromMs === other.fromMs && one.toMs === other.toMs;
  if (other.is === "time" || pageOf(one) !== pageOf(other)) return false;
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

function pageOf(part: Part): number | undefined {
  return part.is === "page" ? part.page : undefined;
}
