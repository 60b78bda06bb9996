import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import { start } from "../language/en/start.ts";
import "./failure.css";

type Known = keyof typeof start.refused;

/** Why a study was not opened or made; a reason that has no words here is said in those of the program. */
export function StartRefusal({ error }: { readonly error: Refusal | undefined }) {
  const { t } = useTranslation("start");
  if (error === undefined) return null;
  return (
    <p className="failure" role="alert">
      {isKnown(error.code) ? (
        t(`refused.${error.code}`)
      ) : (
        <span lang="en" dir="ltr">
          {error.text}
        </span>
      )}
    </p>
  );
}

function isKnown(code: string): code is Known {
  return Object.hasOwn(start.refused, code);
}
