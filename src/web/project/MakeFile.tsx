import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { HandedFile } from "../../app/export-project/calls.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import type { Answer } from "../state/session.ts";
import { SavedFile } from "./SavedFile.tsx";

/** A form that makes a file to be saved; what it asks for stands above its button. */
export function MakeFile(props: {
  /** What must be done before, as a sentence. */
  readonly lacking?: string | undefined;
  readonly make: () => Promise<Answer<HandedFile>>;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation("projectOut");
  const [isBusy, setBusy] = useState(false);
  const [file, setFile] = useState<HandedFile>();
  const [error, setError] = useState<Refusal>();
  const lacking = isBusy ? t("making") : props.lacking;
  const make = async (): Promise<void> => {
    setBusy(true);
    const answer = await props.make();
    setBusy(false);
    setFile(answer.ok ? answer.value : undefined);
    setError(answer.ok ? undefined : answer.error);
  };
  return (
    <form
      className="project-make"
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking === undefined) void make();
      }}
    >
      {props.children}
      <div className="form-row">
        <Button type="submit" lacking={lacking}>
          {t("make")}
        </Button>
      </div>
      <Failure error={error} />
      {file !== undefined && <SavedFile file={file} />}
    </form>
  );
}
