// The only door to the engine.

export { FINDING_KINDS, type Finding, type FindingCode, type Severity, type SourceCell, finding, stops } from "./finding";
