/** Widths of the six bars and gaps of each symbol, thinnest first as the standard numbers them (ISO/IEC 15417, table 1). */
const symbols =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'.split(
    ' ',
  );
const stop = '2331112';

const startB = 104;
const startC = 105;
const toC = 99;
const toB = 100;

/**
 * A text as Code 128: widths of bars and gaps in turn, in modules, beginning with a bar. Pairs of digits share a symbol, so that a
 * case code fits across half of an A5 page.
 * @param text letters, digits and signs of ASCII
 * @throws Error when a character cannot be written in it
 */
export function code128(text: string): number[] {
  if (!/^[ -~]+$/.test(text)) throw new Error(`Code 128 cannot write "${text}"`);
  const values = symbolsOf(text);
  const sum = values.reduce((total, value, place) => total + value * Math.max(place, 1), 0);
  return [...[...values, sum % 103].map((value) => symbols[value] ?? ''), stop].join('').split('').map(Number);
}

/** Numbers of the symbols, the start first: runs of four digits and more two by two (set C), the rest one by one (set B). */
function symbolsOf(text: string): readonly number[] {
  const runs = [...text.matchAll(/(?:\d\d){2,}|(?:(?!(?:\d\d){2})[ -~])+/g)].map(([run]) => run);
  return runs.flatMap((run, place) => {
    const inPairs = /^(?:\d\d){2,}$/.test(run);
    const opening = place === 0 ? [inPairs ? startC : startB] : [inPairs ? toC : toB];
    return [...opening, ...(inPairs ? pairs(run) : letters(run))];
  });
}

const pairs = (digits: string): number[] => (digits.match(/\d\d/g) ?? []).map(Number);
const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0) - 32);
