/**
 * Joins the class names that hold.
 * @example
 * cx('button', danger && 'button-danger'); // 'button' or 'button button-danger'
 */
export const cx = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;
