export { fromAnyProject, orRefused } from "./open-any-project.ts";
