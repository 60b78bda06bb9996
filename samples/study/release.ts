/** Words that the gate stops and that somebody looked at and lets pass in a release of the sample, each with the reason. */
export const allowedInRelease: readonly { readonly words: string; readonly why: string }[] = [
  { words: "19 July 2018", why: "The day of a decree that was published; it is nobody's." },
];
