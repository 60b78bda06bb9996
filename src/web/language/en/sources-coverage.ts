/** Who was heard about whom, and where nobody was asked. */
export const coverage = {
  title: "Who was asked about whom",
  intro:
    "Each square is a group of members seen from one side; press it for the sources behind it. A hatched square is a silence: nobody was asked there, so nothing may be concluded from it.",
  seenBy: "Seen by",
  by: { role: "role", country: "country" },
  region: "Coverage of groups",
  group: "Group of members",
  noGroups:
    "No groups of members yet. Name them where you describe a source; this table then shows who was heard about each.",
  nobody: "nobody asked",
  notRecorded: "not recorded",
  sources_one: "{{count, number}} source",
  sources_other: "{{count, number}} sources",
  passages_one: "{{count, number}} passage",
  passages_other: "{{count, number}} passages",
  fullCell: "{{group}}, {{side}}: {{passages}}, {{sources}}. Show them in the table.",
  emptyCell: "{{group}}, {{side}}: nobody was asked. Begin a contact sheet.",
  sheetFor: "Begin a contact sheet for: {{group}}, {{side}}",
  heardThrough: "Nobody of this group could be asked. Heard only through: {{roles}}.",
  nobodySpoke: "Nobody of this group could be asked, and nobody spoke of them.",
  unheard_one:
    "Nobody of this group could be asked: {{groups}}. What is said about them comes from those who lived, or who held them.",
  unheard_other:
    "Nobody of these groups could be asked: {{groups}}. What is said about them comes from those who lived, or who held them.",
  gaps: "Where nobody was asked",
  gapsHint: "A press begins a contact sheet for that side.",
  noGaps: "Every group was heard from every side.",
  counts: { role: "Sources by role", mode: "by how obtained", country: "by country" },
} as const;
