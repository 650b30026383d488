import type { ComponentChildren, VNode } from 'preact';
import { cx } from './cx.ts';
import { Sign, type IconName } from './icons.tsx';

export type CardProps = {
  readonly href: string;
  readonly title: string;
  readonly icon?: IconName;
  readonly children?: ComponentChildren;
};

/** A way in to something, tappable as a whole. */
export const Card = ({ href, title, icon, children }: CardProps): VNode => (
  <li class="card">
    {icon && (
      <span class="card-sign">
        <Sign name={icon} />
      </span>
    )}
    <div>
      <a class="card-link" href={href}>
        {title}
      </a>
      {children && <p class="quiet">{children}</p>}
    </div>
  </li>
);

/** Cards in as many columns as fit; `small` ones stand two abreast on a phone. */
export const CardGrid = ({
  small,
  children,
}: {
  readonly small?: boolean;
  readonly children: ComponentChildren;
}): VNode => <ul class={cx('card-grid', small && 'card-grid-small')}>{children}</ul>;
