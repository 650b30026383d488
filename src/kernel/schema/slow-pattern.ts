/** More ways than a second has time for. */
const mostWays = 1e7;

/**
 * Whether a regular expression may keep the program busy for seconds: an upper bound of the ways in which an engine that goes
 * back may try a text is over ten million. Repetition within repetition, such as `(a+)+`, and many open repetitions in a long
 * text are found; some that would do no harm are found with them.
 * @param pattern a valid regular expression
 * @param longest length of the longest text that it is put to
 * @example
 * isSlowPattern('^(a+)+$', 100); // true
 * isSlowPattern('^\\d{1,4}/\\d{4}$', 100); // false
 */
export function isSlowPattern(pattern: string, longest: number): boolean {
  const { ways } = waysOfChoice({ text: pattern, at: 0 }, longest);
  const starts = pattern.startsWith('^') ? 1 : longest;
  return ways * starts > mostWays;
}

type Reader = { readonly text: string; readonly at: number };
type Ways = { readonly ways: number; readonly at: number };

/** Alternatives up to the end of the group: any of them may be tried. */
function waysOfChoice(reader: Reader, longest: number): Ways {
  let { ways, at } = waysOfSequence(reader, longest);
  while (reader.text[at] === '|') {
    const next = waysOfSequence({ ...reader, at: at + 1 }, longest);
    ways += next.ways;
    at = next.at;
  }
  return { ways, at };
}

/** Parts one after the other: each way of one with each of the next. */
function waysOfSequence({ text, at: from }: Reader, longest: number): Ways {
  let ways = 1;
  let at = from;
  while (at < text.length && text[at] !== '|' && text[at] !== ')') {
    const part = waysOfPart({ text, at }, longest);
    const { fewest, most, end } = repetition(text, part.at, longest);
    ways *= Math.max(1, most - fewest + 1) * part.ways ** Math.max(1, most);
    at = end;
  }
  return { ways, at };
}

/** One sign, class, escape or group. */
function waysOfPart({ text, at }: Reader, longest: number): Ways {
  if (text[at] === '(') {
    const [opening = '('] = /^\((\?(:|=|!|<=|<!|<[^>]*>))?/.exec(text.slice(at)) ?? [];
    const inner = waysOfChoice({ text, at: at + opening.length }, longest);
    return { ways: inner.ways, at: inner.at + 1 };
  }
  const [sign = ' '] = /^(\[(\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\.|.)/su.exec(text.slice(at)) ?? [];
  return { ways: 1, at: at + sign.length };
}

type Repetition = { readonly fewest: number; readonly most: number; readonly end: number };

/** How often the part before may stand, never more often than the text has signs. */
function repetition(text: string, at: number, longest: number): Repetition {
  const [whole = '', sign, low, comma, high] = /^(?:([*+?])|\{(\d+)(,)?(\d+)?\})\??/.exec(text.slice(at)) ?? [];
  const end = at + whole.length;
  if (whole === '') return { fewest: 1, most: 1, end };
  if (sign === '?') return { fewest: 0, most: 1, end };
  if (sign) return { fewest: sign === '+' ? 1 : 0, most: longest, end };
  const fewest = Math.min(Number(low), longest);
  return { fewest, most: comma ? Math.min(Number(high ?? longest), longest) : fewest, end };
}
