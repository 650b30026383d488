import type { Settings } from '../../../kernel/settings.ts';

/** Path where anybody checks the document with this token; kept short, so that its QR code is read by cheap phones. */
export const checkPath = (token: string): string => `/r/${token}`;

/** The same as a whole address, as the QR code has it. */
export const checkAddress = ({ publicUrl }: Pick<Settings, 'publicUrl'>, token: string): string =>
  `${publicUrl}${checkPath(token)}`;
