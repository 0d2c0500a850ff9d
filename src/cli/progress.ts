import { Presets, SingleBar } from "cli-progress";
import type { Formats } from "../messages/formats.ts";
import type { ImportProgress } from "../pipeline/import-files.ts";

/** Shows how far an import is. */
export interface Progress {
  readonly show: (progress: ImportProgress) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { show: () => {}, stop: () => {} };

/**
 * A bar on standard error: per cent, lines per second, time left. Shows nothing where standard error is no terminal.
 *
 * @param now epoch milliseconds
 */
export function openProgress(format: Formats, now: () => number): Progress {
  if (!process.stderr.isTTY) return SILENT;
  const startedAt = now();
  const bar = new SingleBar(
    {
      format: "{bar} {percentage}%  {rate} lines/s  {eta_formatted} left  {file}",
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 30,
      etaBuffer: 50,
      fps: 8,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show: ({ bytesRead, bytesTotal, linesRead, file }) => {
      const seconds = Math.max(0.001, (now() - startedAt) / 1000);
      const payload = { rate: format.number(Math.round(linesRead / seconds)), file: nameOf(file) };
      if (!started) bar.start(Math.max(1, bytesTotal), bytesRead, payload);
      else {
        bar.setTotal(Math.max(1, bytesTotal));
        bar.update(bytesRead, payload);
      }
      started = true;
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}

/** The name without its folders: the line has little room. */
function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1, file.lastIndexOf("/") + 31);
}
