import { filledViews, lookAtAll, lookAtStart } from "./axe.ts";

const look = { name: "narrow and dark", width: 390, colorScheme: "dark", language: "English" } as const;

lookAtAll(look, filledViews);
lookAtStart(look);
