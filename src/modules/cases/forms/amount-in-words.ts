const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const scales = ['', ' nghìn', ' triệu'];
const billion = 1_000_000_000;

/**
 * An amount as receipts write it out: `Hai mươi mốt nghìn không trăm linh năm đồng`.
 * @param dong whole đồng, zero or more
 */
export function amountInWords(dong: number): string {
  const words = `${dong === 0 ? digits[0] : numberInWords(dong)} đồng`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A whole number above zero; thousands of millions are counted in themselves: `hai nghìn tỷ`. */
export function numberInWords(value: number): string {
  const above = Math.floor(value / billion);
  const below = threes(value % billion, above > 0);
  return [...(above > 0 ? [`${numberInWords(above)} tỷ`] : []), ...below].join(' ');
}

/** Millions, thousands and units, each where there are any. */
function threes(value: number, isContinued: boolean): readonly string[] {
  const groups = [2, 1, 0].map((scale) => ({ scale, group: Math.floor(value / 1000 ** scale) % 1000 }));
  const spoken = groups.filter(({ group }) => group > 0);
  return spoken.map(({ scale, group }, place) => hundreds(group, isContinued || place > 0) + (scales[scale] ?? ''));
}

/** Three digits; behind a higher group their zeros are said, too: `không trăm linh năm`. */
function hundreds(group: number, isContinued: boolean): string {
  const [hundred, rest] = [Math.floor(group / 100), group % 100];
  const spoken = hundred > 0 || isContinued ? [`${digits[hundred] ?? ''} trăm`] : [];
  return [...spoken, ...tens(rest, spoken.length > 0)].join(' ');
}

function tens(rest: number, isContinued: boolean): readonly string[] {
  const [ten, one] = [Math.floor(rest / 10), rest % 10];
  if (rest === 0) return [];
  if (ten === 0) return isContinued ? ['linh', digits[one] ?? ''] : [digits[one] ?? ''];
  const spoken = ten === 1 ? ['mười'] : [`${digits[ten] ?? ''} mươi`];
  return one === 0 ? spoken : [...spoken, lastDigit(ten, one)];
}

/** `mốt` and `tư` after twenty and more, `lăm` after ten and more. */
function lastDigit(ten: number, one: number): string {
  if (one === 5) return 'lăm';
  if (ten > 1 && one === 1) return 'mốt';
  if (ten > 1 && one === 4) return 'tư';
  return digits[one] ?? '';
}
