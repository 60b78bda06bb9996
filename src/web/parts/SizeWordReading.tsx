import { useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { SizeWordLine } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { readNumber } from "../state/numbers.ts";
import { act, useAsked } from "../state/study.ts";
import { languageName, sizeRoleWords } from "../state/words.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";
import { intervalText } from "./SizeWordTable.tsx";

/**
 * What a word that is being stated means in this study; one that means nothing yet can be set on the way, for anybody
 * who says it in this language.
 */
export function SizeWordReading(props: {
  readonly word: string;
  readonly kind: string;
  readonly language: string;
}) {
  const words = useAsked("sizeWords", {});
  const [setting, setSetting] = useState(false);
  const word = props.word.trim();
  const kind = sizeKinds.find((each) => each === props.kind);
  if (word === "" || kind === undefined || words.value === undefined) return null;
  const held = words.value.filter(
    (each) => each.kind === kind && each.word.toLowerCase() === word.toLowerCase(),
  );
  if (setting)
    return (
      <SetHere
        said={{ word, kind, language: props.language, role: "any" }}
        onDone={() => setSetting(false)}
      />
    );
  return (
    <p className="soft">
      {held.length === 0
        ? `This word means no figures yet as a ${kind}. `
        : `In this study: ${held.map(readingText).join("; ")}. `}
      {props.language !== "und" && !held.some(({ role }) => role === "any") && (
        <button type="button" className="inline" onClick={() => setSetting(true)}>
          Set what it means
        </button>
      )}
    </p>
  );
}

const sizeKinds = ["count", "share", "frequency"] as const;

function readingText(word: SizeWordLine): string {
  return `${intervalText(word)} when ${sizeRoleWords[word.role]} says it in ${languageName(word.language)}`;
}

// Stands inside the form of the quantity, so it is none itself: a form within a form is no form.
function SetHere(props: {
  readonly said: Pick<SizeWordLine, "word" | "kind" | "language" | "role">;
  readonly onDone: () => void;
}) {
  const { said } = props;
  const [low, setLow] = useState("");
  const [high, setHigh] = useState("");
  const [error, setError] = useState<Refusal>();
  const [from, to] = [readNumber(low), readNumber(high)];
  const ready = typeof from === "number" && typeof to === "number";
  const save = async (): Promise<void> => {
    if (!ready) return;
    const answer = await act("setSizeWord", { ...said, low: from, high: to });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone("The word is set, for anybody who says it. Ctrl+Z takes it back.");
    props.onDone();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one; the label says what the two fields are
    <div
      className="form"
      role="group"
      aria-label="What the word means"
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        if (event.target instanceof HTMLButtonElement && event.key === "Enter") return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Enter") void save();
        else props.onDone();
      }}
    >
      <div className="form-pair">
        <LineField
          label="The word means from"
          placeholder={said.kind === "count" ? "20" : "0.55"}
          autoFocus
          value={low}
          onChange={setLow}
        />
        <LineField
          label="up to"
          placeholder={said.kind === "count" ? "300" : "0.95"}
          value={high}
          onChange={setHigh}
        />
      </div>
      <div className="form-row">
        <Button lacking={ready ? undefined : "Write both ends first."} onClick={() => void save()}>
          Set it for {languageName(said.language)}, said by anybody
        </Button>
        <Button kind="quiet" onClick={props.onDone}>
          Not now
        </Button>
      </div>
      <Failure error={error} />
    </div>
  );
}
