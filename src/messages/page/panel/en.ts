/** Texts of a panel's menu. */
export const panel = {
  menu: (title: string) => `Export and share: ${title}`,
  export: "Export",
  csv: "Export as CSV",
  svg: "Save picture as SVG",
  png: "Save picture as PNG",
  link: "Copy link",
  apiCall: "Copy API call (curl)",
  copied: "Copied",
  notCopied: "The browser refused to copy",
};
