/** Rows of one row group of the store's file: a commit of that size goes straight into it. */
export const ROW_GROUP_ROWS = 32_768;
