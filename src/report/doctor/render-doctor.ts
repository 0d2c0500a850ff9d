import type { Examined, Finding } from "../../doctor/finding.ts";
import type { DoctorCatalogue, Written } from "../../messages/doctor/doctor-catalogue.ts";
import { tellFinding } from "../../messages/doctor/tell-finding.ts";
import type { Formats } from "../../messages/formats.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import type { LoggingAdvice } from "../../model/logging-advice.ts";
import { wrap } from "../text/columns.ts";
import { renderTitle } from "../text/render-title.ts";
import type { Style } from "../text/style.ts";
import type { DoctorReport } from "./doctor-report.ts";

/** What the text of the doctor's findings needs. */
export interface DoctorLayout {
  readonly texts: DoctorCatalogue;
  readonly format: Formats;
  readonly style: Style;
  readonly width: number;
}

const INDENT = "  ";
const HANGING = "    ";
const LINES = "      ";

/** Log by log, what its logging lacks, with the lines to change; what asks for action is marked `!`. */
export function renderDoctorText(layout: DoctorLayout, { timeZone, sources, actions }: DoctorReport): string {
  const { texts, format, style } = layout;
  const written: Written = { format, moment: (instant) => format.moment(instant, timeZone), visible: renderVisibleText };
  const sections = [
    renderTitle(layout, texts.title, timeZone),
    ...sources.map((source) => renderSource(layout, source, written)),
    [actions === 0 ? texts.conclusion(format, actions) : style.warning(texts.conclusion(format, actions))],
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function renderSource(layout: DoctorLayout, examined: Examined, written: Written): readonly string[] {
  const { texts, style } = layout;
  const { source, reader, linesRead, messages, firstLineAt, lastLineAt, findings } = examined;
  const head = [
    `${style.heading(renderVisibleText(source))}${reader === null ? "" : ` ${style.quiet(`(${reader})`)}`}`,
    ...(reader === null ? [] : [INDENT + style.quiet(texts.extent(written, linesRead, messages, firstLineAt, lastLineAt))]),
  ];
  if (findings.length === 0) return [...head, `${INDENT}${texts.nothing}`];
  return [...head, ...findings.flatMap((finding) => renderFinding(layout, finding, written))];
}

function renderFinding({ texts, style, width }: DoctorLayout, finding: Finding, written: Written): readonly string[] {
  const { title, body } = tellFinding(texts, finding, written);
  const isAction = finding.severity === "action";
  const where = finding.kind === "silent-log" ? namesOf(finding) : "";
  return [
    ...wrap(title, width - HANGING.length).map((line, index) => {
      const marked = `${index === 0 ? (isAction ? "!" : "-") : " "} ${line}`;
      return INDENT + (isAction ? style.warning(marked) : marked);
    }),
    ...wrap(body, width - HANGING.length).map((line) => HANGING + line),
    ...(where === "" ? [] : wrap(where, width - HANGING.length).map((line) => HANGING + style.quiet(line))),
    ...finding.settings.flatMap((settings) => renderSettings(texts, settings)),
  ];
}

function namesOf({ hosts, services }: Extract<Finding, { readonly kind: "silent-log" }>): string {
  return [hosts, services]
    .map((names) => names.map(renderVisibleText).join(", "))
    .filter((names) => names !== "")
    .join(": ");
}

/** Lines to be copied are not broken, however long. */
function renderSettings(texts: DoctorCatalogue, { file, lines, commands }: LoggingAdvice): readonly string[] {
  return [
    ...(lines.length === 0 ? [] : [HANGING + texts.putInto(renderVisibleText(file)), ...lines.map((line) => LINES + renderLine(line))]),
    ...(commands.length === 0
      ? []
      : [HANGING + (lines.length === 0 ? texts.run : texts.thenRun), ...commands.map((line) => LINES + renderVisibleText(line))]),
  ];
}

/** A tab belongs to the lines of some files. */
function renderLine(line: string): string {
  return line.split("\t").map(renderVisibleText).join("\t");
}
