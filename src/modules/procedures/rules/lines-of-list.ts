const codes = {
  quote: 0x22,
  backslash: 0x5c,
  newline: 0x0a,
  comma: 0x2c,
  openings: new Set([0x5b, 0x7b]),
  closings: new Set([0x5d, 0x7d]),
  spaces: new Set([0x20, 0x09, 0x0d, 0x0a]),
} as const;

/**
 * On which line each entry of a JSON list begins.
 * @param text a list that could be parsed
 */
export function linesOfList(text: string): readonly number[] {
  const lines: number[] = [];
  let [line, depth, within, awaits] = [1, 0, false, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === codes.newline) line += 1;
    if (within) {
      if (code === codes.backslash) at += 1;
      else if (code === codes.quote) within = false;
      continue;
    }
    if (awaits && depth === 1 && !codes.spaces.has(code) && !codes.closings.has(code)) {
      lines.push(line);
      awaits = false;
    }
    if (code === codes.quote) within = true;
    else if (codes.openings.has(code)) awaits = (depth += 1) === 1;
    else if (codes.closings.has(code)) depth -= 1;
    else if (code === codes.comma && depth === 1) awaits = true;
  }
  return lines;
}
