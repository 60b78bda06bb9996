import { useState } from "react";
import type { SizeWordLine } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { SizeWordForm } from "../parts/SizeWordForm.tsx";
import { SizeWordTable } from "../parts/SizeWordTable.tsx";
import { useAsked } from "../state/study.ts";
import "./words-screen.css";

/** What words mean in this study: "many" as an interval, by language, speaker and kind of quantity. */
export function WordsScreen() {
  const words = useAsked("sizeWords", {});
  const [form, setForm] = useState<SizeWordLine | "new">();
  return (
    <div className="page-room">
      <div className="page-width words">
        <div className="words-head">
          <div>
            <h1 className="title">Words of size</h1>
            <p className="soft">
              What “many” means here, by language, by who says it, and by what it speaks of. Whoever set a
              word answers for it. Shares and frequencies run from 0 to 1; out of whom is said with each
              quantity.
            </p>
          </div>
          <Button
            kind={form === "new" ? "quiet" : "main"}
            onClick={() => setForm(form === "new" ? undefined : "new")}
          >
            {form === "new" ? "Cancel" : "Set a word"}
          </Button>
        </div>
        {form === "new" && <SizeWordForm onDone={() => setForm(undefined)} />}
        <Failure error={words.error} />
        {words.value !== undefined && words.value.length > 0 && (
          <SizeWordTable
            words={words.value}
            open={form === "new" ? undefined : form?.id}
            onOpen={setForm}
            onDone={() => setForm(undefined)}
          />
        )}
        {words.value?.length === 0 && form === undefined && (
          <p className="soft">
            No words yet. Until a word is set here, a quantity stated in it has no figures.
          </p>
        )}
      </div>
    </div>
  );
}
