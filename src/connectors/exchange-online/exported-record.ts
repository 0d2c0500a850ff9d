/** A value of an exported object; lists are lists of texts. */
export type ExportedValue = string | boolean | null | readonly string[];

/** One object as PowerShell exported it: its properties, names in lower case. */
export type ExportedRecord = ReadonlyMap<string, ExportedValue>;
