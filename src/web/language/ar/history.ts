import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const history: Translated<typeof english.history> = {};
