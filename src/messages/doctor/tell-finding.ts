import type { Finding } from "../../doctor/finding.ts";
import type { DoctorCatalogue, FindingWords, Written } from "./doctor-catalogue.ts";

/** A finding in the words of one language. */
export function tellFinding({ findings }: DoctorCatalogue, finding: Finding, written: Written): FindingWords {
  // Each kind has the words for itself: the type of the catalogue says so, which the compiler cannot follow through the key.
  const words = findings[finding.kind] as (finding: Finding, written: Written) => FindingWords;
  return words(finding, written);
}
