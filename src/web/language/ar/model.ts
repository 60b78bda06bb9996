import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const model: Translated<typeof english.model> = {};
