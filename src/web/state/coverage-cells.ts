import { useTranslation } from "react-i18next";
import type { CoverageView } from "../../app/views.ts";
import { beginContact } from "./contact-sheet.ts";
import { go } from "./route.ts";
import { call } from "./session.ts";
import { plainTable, sourceTableView } from "./source-table.ts";

/** One square of the coverage: a group seen from one side. */
export type CoverageCell = CoverageView["rows"][number]["cells"][number];

/** The column of what nobody recorded. */
export const notRecorded = "not-recorded";

/** Whether nobody of a group and nobody about it was heard there. */
export function isSilent({ sources, passages }: CoverageCell): boolean {
  return sources === 0 && passages === 0;
}

/** Show the sources behind a square in the table. */
export function showCell(cell: CoverageCell, name: string): void {
  sourceTableView.set({ ...plainTable, only: { ids: cell.heard, name } });
  go({ screen: "sources" });
}

/** Begin a contact sheet for a silence: the group, and the side from which nobody was heard of it. */
export async function beginSheetFor(group: string, by: "role" | "country", column: string): Promise<void> {
  if (by === "role") return beginContact({ group, role: column });
  const choices = await call("choices", {});
  const place = choices.ok ? choices.value.places.find(({ name }) => name === column)?.id : undefined;
  beginContact({ group, ...(place === undefined ? {} : { place }) });
}

/** How a value that sources are counted by is worded; countries are the study's own words. */
export function useCoverageWords(): (by: "role" | "mode" | "country", value: string) => string {
  const { t } = useTranslation("sources");
  return (by, value) => {
    if (value === notRecorded) return t("coverage.notRecorded");
    if (by === "role") return t(`role.${value}` as "role.insider");
    return by === "mode" ? t(`shortMode.${value}` as "shortMode.court") : value;
  };
}
