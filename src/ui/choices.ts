/** One answer of a closed list. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** To see what is chosen before it is. */
  readonly link?: { readonly href: string; readonly label: string };
  readonly disabled?: boolean;
};
