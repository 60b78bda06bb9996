import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const codebook: Translated<typeof english.codebook> = {};
