import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatDate, formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { publishWords } from '../fact-words.ts';
import type { Publication } from '../queries/publications.ts';
import { addressOf } from '../rules/address.ts';
import { lastDay, periodText, type Period } from '../rules/period.ts';
import { sayPeriod } from '../rules/say-figures.ts';
import { words } from '../words.ts';

export type PublishPageProps = {
  readonly view: View;
  readonly period: Period;
  readonly isOver: boolean;
  readonly publication: Publication | undefined;
  readonly problems: readonly Problem[];
};

/** Asks whether a period shall be public, or be so no more. */
export function PublishPage({ view, period, isOver, publication, problems }: PublishPageProps): VNode {
  const { language } = view;
  const say = speaker(publishWords, language);
  const address = `/desk/assessment/publish/${periodText(period)}`;
  const league = addressOf('league', { period, agency: undefined });
  const isPublic = publication !== undefined && !publication.isWithdrawn;
  return (
    <DeskPage
      view={view}
      title={say('confirmTitle', { period: sayPeriod(period, language) })}
      menu={menuOf(view)}
      crumbs={[{ href: league, label: words.tabLeague[language] }]}
    >
      <ErrorSummary view={view} problems={problems} />
      {isPublic && <p>{say('already', { at: formatInstant(publication.publishedAt, view.place.zone, language) })}</p>}
      {isOver ? (
        <Form view={view} action={address}>
          <p>{say('confirmText')}</p>
          <input type="hidden" name="version" value={publication?.version ?? 0} />
          <ButtonGroup>
            <Button name="act" value="publish">
              {say('publish')}
            </Button>
            {isPublic && (
              <Button kind="danger" name="act" value="withdraw">
                {say('withdraw')}
              </Button>
            )}
            <ButtonLink kind="secondary" href={league}>
              {say('back')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      ) : (
        <p>{say('running', { day: formatDate(lastDay(period), language) })}</p>
      )}
    </DeskPage>
  );
}
