import type { ComponentChildren, VNode } from 'preact';
import { cx } from './cx.ts';

type Look = 'primary' | 'secondary' | 'danger';

export type ButtonProps = {
  readonly children: ComponentChildren;
  readonly kind?: Look;
  /** Sent with the form when this button was pressed. */
  readonly name?: string;
  readonly value?: string;
  /** Another address than the form's own. */
  readonly formAction?: string;
  /** Leaves the browser's own checks out, for «save and come back later». */
  readonly skipChecks?: boolean;
};

const classOf = (kind: Look | undefined): string | undefined =>
  cx('button', kind && kind !== 'primary' && `button-${kind}`);

/** Sends the form it stands in. */
export const Button = ({ children, kind, name, value, formAction, skipChecks }: ButtonProps): VNode => (
  <button
    type="submit"
    class={classOf(kind)}
    name={name}
    value={value}
    formaction={formAction}
    formnovalidate={skipChecks}
  >
    {children}
  </button>
);

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const ButtonLink = ({
  href,
  kind,
  children,
}: {
  readonly href: string;
  readonly kind?: Look;
  readonly children: ComponentChildren;
}): VNode => (
  <a class={classOf(kind)} href={href}>
    {children}
  </a>
);

/** Buttons side by side; below each other on a phone. */
export const ButtonGroup = ({ children }: { readonly children: ComponentChildren }): VNode => (
  <div class="button-group">{children}</div>
);
