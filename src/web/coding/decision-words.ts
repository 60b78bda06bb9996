import { useTranslation } from "react-i18next";
import type { ComparisonView, DecisionLine, MeetingLine } from "../../app/views.ts";

/** Say in words what a decision at a place means. */
export function useDecisionWords(
  view: ComparisonView,
  meeting: MeetingLine,
): (decided: Pick<DecisionLine, "decision" | "code">) => string {
  const { t } = useTranslation("coders");
  const kept = (side: "first" | "second"): string => {
    const { name } = view[side];
    const code = meeting[side]?.name;
    if (code === undefined) return t("queue.keepNothing", { name });
    return meeting.is === "edges" ? t("queue.keepEdges", { name }) : t("queue.keep", { name, code });
  };
  return ({ decision, code }) => {
    switch (decision) {
      case "first":
      case "second":
        return kept(decision);
      case "both":
        if (meeting.is === "agreed") return t("compare.is.agreed");
        return t(meeting.is === "edges" ? "queue.bothEdges" : "queue.both");
      case "other":
        return code ?? t("queue.other");
      case "none":
        return t(meeting.is === "codes" ? "queue.none2" : "queue.noneAlone");
    }
  };
}
