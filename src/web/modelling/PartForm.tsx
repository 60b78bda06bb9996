import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import { useSaid } from "../language/said-words.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { sayDone } from "../state/notices.ts";
import type { InputOf } from "../state/session.ts";
import { act } from "../state/study.ts";
import { useTried } from "./tried.ts";

type Changes = InputOf<"changeModel">["changes"];

/** The tables of parts that are changed in this room. */
export type ShapedTable = "modelGroup" | "state" | "flow" | "parameter";

/** A form for one part of the model: what is typed is looked at as it is typed, in the words in which it would be refused. */
export function PartForm(props: {
  readonly label: string;
  readonly table: ShapedTable;
  readonly held?: RecordId;
  readonly values: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  readonly lacking: string | undefined;
  readonly removal: string;
  readonly onDone: (made: RecordId | "removed" | undefined) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("model");
  const sentence = useSaid();
  const { table, held, values, onDone } = props;
  const [error, setError] = useState<Refusal>();
  const id = held === undefined ? {} : { id: held };
  const changes: Changes = [{ do: "put", table, values, ...id }];
  const tried = useTried("tryChange", props.lacking === undefined ? { changes } : undefined);
  const refused = tried.value?.refused;
  const lacking = props.lacking ?? (refused === undefined ? undefined : t("parts.lackMended"));
  const send = async (sent: Changes, made: "removed" | undefined): Promise<void> => {
    const answer = await act("changeModel", { changes: sent });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("parts.saved"));
    onDone(made ?? answer.value.parts[0]);
  };
  return (
    <form
      className="form part-form"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking === undefined) void send(changes, undefined);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onDone(held);
      }}
    >
      {props.children}
      {props.lacking === undefined && refused !== undefined && (
        <p className="wrong" role="status" dir="auto">
          {sentence(refused)}
        </p>
      )}
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lacking}>
          {held === undefined ? t("parts.add") : t("parts.save")}
        </Button>
        <Button kind="quiet" onClick={() => onDone(held)}>
          {t("parts.cancel")}
        </Button>
        {held !== undefined && (
          <Button kind="harm" onClick={() => void send([{ do: "remove", table, id: held }], "removed")}>
            {props.removal}
          </Button>
        )}
      </div>
      <Failure error={error} />
    </form>
  );
}
