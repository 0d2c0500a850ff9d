import type { panel as english } from "./en.ts";

export const panel: typeof english = {
  menu: (title) => `Exporteren en delen: ${title}`,
  export: "Exporteren",
  csv: "Exporteren als CSV",
  svg: "Afbeelding opslaan als SVG",
  png: "Afbeelding opslaan als PNG",
  link: "Koppeling kopiëren",
  apiCall: "API-aanroep kopiëren (curl)",
  copied: "Gekopieerd",
  notCopied: "De browser weigerde te kopiëren",
};
