/** What a bank's app reads out of a VietQR code. */
export type Scanned = { readonly account: string; readonly amountDong: number; readonly purpose: string };

/** Reads the tags of an EMVCo text: two digits of name, two of length, the value. */
function tagsOf(text: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (let at = 0; at + 4 <= text.length;) {
    const length = Number(text.slice(at + 2, at + 4));
    tags.set(text.slice(at, at + 2), text.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return tags;
}

/** Reads a VietQR text as a bank's app would; undefined when it is none. */
export function scannedQr(text: string): Scanned | undefined {
  const tags = tagsOf(text.trim());
  const merchant = tagsOf(tags.get('38') ?? '');
  const account = tagsOf(merchant.get('01') ?? '').get('01');
  const purpose = tagsOf(tags.get('62') ?? '').get('08');
  if (merchant.get('00') !== 'A000000727' || !account || !purpose) return undefined;
  return { account, purpose, amountDong: Number(tags.get('54') ?? '0') };
}
