import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const claims: Translated<typeof english.claims> = {};
