import { t } from "i18next";
import type { ReaderView, RecordId } from "../../app/views.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";

/** Say that a text is the original of the one read, or a translation of it. */
export async function linkTexts(
  view: ReaderView,
  other: RecordId,
  is: "original" | "translation",
): Promise<boolean> {
  const here = view.source.id;
  const link = is === "original" ? { source: here, of: other } : { source: other, of: here };
  const answer = await act("linkTranslation", link);
  if (answer.ok) sayDone(t("reader:beside.linked"));
  else sayRefused(answer.error.text);
  return answer.ok;
}

/** Say that a text and the one beside it do not belong together after all. */
export async function unlinkTexts(view: ReaderView, other: RecordId): Promise<void> {
  const here = view.source.id;
  const is = view.beside.find(({ source }) => source === other)?.is;
  const original = view.beside.find((each) => each.is === "original")?.source;
  // Two translations of one original are parted by parting the one read from it.
  const link = is === "translation" ? { source: other, of: here } : { source: here, of: original ?? other };
  const answer = await act("unlinkTranslation", link);
  if (answer.ok) sayDone(t("reader:beside.unlinked"));
  else sayRefused(answer.error.text);
}
