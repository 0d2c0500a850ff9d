import { renderFileName } from "../../../messages/file-name.ts";
import { drawPicture } from "./draw-picture.ts";
import type { PanelDescription } from "./panel-description.ts";
import { renderPng } from "./render-png.ts";
import { saveFile } from "./save-file.ts";

/**
 * Saves the panel's chart as it is drawn at this moment.
 *
 * @param heading stands above it: `Messages per day, 13 – 19 Nov 2026`
 */
export async function savePicture(panel: PanelDescription, heading: string, format: "svg" | "png"): Promise<void> {
  const chart = panel.chart?.current;
  if (chart === null || chart === undefined) return;
  const picture = drawPicture(chart, heading);
  const file = format === "png" ? await renderPng(picture) : new Blob([picture.svg], { type: "image/svg+xml;charset=utf-8" });
  saveFile(renderFileName(panel, format), file);
}
