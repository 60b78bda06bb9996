import { useState } from "react";
import type { CoverageView } from "../../app/views.ts";
import { Choice } from "../parts/Choice.tsx";
import { CountBars } from "../parts/CountBars.tsx";
import { CoverageMatrix } from "../parts/CoverageMatrix.tsx";
import { Failure, Warning } from "../parts/Failure.tsx";
import { useAsked } from "../state/study.ts";
import "./coverage-screen.css";

const byRole = { by: "role" } as const;
const byCountry = { by: "country" } as const;

/** Who was heard about whom, with every silence visible. */
export function CoverageScreen() {
  const [by, setBy] = useState<"role" | "country">("role");
  const coverage = useAsked("coverage", by === "role" ? byRole : byCountry);
  return (
    <div className="page-room">
      <div className="page-width coverage">
        <div className="coverage-head">
          <div>
            <h1 className="title">Who was asked about whom</h1>
            <p className="soft">
              Each square is a group of members seen from one side. A hatched square is a silence: nobody was
              asked there, so nothing may be concluded from it.
            </p>
          </div>
          <Choice
            label="Seen by"
            value={by}
            options={[
              { value: "role", text: "role" },
              { value: "country", text: "country" },
            ]}
            onChange={setBy}
          />
        </div>
        <Failure error={coverage.error} />
        {coverage.value !== undefined && <Coverage view={coverage.value} />}
      </div>
    </div>
  );
}

function Coverage({ view }: { readonly view: CoverageView }) {
  return (
    <>
      {view.rows.length === 0 ? (
        <p className="soft">
          No groups of members yet. Name them where you describe a source; this table then shows who was heard
          about each.
        </p>
      ) : (
        <CoverageMatrix view={view} />
      )}
      {view.unheard.length > 0 && (
        <Warning>
          Nobody of {view.unheard.length === 1 ? "this group" : "these groups"} could be asked:{" "}
          {view.unheard.join(", ")}. What is said about them comes from those who lived, or who held them.
        </Warning>
      )}
      <div className="coverage-counts">
        <CountBars title="Sources by role" counts={countsBy(view, "role")} />
        <CountBars title="by how obtained" counts={countsBy(view, "mode")} />
        <CountBars title="by country" counts={countsBy(view, "country")} />
      </div>
    </>
  );
}

function countsBy(view: CoverageView, by: CoverageView["counts"][number]["by"]) {
  return view.counts.filter((each) => each.by === by).map(({ name, sources }) => ({ name, count: sources }));
}
