import { filledViews, lookAtAll, looks, lookWhetherItFits } from "./axe.ts";

// What is done in the other views finds its places by their English names.
const views = filledViews.filter(({ after }) => after === undefined);

lookAtAll(looks.arabic, views);
lookWhetherItFits(looks.arabic);
