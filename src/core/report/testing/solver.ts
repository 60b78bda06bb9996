import loader, { type LegacyHighs } from "highs";

// Its types describe a CommonJS module; what is imported is the function itself.
const load: unknown = loader;
if (typeof load !== "function") throw new Error("HiGHS cannot be loaded.");

/** HiGHS, which tests ask for what the product works out itself; it takes models as text in the LP format. */
export const highs: Pick<LegacyHighs, "solve"> = await load();
