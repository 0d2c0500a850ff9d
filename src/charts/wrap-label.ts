/**
 * Breaks a label between its words into lines that fit beside a chart, where text does not wrap by itself.
 *
 * @returns at least one line; what does not fit in the last one ends in `…`
 */
export function wrapLabel(label: string, mostCharacters: number, mostLines: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= mostCharacters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, mostLines);
  return kept.map((line, index) => {
    const isCut = line.length > mostCharacters || (index === kept.length - 1 && lines.length > mostLines);
    return isCut ? `${line.slice(0, mostCharacters - 1).trimEnd()}…` : line;
  });
}
