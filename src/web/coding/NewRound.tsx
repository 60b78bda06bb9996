import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { CoderLine, RecordId, SourceLine, VersionLine } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField, ListField } from "../parts/Field.tsx";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";

/** What a round needs: a name, texts, coders, a version, and whether it is blind. */
export function NewRound(props: {
  readonly coders: readonly CoderLine[];
  readonly versions: readonly VersionLine[];
  readonly sources: readonly SourceLine[];
  readonly onClose: () => void;
}) {
  const { coders, versions, sources } = props;
  const { t } = useTranslation("coders");
  const [name, setName] = useState("");
  const [texts, setTexts] = useState<readonly RecordId[]>([]);
  const [chosen, setChosen] = useState<readonly RecordId[]>(coders.slice(0, 2).map(({ id }) => id));
  const [version, setVersion] = useState(versions[0]?.id);
  const [how, setHow] = useState<"blind" | "open">("blind");
  const [error, setError] = useState<Refusal>();
  const lack = lackOf(name, texts, chosen);
  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (lack !== undefined || version === undefined) return;
    const order = { name, sources: texts, coders: chosen, version, blind: how === "blind" };
    const answer = await act("startRound", order);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("rounds.started"));
    props.onClose();
  };
  return (
    <form className="form coders-new" onSubmit={(event) => void start(event)}>
      <LineField label={t("rounds.name")} value={name} autoFocus onChange={setName} />
      <Ticks
        label={t("rounds.texts")}
        options={sources.map(({ id, title }) => ({ id, text: title }))}
        chosen={texts}
        onChange={setTexts}
      />
      <Ticks
        label={t("rounds.coders")}
        options={coders.map((each) => ({ id: each.id, text: each.name }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <ListField
        label={t("rounds.version")}
        value={version ?? ""}
        options={versions.map(({ id, number, note }) => ({
          value: id,
          text: note === undefined ? `v${number}` : `v${number}, ${note}`,
        }))}
        onChange={(value) => setVersion(value === "" ? undefined : value)}
      />
      <Choice
        label={t("rounds.blind")}
        value={how}
        options={[
          { value: "blind", text: t("rounds.blindOnes.blind") },
          { value: "open", text: t("rounds.blindOnes.open") },
        ]}
        onChange={setHow}
      />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lack === undefined ? undefined : t(`rounds.${lack}`)}>
          {t("rounds.start")}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {t("rounds.leave")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}

function Ticks(props: {
  readonly label: string;
  readonly options: readonly { readonly id: RecordId; readonly text: string }[];
  readonly chosen: readonly RecordId[];
  readonly onChange: (chosen: readonly RecordId[]) => void;
}) {
  const { chosen } = props;
  return (
    <fieldset className="coders-ticks">
      <legend>{props.label}</legend>
      <div>
        {props.options.map(({ id, text }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                props.onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
            <bdi>{text}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function lackOf(
  name: string,
  texts: readonly RecordId[],
  coders: readonly RecordId[],
): "lackName" | "lackTexts" | "lackCoders" | undefined {
  if (name.trim() === "") return "lackName";
  if (texts.length === 0) return "lackTexts";
  return coders.length < 2 ? "lackCoders" : undefined;
}
