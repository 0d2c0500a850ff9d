// `npm run check`: style, types and unit tests. Quick; needs nothing but the packages of `npm ci`.
import { CHECKS, runSteps } from "./run-steps.mjs";

process.exitCode = runSteps(CHECKS) ? 0 : 1;
