/** Files whose row of names is kept in mind. */
export const MAX_FILES = 1000;
/** Messages that another row may still tell of: an export has 100,000 rows at most, in any order. */
export const MAX_OPEN = 20_000;
/** Messages that were told: exports of overlapping days name them again. */
export const MAX_TOLD = 100_000;
