import { editConnectors } from "../../config/edit/edit-connectors.ts";
import { renderConnectors } from "../../config/edit/render-yaml.ts";
import { readConfig, readConfigText } from "../../config/read-config.ts";
import { replaceFile } from "../../config/replace-file.ts";
import { type MergedConnector, mergeConnectors } from "../../connectors/exchange-online/merge-connectors.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { writeNotice, writeOutput } from "../output.ts";
import { readExportedConnectors } from "./read-exported-connectors.ts";

export interface ConnectorsImportOptions {
  readonly config?: string;
  readonly write?: true;
}

/** Reads connectors of Exchange Online: prints them as lines of a configuration, or writes them into one. */
export async function runConnectorsImport(files: readonly string[], options: ConnectorsImportOptions): Promise<void> {
  if (options.write === true && options.config === undefined) {
    throw new OperatorError("INVALID_ARGUMENT", "--write needs a file to write to", "Name the configuration with --config.");
  }
  const { connectors: present } = await readConfig(options.config ?? null);
  const { connectors, notes } = await readExportedConnectors(files, present);
  for (const note of notes) await writeNotice(`${renderVisibleText(note)}\n`);
  if (options.write !== true || options.config === undefined) return writeOutput(renderConnectors(connectors));
  await writeOutput(await writeInto(options.config, mergeConnectors(present, connectors)));
}

/** @returns what was done, as a sentence */
async function writeInto(path: string, merged: readonly MergedConnector[]): Promise<string> {
  const text = await readConfigText(path);
  const edited = editConnectors(text, merged);
  if (edited === undefined) {
    throw new OperatorError(
      "CONFIG_READ_ONLY",
      `${path} writes its connectors in a way that only a hand should change`,
      "Put the lines into the file yourself: run the command without --write.",
    );
  }
  if (edited !== text) await replaceFile(path, edited);
  const countOf = (fate: MergedConnector["fate"]): number => merged.filter((one) => one.fate === fate).length;
  return `${path}: ${countOf("added")} added, ${countOf("replaced")} replaced, ${countOf("kept")} as they were.\n`;
}
