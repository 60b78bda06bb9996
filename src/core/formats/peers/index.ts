export { fromAnyProject } from "./open-any-project.ts";
