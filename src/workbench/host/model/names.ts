// Names of a workbook or of one worksheet: each stands for a formula, most often a range.

import { invalidArgument, itemAlreadyExists } from "../host-error";
import { columnNumber, parseArea } from "./places";

export interface DefinedName {
  readonly name: string;
  /** With its equals sign, as `=Sheet1!$A$1` or `="text"`. */
  formula: string;
  comment: string;
  visible: boolean;
}

/** The names of one scope. */
export class Names {
  private readonly names: DefinedName[] = [];

  list(): readonly DefinedName[] {
    return this.names;
  }

  find(name: string): DefinedName | undefined {
    return this.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  }

  add(name: string, formula: string, comment = ""): DefinedName {
    if (!isName(name)) throw invalidArgument("The name is not valid.");
    if (this.find(name)) throw itemAlreadyExists();
    const added: DefinedName = { name, formula, comment, visible: true };
    this.names.push(added);
    return added;
  }

  remove(name: DefinedName): void {
    const place = this.names.indexOf(name);
    if (place >= 0) this.names.splice(place, 1);
  }
}

/** Letters, digits, points and underscores, and neither a cell nor R or C. */
function isName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || /^[rc]$/i.test(name) || /^r\d+c\d+$/i.test(name)) return false;
  const [, letters = ""] = /^([A-Za-z]{1,3})\d+$/.exec(name) ?? [];
  return parseArea(name) === null && (letters === "" || columnNumber(letters) >= 16_384);
}
