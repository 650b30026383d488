/**
 * Writes a text as people type it in a hurry: lower case, without diacritics, đ as d. The twin of `plain_text` in the
 * database.
 * @example
 * plainText('Đường Hoàng Văn Thụ'); // 'duong hoang van thu'
 */
export const plainText = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
