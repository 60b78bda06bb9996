/**
 * The version of what turns a plan into numbers. Numbers that a study remembers are found again only under the version that made them.
 *
 * Raised by one with every change after which any plan gives other numbers, however little, or numbers of another shape;
 * `engine-version.test.ts` fails until that is done. A change that only makes the engine faster leaves it as it is.
 */
export const engineVersion = 3;
