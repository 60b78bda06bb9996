export { type RunningServer, type Served, type ServedRoute, startServer } from "./serve.ts";
export { type Shelf, shelfWith, type UnopenedStudy } from "./shelf.ts";
