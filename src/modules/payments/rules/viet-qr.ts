/** What a VietQR code asks a banking app to transfer. */
export type VietQr = {
  /** Number of the bank at NAPAS, six digits. */
  readonly bank: string;
  readonly account: string;
  readonly amountDong: number;
  /** What the transfer says; letters, digits and `-.` that every bank passes on. */
  readonly purpose: string;
};

/** One value under its tag: two digits of name, two of length (EMVCo merchant-presented mode). */
const tag = (name: string, value: string): string => `${name}${String(value.length).padStart(2, '0')}${value}`;

/** The text of a VietQR code for one payment: an account at NAPAS, an amount, a purpose and a checksum. */
export function vietQr({ bank, account, amountDong, purpose }: VietQr): string {
  const beneficiary = tag('00', bank) + tag('01', account);
  const merchant = tag('00', 'A000000727') + tag('01', beneficiary) + tag('02', 'QRIBFTTA');
  const text = [
    tag('00', '01'),
    tag('01', '12'),
    tag('38', merchant),
    tag('53', '704'),
    tag('54', String(amountDong)),
    tag('58', 'VN'),
    tag('62', tag('08', purpose)),
    '6304',
  ].join('');
  return text + checksum(text);
}

/** CRC-16/CCITT-FALSE as four capital hexadecimal digits. */
function checksum(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'latin1')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
