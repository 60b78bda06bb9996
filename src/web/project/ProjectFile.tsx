import { useTranslation } from "react-i18next";

/** The field in which a project is chosen, or into which it is dropped; says so while it is read. */
export function ProjectFile(props: {
  readonly over: boolean;
  /** The name of the file that is being read. */
  readonly reading: string | undefined;
  readonly onTake: (files: readonly File[]) => void;
}) {
  const { t } = useTranslation("project");
  return (
    <div>
      <label className="project-drop" data-over={props.over}>
        <input
          type="file"
          accept=".qdpx,.qde,.qdc,.qda,.sqlite3,.sqlite,.zip"
          onChange={(event) => {
            // One after the other: what is being read says so below.
            if (props.reading === undefined) props.onTake([...(event.target.files ?? [])]);
            // The same file can be chosen again after it was mended.
            event.target.value = "";
          }}
        />
        <span>
          <b>{t("choose")}</b> {t("orDrop")}
        </span>
        <small>{t("kinds")}</small>
      </label>
      <p className="project-reading soft" role="status">
        {props.reading !== undefined && t("reading", { name: props.reading })}
      </p>
    </div>
  );
}
