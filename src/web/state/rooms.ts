import type { Route } from "./route.ts";

/** One room of the bar on top, with the places within it. */
export interface BarRoom {
  readonly name: "sources" | "reader" | "codebook" | "claims" | "model" | "outlook" | "brief" | "history";
  readonly to: Route;
  /** Screens at which the room is the open one. */
  readonly screens: readonly Route["screen"][];
  /** What stands in the room's own row; a room of one place has none. */
  readonly within: readonly Within[];
}

/** A place within a room. */
export interface Within {
  readonly name:
    | "sources"
    | "coverage"
    | "fieldwork"
    | "register"
    | "project"
    | "codebook"
    | "questions"
    | "coders"
    | "memos"
    | "claims"
    | "grades"
    | "hypotheses"
    | "model"
    | "flows"
    | "words"
    | "periods"
    | "brief"
    | "write"
    | "releases";
  readonly to: Route;
}

/** The rooms in the order of the work: what was said, what it means, what may follow, what is told. */
export const barRooms: readonly BarRoom[] = [
  {
    name: "sources",
    to: { screen: "sources" },
    screens: ["sources", "add", "contact", "names", "coverage", "fieldwork", "register", "project"],
    within: [
      { name: "sources", to: { screen: "sources" } },
      { name: "coverage", to: { screen: "coverage" } },
      { name: "fieldwork", to: { screen: "fieldwork" } },
      { name: "register", to: { screen: "register" } },
      { name: "project", to: { screen: "project" } },
    ],
  },
  { name: "reader", to: { screen: "sources" }, screens: ["read"], within: [] },
  {
    name: "codebook",
    to: { screen: "codebook" },
    screens: ["codebook", "questions", "coders", "memos"],
    within: [
      { name: "codebook", to: { screen: "codebook" } },
      { name: "questions", to: { screen: "questions" } },
      { name: "coders", to: { screen: "coders" } },
      { name: "memos", to: { screen: "memos" } },
    ],
  },
  {
    name: "claims",
    to: { screen: "claims" },
    screens: ["claims", "grades", "hypotheses"],
    within: [
      { name: "claims", to: { screen: "claims" } },
      { name: "grades", to: { screen: "grades" } },
      { name: "hypotheses", to: { screen: "hypotheses" } },
    ],
  },
  {
    name: "model",
    to: { screen: "model" },
    screens: ["model", "flows", "words", "periods"],
    within: [
      { name: "model", to: { screen: "model" } },
      { name: "flows", to: { screen: "flows" } },
      { name: "words", to: { screen: "words" } },
      { name: "periods", to: { screen: "periods" } },
    ],
  },
  { name: "outlook", to: { screen: "outlook" }, screens: ["outlook"], within: [] },
  {
    name: "brief",
    to: { screen: "brief" },
    screens: ["brief", "write", "releases"],
    within: [
      { name: "brief", to: { screen: "brief" } },
      { name: "write", to: { screen: "write" } },
      { name: "releases", to: { screen: "releases" } },
    ],
  },
  { name: "history", to: { screen: "history" }, screens: ["history", "conflicts"], within: [] },
];
