import type { panel as english } from "./en.ts";

export const panel: typeof english = {
  menu: (title) => `Exportera och dela: ${title}`,
  export: "Exportera",
  csv: "Exportera som CSV",
  svg: "Spara bilden som SVG",
  png: "Spara bilden som PNG",
  link: "Kopiera länk",
  apiCall: "Kopiera API-anrop (curl)",
  copied: "Kopierat",
  notCopied: "Webbläsaren vägrade att kopiera",
};
