import { useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { SizeWordLine } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { readNumber } from "../state/numbers.ts";
import { act } from "../state/study.ts";
import { languageName, sizeKindWords, sizeRoleWords } from "../state/words.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField } from "./Field.tsx";

/** Set what a word of size means; one that is set already keeps its word, language, speaker and kind. */
export function SizeWordForm(props: { readonly held?: SizeWordLine; readonly onDone: () => void }) {
  const { held, onDone } = props;
  const [word, setWord] = useState(held?.word ?? "");
  const [language, setLanguage] = useState(held?.language ?? "en");
  const [role, setRole] = useState<SizeWordLine["role"]>(held?.role ?? "any");
  const [kind, setKind] = useState<SizeWordLine["kind"]>(held?.kind ?? "count");
  const [low, setLow] = useState(held === undefined ? "" : String(held.low));
  const [high, setHigh] = useState(held === undefined ? "" : String(held.high));
  const [error, setError] = useState<Refusal>();
  const [from, to] = [readNumber(low), readNumber(high)];
  const understood = from !== "wrong" && to !== "wrong";
  const ready =
    typeof from === "number" && typeof to === "number" && word.trim() !== "" && language.trim() !== "";
  const save = async (): Promise<void> => {
    if (typeof from !== "number" || typeof to !== "number") return;
    const said = { word: word.trim(), language: language.trim(), role, kind };
    const answer = await act("setSizeWord", { ...said, low: from, high: to });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone("The word is set. Ctrl+Z takes it back.");
    onDone();
  };
  const remove = async (id: SizeWordLine["id"]): Promise<void> => {
    const answer = await act("removeSizeWord", { sizeWord: id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone("Removed: quantities stated in this word have no figures now. Ctrl+Z puts it back.");
    onDone();
  };
  return (
    <form
      className="form size-form"
      aria-label="What a word means"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      {held === undefined ? (
        <>
          <div className="form-pair">
            <LineField label="Word" placeholder="many" autoFocus value={word} onChange={setWord} />
            <LineField
              label="Language"
              hint="a tag such as en, ar, ru"
              value={language}
              onChange={setLanguage}
            />
          </div>
          <div className="form-pair">
            <ListField
              label="Said by"
              value={role}
              options={options(sizeRoleWords)}
              onChange={(value) => value !== "" && setRole(value)}
            />
            <ListField
              label="It is a"
              value={kind}
              options={options(sizeKindWords)}
              onChange={(value) => value !== "" && setKind(value)}
            />
          </div>
        </>
      ) : (
        <p>
          <bdi>{held.word}</bdi>{" "}
          <span className="soft">
            {languageName(held.language)}, said by {sizeRoleWords[held.role]}, a {sizeKindWords[held.kind]}
          </span>
        </p>
      )}
      <div className="form-pair">
        <LineField
          label="From"
          placeholder={kind === "count" ? "20" : "0.55"}
          autoFocus={held !== undefined}
          value={low}
          onChange={setLow}
        />
        <LineField
          label="to"
          placeholder={kind === "count" ? "300" : "0.95"}
          value={high}
          onChange={setHigh}
        />
      </div>
      {!understood && <p className="wrong">Write plain numbers, such as 20 or 0.55.</p>}
      <div className="form-row">
        <Button
          kind="main"
          type="submit"
          lacking={ready ? undefined : "Write the word and both ends of what it means first."}
        >
          Set the word
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {held === undefined ? "Cancel" : "Leave it as it was"}
        </Button>
        {held !== undefined && (
          <Button kind="harm" onClick={() => void remove(held.id)}>
            Take it out of the table
          </Button>
        )}
      </div>
      <Failure error={error} />
    </form>
  );
}

function options<T extends string>(words: Readonly<Record<T, string>>) {
  return Object.entries<string>(words).map(([value, text]) => ({ value: value as T, text }));
}
