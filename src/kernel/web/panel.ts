import type { VNode } from 'preact';
import type { WebContext } from './route.ts';

/** A page of one case that shows what other modules know of it: the desk's, and the applicant's own. */
export type PanelPage = 'desk-case' | 'my-case';

/** What a panel is about. */
export type PanelSubject = { readonly id: number; readonly code: string };

/**
 * A part of a page that a module standing higher brings, such as what is to be paid beside a case. The page has checked that
 * its reader may see the case; what else a panel shows it checks itself.
 */
export type Panel = {
  readonly on: PanelPage;
  /** Undefined where there is nothing to say. */
  readonly show: (context: WebContext, about: PanelSubject) => Promise<VNode | undefined>;
};

/** What the modules have to show on a page, in their order. */
export async function panelsOn(
  context: WebContext,
  page: PanelPage,
  { id, code }: PanelSubject,
): Promise<readonly VNode[]> {
  const shown = await Promise.all(
    context.panels.filter(({ on }) => on === page).map(({ show }) => show(context, { id, code })),
  );
  return shown.filter((panel) => panel !== undefined);
}
