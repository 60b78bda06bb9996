import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HandedFile } from "../../app/export-project/calls.ts";
import { bytesFrom } from "../state/bytes-as-text.ts";
import { addressOf } from "../state/releasing.ts";

/** A file that was made, to be saved; it is let go of with its place on the page. */
export function SavedFile({ file }: { readonly file: HandedFile }) {
  const { t } = useTranslation("projectOut");
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = addressOf(bytesFrom(file.base64), "application/octet-stream");
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <div className="project-save" role="status">
      <small className="soft">{t("saved")}</small>
      <a className="button" href={url} download={file.name}>
        {t("save", { name: file.name })}
      </a>
    </div>
  );
}
