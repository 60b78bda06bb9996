export * from "./fields.ts";
export * from "./layout.ts";
export * from "./log/index.ts";
export * from "./offset-map.ts";
export * from "./study-records.ts";
export * from "./table.ts";
export * from "./vault-records.ts";
