export { ownStudiesIn, type ServedDesk } from "./own-studies.ts";
export { type Every, type RunningServer, type Served, type ServedRoute, startServer } from "./serve.ts";
export { type Shelf, type ShelfOrder, shelfWith, type UnopenedStudy } from "./shelf.ts";
