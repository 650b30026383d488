import type { Text } from '../../kernel/text/text.ts';
import type { OfficerChoice } from '../units/index.ts';
import type { Certificate, Holder } from './certificate.ts';
import type { LoggedSignature } from './queries/signing-log.ts';

/** An officer's own certificate or an agency's seal, as its page is about it. */
export type HolderPage = {
  readonly holder: Holder;
  /** Where its pages begin. */
  readonly base: string;
  /** Of the agency. */
  readonly name: Text | undefined;
};

/** What the page shows of it. */
export type HolderState = {
  readonly certificate: Certificate | undefined;
  readonly hasImage: boolean;
  readonly log: readonly LoggedSignature[];
  /** Who keeps the seal, and who might. */
  readonly keepers: readonly OfficerChoice[];
  readonly posts: readonly OfficerChoice[];
};
