import type { VNode } from 'preact';
import type { Problem } from '../kernel/errors/problem.ts';
import type { WebContext } from '../kernel/web/route.ts';
import { ButtonGroup, ButtonLink } from './button.tsx';
import { problemText } from './problem-text.tsx';
import { SitePage } from './site-page.tsx';
import { viewOf, type View } from './view.ts';
import { say } from './words.ts';

/** Tells a person what went wrong, under which code, and where to go on. */
export const ErrorPage = ({
  view,
  problems,
}: {
  readonly view: View;
  readonly problems: readonly Problem[];
}): VNode => (
  <SitePage view={view} title={say(view)(titleKey(problems[0]?.kind.status))} hidden>
    {problems.map((each) => (
      <p class="lead">{problemText(view, each)}.</p>
    ))}
    {problems[0] && <p class="quiet">{say(view)('errorCode', { code: problems[0].kind.code })}</p>}
    <ButtonGroup>
      {view.actor.kind === 'officer' ? (
        <ButtonLink href="/desk">{say(view)('goToDesk')}</ButtonLink>
      ) : (
        <ButtonLink href="/">{say(view)('goToHome')}</ButtonLink>
      )}
      <ButtonLink kind="secondary" href="/help">
        {say(view)('help')}
      </ButtonLink>
    </ButtonGroup>
  </SitePage>
);

function titleKey(status = 500): 'notFoundTitle' | 'notAllowedTitle' | 'failedTitle' | 'refusedTitle' {
  if (status === 404) return 'notFoundTitle';
  if (status === 401 || status === 403) return 'notAllowedTitle';
  return status >= 500 ? 'failedTitle' : 'refusedTitle';
}

/** The error page of a request, as the web edge asks for it. */
export const errorPage = (problems: readonly Problem[], context: WebContext): VNode => (
  <ErrorPage view={viewOf(context, context)} problems={problems} />
);
