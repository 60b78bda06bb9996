import { useTranslation } from "react-i18next";
import type { ReaderPart } from "../../app/views.ts";
import { clockOf } from "./clock.ts";

/** A stretch of a recording or a rectangle of a picture. */
export type Part = ReaderPart["part"];

/** Say which part of a recording or picture is meant. */
export function usePartWords(): (part: Part) => string {
  const { t } = useTranslation("media");
  return (part) =>
    part.is === "time"
      ? t("span", { from: clockOf(part.fromMs), to: clockOf(part.toMs) })
      : t("region", { width: part.width, height: part.height, x: part.x, y: part.y });
}

/** Whether two parts are the same. */
export function isSamePart(one: Part, other: Part): boolean {
  if (one.is === "time") return other.is === "time" && one.fromMs === other.fromMs && one.toMs === other.toMs;
  return (
    other.is === "region" &&
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}
