/** What can be exported. */
export const EXPORT_TABLES = ["deliveries", "attempts", "daily"] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];
