export { type OutlooksOnThreads, outlooksOnThreads, type ThreadOptions } from "./outlooks-on-threads.ts";
