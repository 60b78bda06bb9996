/** What a reader of a claim should know before leaning on it, by its kind. */
export const warning = {
  text: {
    "no-evidence": "No passage stands behind it: it is the author's word.",
    "no-evidence-silent_one":
      "No passage stands for or against it; {{count, number}} passage on the subject is silent.",
    "no-evidence-silent_other":
      "No passage stands for or against it; {{count, number}} passages on the subject are silent.",
    "only-against_one": "Only a passage against it, and none for it.",
    "only-against_other": "Only passages against it: {{count, number}}, and none for it.",
    "evidence-gone_one":
      "{{count, number}} passage it rested on is gone: withdrawn, or no longer in the text.",
    "evidence-gone_other":
      "{{count, number}} passages it rested on are gone: withdrawn, or no longer in the text.",
    "consent-refused-analysis_one": "{{count, number}} source did not consent to analysis.",
    "consent-refused-analysis_other": "{{count, number}} sources did not consent to analysis.",
    "consent-refused-quotation_one": "{{count, number}} source did not consent to quotation.",
    "consent-refused-quotation_other": "{{count, number}} sources did not consent to quotation.",
    "speaks-both-ways_one": "{{count, number}} source speaks both for and against it.",
    "speaks-both-ways_other": "{{count, number}} sources speak both for and against it.",
    "speakers-uncounted_one":
      "The material speaks of at least {{atLeast, number}} speakers; {{count, number}} source can be shown. How many there were is not known.",
    "speakers-uncounted_other":
      "The material speaks of at least {{atLeast, number}} speakers; {{count, number}} sources can be shown. How many there were is not known.",
    "weak-evidence-anecdotal": "The material itself calls it anecdotal: low confidence at most.",
    "weak-evidence-doubtful":
      "Every passage for it is graded doubtful or improbable: low confidence at most.",
    "confidence-above-cap": "The confidence stated is above what weak evidence allows (low).",
    "single-source": "It rests on one speaker alone.",
    "shared-source_one":
      "The same single speaker is also all there is behind {{count, number}} other claim: they do not support one another.",
    "shared-source_other":
      "The same single speaker is also all there is behind {{count, number}} other claims: they do not support one another.",
    "all-tied_one": "{{count, number}} source: it counts once.",
    "all-tied_other": "{{count, number}} sources, and every pair of them is tied: they count once.",
    "same-role": "Everyone who says so speaks from the same side ({{role}}): others may see it differently.",
    "one-country_one": "The {{count, number}} official serves one country.",
    "one-country_other": "All {{count, number}} officials serve one country.",
    "one-institution_one": "The {{count, number}} source belongs to one institution.",
    "one-institution_other":
      "All {{count, number}} sources belong to one institution or justice system: different offices, not independent ones.",
    "interested-sources_one": "The source for it has a recorded interest in saying so.",
    "interested-sources_other": "All {{count, number}} sources for it have a recorded interest in saying so.",
    "reliability-unknown":
      "Nobody could judge the reliability of any source for it (F): unknown, which is not the same as bad.",
    "unconfirmed-credibility_one":
      "{{count, number}} passage graded 1, “confirmed by other independent sources”, without one examined and found independent.",
    "unconfirmed-credibility_other":
      "{{count, number}} passages graded 1, “confirmed by other independent sources”, without one examined and found independent.",
    "not-verbatim-interpreter_one":
      "{{count, number}} passage may be quoted and is an interpreter's rendering: no quotation marks.",
    "not-verbatim-interpreter_other":
      "{{count, number}} passages may be quoted and are an interpreter's rendering: no quotation marks.",
    "not-verbatim-reconstructed_one":
      "{{count, number}} passage may be quoted and is reconstructed from notes: no quotation marks.",
    "not-verbatim-reconstructed_other":
      "{{count, number}} passages may be quoted and are reconstructed from notes: no quotation marks.",
    "not-verbatim-summary_one":
      "{{count, number}} passage may be quoted and is a summary: no quotation marks.",
    "not-verbatim-summary_other":
      "{{count, number}} passages may be quoted and are a summary: no quotation marks.",
    "judgements-contradict_one":
      "{{count, number}} judgement on independence is contradicted; it is set aside until settled.",
    "judgements-contradict_other":
      "{{count, number}} judgements on independence contradict each other; they are set aside until settled.",
    "illustration-counted_one":
      "{{count, number}} passage counted for it only shows one case: an illustration, not support.",
    "illustration-counted_other":
      "{{count, number}} passages counted for it only show one case: an illustration, not support.",
    "provenance-gap": "How this came to be known is not stated.",
    "not-corroboration-illustration":
      "An example of one case. Its passages are listed, and do not corroborate.",
    "not-corroboration-expectation":
      "What somebody expects, not what happened. Its passages are listed, and do not corroborate.",
    "not-corroboration-attitude":
      "What somebody fears, wants or thinks, not what happened. Its passages are listed, and do not corroborate.",
    "not-corroboration-analogy":
      "Another case, brought in as an analogy. Its passages are listed, and do not corroborate.",
    "not-corroboration-inference": "A step of reasoning. Its passages are listed, and do not corroborate.",
    "borrowed-support_one":
      "Some of its passages belong to {{count, number}} claim of another form it is reasoned from ({{form}}): they do not corroborate this one.",
    "borrowed-support_other":
      "Some of its passages belong to {{count, number}} claims of another form it is reasoned from ({{form}}): they do not corroborate this one.",
    "analogy-ungraded": "An analogy without a grade of relevance: say how near the other case is.",
    "assumption-solid": "An assumption, found solid on review.",
    "assumption-caveats": "An assumption, correct with caveats.",
    "assumption-unsupported": "An assumption, found unsupported on review.",
    "assumption-not-reviewed": "An assumption, not reviewed yet.",
    "uncited-premise_one": "{{count, number}} claim is reasoned from it, and no passage stands for it.",
    "uncited-premise_other": "{{count, number}} claims are reasoned from it, and no passage stands for it.",
    "inference-without-premise": "A step of reasoning that names neither a premise nor a passage.",
    "rests-on-assumption_one": "It is reasoned from {{count, number}} assumption.",
    "rests-on-assumption_other": "It is reasoned from {{count, number}} assumptions.",
    "could-not-be-asked":
      "Nobody of this group could be asked: what is known comes from those who survived, left or watched.",
    "high-confidence-low-independence": "High confidence, with {{range}} independent.",
    "confidence-without-reason": "The confidence has no reason.",
  },
  /** For the filter: what kind of warning, in a few words. */
  kind: {
    "no-evidence": "no evidence",
    "only-against": "only against",
    "evidence-gone": "evidence gone",
    "consent-refused": "consent refused",
    "speaks-both-ways": "speaks both ways",
    "speakers-uncounted": "speakers uncounted",
    "weak-evidence": "weak evidence",
    "confidence-above-cap": "confidence above cap",
    "single-source": "single source",
    "shared-source": "shared source",
    "all-tied": "all tied",
    "same-role": "same role",
    "one-country": "one country",
    "one-institution": "one institution",
    "interested-sources": "interested sources",
    "reliability-unknown": "reliability unknown",
    "unconfirmed-credibility": "graded 1, unconfirmed",
    "not-verbatim": "not verbatim",
    "judgements-contradict": "judgements contradict",
    "illustration-counted": "illustration counted",
    "provenance-gap": "provenance gap",
    "not-corroboration": "no corroboration by its form",
    "borrowed-support": "borrowed support",
    "analogy-ungraded": "analogy ungraded",
    assumption: "assumption",
    "uncited-premise": "uncited premise",
    "inference-without-premise": "inference without premise",
    "rests-on-assumption": "rests on an assumption",
    "could-not-be-asked": "could not be asked",
    "high-confidence-low-independence": "high confidence, low independence",
    "confidence-without-reason": "confidence without reason",
  },
} as const;
