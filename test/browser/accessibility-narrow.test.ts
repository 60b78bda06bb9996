import { filledViews, lookAtAll, lookAtStart, looks, lookWhetherItFits } from "./axe.ts";

lookAtAll(looks.narrow, filledViews);
lookAtStart(looks.narrow);
lookWhetherItFits(looks.narrow);
