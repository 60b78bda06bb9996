import { t } from "i18next";
import type { CodeLine, RecordId } from "../../app/views.ts";
import type { Laid } from "./lanes.ts";

/** Who and what a coded stretch is called by. */
export interface Called {
  readonly code: (id: string) => string;
  readonly coder: (id: string) => string;
}

/** Names for what is drawn. */
export function calledBy(
  codes: ReadonlyMap<RecordId, CodeLine>,
  coders: readonly { readonly id: RecordId; readonly name: string }[],
): Called {
  const names = new Map<string, string>(coders.map(({ id, name }) => [id, name]));
  const lines: ReadonlyMap<string, CodeLine> = codes;
  return {
    code: (id) => lines.get(id)?.name ?? t("reader:pane.codeGone"),
    coder: (id) => names.get(id) ?? t("reader:pane.somebody"),
  };
}

/** The codes on a row for somebody who hears it, with their coders where there are several. */
export function toldOfRow(laid: readonly Laid[], called: Called, coders: number): string | undefined {
  if (laid.length === 0) return undefined;
  const codes = laid.map((each) => {
    const code = called.code(each.code);
    return coders < 2 ? code : t("reader:by", { code, coders: each.coders.map(called.coder).join(", ") });
  });
  return t("reader:codedHere", { codes: [...new Set(codes)].join("; ") });
}

/** Whose bar it is in the margin, and for which code. */
export function labelOfBar(each: Laid, coder: string, called: Called, coders: number): string {
  const code = called.code(each.code);
  return coders < 2 ? code : `${code} · ${called.coder(coder)}`;
}
