import { filledViews, lookAtAll, lookWhetherItFits } from "./axe.ts";

// What is done in the other views finds its places by their English names.
const views = filledViews.filter(({ after }) => after === undefined);
const look = {
  name: "wide, dark and Arabic",
  width: 1440,
  colorScheme: "dark",
  language: "العربية",
  both: false,
} as const;

lookAtAll(look, views);

lookWhetherItFits(look);
