import type { View } from "./view.ts";

/** What is looked at in this room. */
export const claimsViews: readonly View[] = [];
