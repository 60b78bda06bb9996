export type { DatabaseRow, OpenDatabase } from "./open-database.ts";
export { openDatabase } from "./open-database.ts";
export { isDatabase } from "./pages.ts";
