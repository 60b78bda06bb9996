import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import { type Guesses, leastGuesses } from "../state/guesses.ts";
import { call } from "../state/session.ts";
import { SecretField } from "./SecretField.tsx";
import { Strength, useGuesses } from "./Strength.tsx";

/** A new passphrase as far as it is typed, and what is still missing of it. */
export interface NewPassphraseTyped {
  readonly passphrase: string;
  readonly again: string;
  readonly guesses: Guesses | undefined;
  readonly lacking: "lackPassphrase" | "lackStrength" | "lackAgain" | undefined;
  readonly type: (passphrase: string) => void;
  readonly typeAgain: (again: string) => void;
}

/** Keep a new passphrase while it is typed; `known` is what a guesser would try first. */
export function useNewPassphrase(known: string): NewPassphraseTyped {
  const [passphrase, type] = useState("");
  const [again, typeAgain] = useState("");
  const guesses = useGuesses(passphrase, known);
  const isWeak = guesses === undefined || guesses.low < leastGuesses;
  const weak = passphrase === "" ? "lackPassphrase" : isWeak ? "lackStrength" : undefined;
  const lacking = weak ?? (passphrase === again ? undefined : "lackAgain");
  return { passphrase, again, guesses, lacking, type, typeAgain };
}

/** A new passphrase, measured while it is typed, and typed once more. */
export function NewPassphrase(props: {
  readonly label: string;
  readonly againLabel: string;
  readonly of: NewPassphraseTyped;
}) {
  const { passphrase, again, guesses, type, typeAgain } = props.of;
  return (
    <>
      <div className="new-secret">
        <SecretField label={props.label} value={passphrase} onChange={type} />
        <Strength passphrase={passphrase} guesses={guesses} />
        <MadeForYou onMade={type} />
      </div>
      <SecretField label={props.againLabel} value={again} onChange={typeAgain} />
    </>
  );
}

// It is set at once, and typed once more from the paper: that shows that it is on paper.
function MadeForYou({ onMade }: { readonly onMade: (passphrase: string) => void }) {
  const { t } = useTranslation("start");
  const [made, setMade] = useState<string>();
  const [error, setError] = useState<Refusal>();
  const make = async (): Promise<void> => {
    const answer = await call("madePassphrase", {});
    if (!answer.ok) return setError(answer.error);
    setMade(answer.value.passphrase);
    onMade(answer.value.passphrase);
  };
  return (
    <div>
      <button type="button" className="inline" onClick={() => void make()}>
        {t("made.make")}
      </button>
      {error !== undefined && <small className="field-hint"> {error.text}</small>}
      <div role="status">
        {made !== undefined && (
          <>
            <p className="made-words" dir="ltr" translate="no">
              {made}
            </p>
            <small className="field-hint">{t("made.madeFor")}</small>
          </>
        )}
      </div>
    </div>
  );
}
