import { filledViews, lookAtAll, lookAtStart, lookWhetherItFits } from "./axe.ts";

// The colours are those of the wide room, where both schemes are looked at.
const look = {
  name: "narrow and dark",
  width: 390,
  colorScheme: "dark",
  language: "English",
  both: false,
} as const;

lookAtAll(look, filledViews);
lookAtStart(look);
lookWhetherItFits(look);
