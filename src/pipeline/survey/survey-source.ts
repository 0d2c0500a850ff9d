import type { SourceSurvey } from "../../model/source-survey.ts";
import type { LineUse, ReaderOptions } from "../../readers/reader.ts";
import { openLogContent } from "../../sources/log-content.ts";
import type { LogFile } from "../../sources/log-file.ts";
import { createLineSplitter, type LineSplitter } from "../../sources/split-lines.ts";
import type { FilePlan } from "../file-plan.ts";
import { FILE_ROOM_BYTES } from "../read-content.ts";
import { startLineTimes } from "./line-times.ts";
import { startLostLineTally } from "./lost-line-tally.ts";
import { startServiceTally } from "./service-tally.ts";
import { startZoneWatch } from "./zone-watch.ts";

/** What the files of one log are to be read with. */
export interface SurveyOptions extends Pick<ReaderOptions, "isOwnAddress" | "isOwnHost" | "isOwnNetwork"> {
  /** Whether somebody named the zone of times without an offset. */
  readonly isZoneNamed: boolean;
}

/** How far the clock that stamped a file may be behind its last line. */
const CLOCK_SLOP_MS = 300_000;

/**
 * Reads the files of one log from end to end, keeping nothing but what is told here.
 *
 * @param plans of one source, oldest first, at least one
 * @throws OperatorError when a file cannot be read to its end
 */
export async function surveySource(plans: readonly [FilePlan, ...FilePlan[]], options: SurveyOptions): Promise<SourceSurvey> {
  const survey = openSurvey(plans[0], options);
  for (const { file } of plans) await survey.readFile(file);
  return { source: plans[0].source, reader: plans[0].format.name, files: plans.map(({ file }) => file.path), ...survey.sum() };
}

type Found = Omit<SourceSurvey, "source" | "reader" | "files">;

interface Survey {
  readFile(file: LogFile): Promise<void>;
  sum(): Found;
}

function openSurvey({ format, timeZone, year }: FilePlan, { isZoneNamed, ...own }: SurveyOptions): Survey {
  const counts: Record<LineUse, number> = { used: 0, irrelevant: 0, unrecognized: 0 };
  const tally = startServiceTally();
  const times = startLineTimes();
  const losses = startLostLineTally();
  const zone = startZoneWatch(format, year);
  const reader = format.open({ ...own, timeZone, year }, { delivery: tally.add, attempt() {} });
  let ahead: Found["aheadOfFile"] = null;
  const roomBytes = format.interleaved?.fileRoomBytes ?? FILE_ROOM_BYTES;
  let files = 0;

  function splitterOf(streamStart: number): LineSplitter {
    return createLineSplitter(
      0,
      (buffer, start, end, position) => {
        counts[reader.readLine(buffer, start, end, streamStart + position)]++;
        const at = reader.newestLineAt();
        times.see(at);
        losses.see(buffer, start, end, at);
        zone.see(buffer, start, end);
      },
      () => void counts.unrecognized++,
    );
  }

  return {
    async readFile(file) {
      if (format.interleaved === undefined) times.nextFile(file.path);
      else times.otherLog();
      reader.startFile?.();
      await feed(file, splitterOf(files++ * roomBytes));
      const aheadMs = (reader.newestLineAt() ?? 0) - file.modifiedAt;
      if (aheadMs > Math.max(CLOCK_SLOP_MS, ahead?.aheadMs ?? 0)) ahead = { file: file.path, aheadMs };
    },
    sum() {
      for (const delivery of reader.openDeliveries()) tally.add(delivery);
      const services = tally.sum();
      return {
        linesRead: counts.used + counts.irrelevant + counts.unrecognized,
        ...counts,
        messages: services.reduce((sum, { messages }) => sum + messages, 0),
        evicted: reader.evicted(),
        ...times.sum(),
        services,
        lostLines: losses.sum(),
        assumedZone: zone.isZoneless() ? { timeZone, isNamed: isZoneNamed } : null,
        aheadOfFile: zone.isZoneless() ? ahead : null,
      };
    },
  };
}

async function feed(file: LogFile, splitter: LineSplitter): Promise<void> {
  const content = await openLogContent(file);
  try {
    for await (const chunk of content.chunks(0)) splitter.feed(chunk);
    splitter.finish();
  } finally {
    await content.close();
  }
}
