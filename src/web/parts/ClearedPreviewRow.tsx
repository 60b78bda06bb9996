import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { Failure } from "./Failure.tsx";

/** What of a source would leave the study, word for word as the Clearer lets it out, and why the rest would not. */
export function ClearedPreviewRow({ source }: { readonly source: RecordId }) {
  const { t } = useTranslation("names");
  const input = useMemo(() => ({ source }), [source]);
  const preview = useAsked("clearedPreview", input);
  return (
    <tr>
      <td colSpan={6} className="cleared">
        <Failure error={preview.error} />
        {preview.value !== undefined && (
          <>
            <p>
              {preview.value.leaves.length === 0
                ? t("register.leavesNothing")
                : t("register.leaves", { count: preview.value.leaves.length })}
            </p>
            {preview.value.kept.map(({ why, count }) => (
              <p key={why} className="soft">
                {t("register.kept", { count, why: t(`register.refused.${why}`) })}
              </p>
            ))}
            {preview.value.leaves.map(({ passage, text }) => (
              <blockquote key={passage} dir="auto" translate="no">
                {text}
              </blockquote>
            ))}
          </>
        )}
      </td>
    </tr>
  );
}
