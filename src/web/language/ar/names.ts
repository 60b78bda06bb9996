import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const names: Translated<typeof english.names> = {};
