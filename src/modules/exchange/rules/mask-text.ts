import { maskNumber } from '../../../kernel/schema/mask-number.ts';

/** Masks every number in a text that may be that of a person: nine digits and more. */
export const maskNumbers = (text: string): string => text.replaceAll(/\d{9,}/g, maskNumber);

/**
 * A name of which only the beginnings are told.
 * @example
 * maskName('Nông Thị Lan'); // 'N••• T•• L••'
 */
export const maskName = (name: string): string =>
  name.replaceAll(/\S+/g, (word) => word.slice(0, 1) + '•'.repeat(Math.max(1, word.length - 1)));

/** An address of e-mail of which only the beginning and the place are told. */
export const maskEmail = (email: string): string => email.replace(/^(.)[^@]*/, '$1•••');
