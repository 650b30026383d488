import type { ComponentChildren, VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import type { Crumb } from '../../../../ui/breadcrumbs.tsx';
import { DeskPage } from '../../../../ui/desk-page.tsx';
import type { View } from '../../../../ui/view.ts';
import { menuOf } from '../../../units/index.ts';
import { words } from '../../words.ts';
import { keptHref } from '../addresses.ts';

type Props = {
  readonly view: View;
  readonly title: string;
  readonly wrong?: boolean;
  /** The way here, after the catalogue. */
  readonly crumbs?: readonly Crumb[];
  readonly actions?: ComponentChildren;
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
};

/** The frame of every page of the workshop. */
export function WorkshopFrame({ view, crumbs = [], children, ...rest }: Props): VNode {
  const speak = speaker(words, view.language);
  return (
    <DeskPage
      {...rest}
      view={view}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: speak('operation') }, { href: keptHref, label: speak('kept') }, ...crumbs]}
    >
      {children}
    </DeskPage>
  );
}
