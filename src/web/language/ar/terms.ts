import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const terms: Translated<typeof english.terms> = {};
