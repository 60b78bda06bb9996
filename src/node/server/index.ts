export { type RunningServer, type Served, type ServedRoute, startServer } from "./serve.ts";
