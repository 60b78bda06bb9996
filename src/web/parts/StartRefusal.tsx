import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import { start } from "../language/en/start.ts";
import "./failure.css";

type Known = keyof typeof start.refused;

/** Why a study was not opened or made; in this room’s own words where it has some. */
export function StartRefusal({ error }: { readonly error: Refusal | undefined }) {
  const { t } = useTranslation("start");
  if (error === undefined) return null;
  return (
    <p className="failure" role="alert">
      {isKnown(error.code) ? t(`refused.${error.code}`) : error.text}
    </p>
  );
}

function isKnown(code: string): code is Known {
  return Object.hasOwn(start.refused, code);
}
