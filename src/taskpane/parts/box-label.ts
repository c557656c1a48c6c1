// A name in a picture: in one line, or in two broken where a reader would break it.

/** Pixels of characters at the size of the picture's words, none narrower than it is drawn. */
const [CHINESE, WIDE, USUAL, NARROW] = [11, 9.5, 6.2, 3.2];

const widthOf = (text: string): number => [...text].reduce((sum, each) => sum + (each > "\u2e7f" ? CHINESE : /[mwMW@%]/.test(each) ? WIDE : /[iljtfr.,'|!:;() -]/.test(each) ? NARROW : /[A-Z]/.test(each) ? 7.5 : USUAL), 0);

/** What does not fit in two lines is left out. */
export function inLines(name: string, room: number): string[] {
  if (widthOf(name) <= room) return [name];
  const first = brokenAt(name, room);
  const rest = name.slice(first.taken).trim();
  const second = widthOf(rest) <= room ? rest : `${longest(rest, room - CHINESE)}…`;
  return [first.line, second];
}

/** What does not fit in the line is left out. */
export function inOneLine(name: string, room: number): string {
  return widthOf(name) <= room ? name : `${longest(name, room - CHINESE)}…`;
}

/** After the last word that fits; a single word is broken with a hyphen, Chinese anywhere. */
function brokenAt(name: string, room: number): { readonly line: string; readonly taken: number } {
  const whole = longest(name, room);
  const space = name[whole.length] === " " ? whole.length : whole.lastIndexOf(" ");
  if (space > 0) return { line: name.slice(0, space), taken: space };
  if (!/[a-z]/i.test(name[whole.length] ?? "")) return { line: whole, taken: whole.length };
  const part = longest(name, room - NARROW);
  return { line: `${part}-`, taken: part.length };
}

function longest(text: string, room: number): string {
  const characters = [...text];
  let end = 0;
  while (end < characters.length && widthOf(characters.slice(0, end + 1).join("")) <= room) end += 1;
  return characters.slice(0, end).join("");
}
