import type { VNode } from 'preact';
import type { Context } from '../../../kernel/app.ts';
import { say, speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Form } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import type { Notice } from '../queries/inbox.ts';
import { subjectAddress } from '../subject-address.ts';
import { valuesOf } from '../tell.ts';
import { noticeWords, words } from '../words.ts';

type Props = {
  readonly view: View;
  readonly context: Context;
  readonly notices: readonly Notice[];
  readonly next: number | undefined;
};

/** The inbox of whoever reads: citizens on their page, officers on theirs. */
export function InboxPage(props: Props): VNode {
  const { view } = props;
  const speak = speaker(words, view.language);
  const title = speak('inbox');
  return view.actor.kind === 'officer' ? (
    <DeskPage view={view} title={title} menu={[{ href: '/desk', label: speak('desk') }]}>
      <Notices {...props} />
    </DeskPage>
  ) : (
    <SitePage view={view} title={title} crumbs={[]} hidden>
      <Notices {...props} />
    </SitePage>
  );
}

function Notices({ view, context, notices, next }: Props): VNode {
  const speak = speaker(words, view.language);
  if (notices.length === 0) {
    return (
      <Empty title={speak('inboxEmpty')}>
        <p>{speak(view.actor.kind === 'officer' ? 'inboxEmptyForOfficers' : 'inboxEmptyHint')}</p>
      </Empty>
    );
  }
  return (
    <>
      {notices.some((notice) => !notice.read) && (
        <Form view={view} action="/inbox/read">
          <Button kind="secondary">{speak('markRead')}</Button>
        </Form>
      )}
      <ol class="timeline">
        {notices.map((notice) => (
          <NoticeItem view={view} context={context} notice={notice} />
        ))}
      </ol>
      <Pagination view={view} nextHref={next === undefined ? undefined : `/inbox?before=${next}`} />
    </>
  );
}

function NoticeItem({ view, context, notice }: { view: View; context: Context; notice: Notice }): VNode {
  const { language } = view;
  const values = valuesOf(notice.caseCode ?? '', notice.details, context.place, language, words.openDay);
  const reader = view.actor.kind === 'officer' ? 'officer' : 'citizen';
  const href = subjectAddress(notice.kind, notice.caseCode, reader);
  const text = (key: string) => say(noticeWords[key as keyof typeof noticeWords], language, values);
  return (
    <li>
      <p class="timeline-title">
        <a href={href}>{text(notice.kind)}</a> {!notice.read && <Tag tone="info">{say(words.unread, language)}</Tag>}
      </p>
      <p class="quiet">
        <DateTime view={view} at={notice.at} />
        {notice.procedureName && ` · ${notice.procedureName}`}
      </p>
      <p>{text(`${notice.kind}.body`)}</p>
    </li>
  );
}
