import { useTranslation } from "react-i18next";
import type { Claim } from "../../app/views.ts";

const forms = [
  "general",
  "event",
  "illustration",
  "expectation",
  "attitude",
  "analogy",
  "inference",
] as const satisfies readonly Claim["form"][];

/** Kinds of statement a claim can be, each with what it means. */
export function useClaimForms(): readonly { readonly value: Claim["form"]; readonly text: string }[] {
  const { t } = useTranslation("claims");
  return forms.map((value) => ({ value, text: t(`formWhat.${value}`) }));
}
