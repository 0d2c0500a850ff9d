import type { Config } from "../../config/config.ts";
import { OperatorError } from "../../model/operator-error.ts";
import type { SourceSurvey } from "../../model/source-survey.ts";
import { readLogFile } from "../../sources/log-file.ts";
import { type FilePlan, type FileRequest, planFile } from "../file-plan.ts";
import { createOwnAddressCheck } from "../own-address.ts";
import { createOwnHostCheck } from "../own-host.ts";
import { surveySource } from "./survey-source.ts";

/** A file, and whether the zone of its times was named. */
export interface SurveyRequest extends FileRequest {
  readonly isZoneNamed: boolean;
}

/** A file that could not be looked at, and why. */
export interface RefusedFile {
  readonly path: string;
  readonly failure: OperatorError;
}

export interface FileSurveys {
  readonly sources: readonly SourceSurvey[];
  readonly refused: readonly RefusedFile[];
}

/** Reads every file that can be read, the parts of one log one after the other; what cannot be is told beside them. */
export async function surveyFiles(requests: readonly SurveyRequest[], config: Config): Promise<FileSurveys> {
  const plans: { readonly request: SurveyRequest; readonly plan: FilePlan }[] = [];
  const refused: RefusedFile[] = [];
  const sources: SourceSurvey[] = [];
  for (const request of requests) {
    await refuseInto(refused, request.path, async () => void plans.push({ request, plan: await look(request) }));
  }
  const own = {
    isOwnAddress: createOwnAddressCheck(config.network.ownAddresses),
    isOwnNetwork: createOwnAddressCheck(config.network.ownNetworks),
    isOwnHost: createOwnHostCheck(config),
  };
  for (const [first, ...others] of bySource(plans)) {
    const { isZoneNamed } = first.request;
    const parts = [first.plan, ...others.map(({ plan }) => plan)] as const;
    await refuseInto(refused, first.plan.file.path, async () => void sources.push(await surveySource(parts, { ...own, isZoneNamed })));
  }
  return { sources, refused };
}

async function look(request: FileRequest): Promise<FilePlan> {
  const file = await readLogFile(request.path);
  if (file.head.length === 0) throw new OperatorError("SOURCE_EMPTY", `${request.path} is empty`);
  return planFile(request, file, new Map());
}

async function refuseInto(refused: RefusedFile[], path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof OperatorError)) throw failure;
    refused.push({ path, failure });
  }
}

type Planned = { readonly request: SurveyRequest; readonly plan: FilePlan };

/** The files of each log, oldest first. */
function bySource(plans: readonly Planned[]): readonly (readonly [Planned, ...Planned[]])[] {
  const logs = new Map<string, [Planned, ...Planned[]]>();
  const oldestFirst = plans.toSorted((left, right) => left.plan.beginsAt - right.plan.beginsAt);
  for (const planned of oldestFirst) {
    const known = logs.get(planned.plan.source);
    if (known === undefined) logs.set(planned.plan.source, [planned]);
    else known.push(planned);
  }
  return [...logs.values()];
}
