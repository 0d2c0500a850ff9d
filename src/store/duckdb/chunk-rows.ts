/** Rows of one data chunk: the engine's vector size. */
export const CHUNK_ROWS = 2_048;
