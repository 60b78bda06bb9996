import { useState } from "react";
import type { CardEvidence, GradeCellKey } from "../../app/views.ts";
import { countGrades } from "../state/grade-cells.ts";
import { GradeGrid } from "./GradeGrid.tsx";
import { Quote } from "./Quotes.tsx";

/** The two grades of a claim's own evidence, side by side; a cell lists what carries them. */
export function CardGrades({ evidence }: { readonly evidence: readonly CardEvidence[] }) {
  const [cell, setCell] = useState<GradeCellKey>();
  const here = evidence.filter(
    ({ reliability, credibility }) =>
      cell !== undefined && (reliability ?? "none") === cell.reliability && credibility === cell.credibility,
  );
  return (
    <>
      <GradeGrid counts={countGrades(evidence)} chosen={cell} onChoose={setCell} small />
      <div className="quotes">
        {here.map((each) => (
          <Quote key={each.id} evidence={each} />
        ))}
      </div>
    </>
  );
}
