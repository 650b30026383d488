import type { ComponentChildren, VNode } from 'preact';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Select } from '../../../ui/select.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { addressOf, pages, periodsUntil, type Asked, type PageName } from '../rules/address.ts';
import { periodText, type Bounds } from '../rules/period.ts';
import { sayDays, sayPeriod } from '../rules/say-figures.ts';
import type { Visible } from '../rules/visible.ts';
import { words } from '../words.ts';

export type FrameProps = {
  readonly view: View;
  readonly asked: Asked;
  readonly page: PageName | 'mine';
  readonly title: string;
  /** Up to when is counted: said while the period still runs. */
  readonly bounds: Bounds;
  /** Agencies to choose from, where the page is about one. */
  readonly visible?: Visible;
  /** Fields of the page's own in the line of filters. */
  readonly filters?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
};

const tabWords = { score: 'tabScore', indices: 'tabIndices', report: 'tabReport', league: 'tabLeague' } as const;

/** What all pages of assessment have: the tabs, the choice of period and agency, and up to when is counted. */
export function Frame({ view, asked, page, title, bounds, visible, filters, actions, children }: FrameProps): VNode {
  const say = speaker(words, view.language);
  return (
    <DeskPage view={view} title={title} menu={menuOf(view)} actions={actions}>
      <Tabs
        label={say('tabs')}
        tabs={[
          { href: addressOf('', { ...asked, agency: undefined }), label: say('tabMine'), current: page === 'mine' },
          ...pages.map((each) => ({
            href: addressOf(each, asked),
            label: say(tabWords[each]),
            current: each === page,
          })),
        ]}
      />
      <form class="filters" method="get" action={`/desk/assessment${page === 'mine' ? '' : `/${page}`}`}>
        <PeriodField view={view} asked={asked} />
        {visible && visible.agencies.length > 1 && <AgencyField view={view} visible={visible} />}
        {filters}
        <div class="field">
          <button class="button" type="submit">
            {say('show')}
          </button>
        </div>
      </form>
      <p class="quiet">
        {sayPeriod(asked.period, view.language)}: {sayDays(asked.period, view.language)}.{' '}
        {bounds.to >= view.now && say('runs', { at: formatInstant(view.now, view.place.zone, view.language) })}
      </p>
      {children}
    </DeskPage>
  );
}

function PeriodField({ view, asked }: { readonly view: View; readonly asked: Asked }): VNode {
  const known = periodsUntil(localDateOf(view.now, view.place.zone));
  const own = periodText(asked.period);
  const all = known.some((period) => periodText(period) === own) ? known : [asked.period, ...known];
  return (
    <Select
      view={view}
      name="period"
      label={words.period[view.language]}
      empty={false}
      value={own}
      choices={all.map((period) => ({ value: periodText(period), label: sayPeriod(period, view.language) }))}
    />
  );
}

function AgencyField({ view, visible }: { readonly view: View; readonly visible: Visible }): VNode {
  return (
    <Select
      view={view}
      name="agency"
      label={words.agency[view.language]}
      empty={visible.seesProvince ? words.wholeProvince[view.language] : false}
      value={visible.agency && String(visible.agency.agency.unit.id)}
      choices={visible.agencies.map(({ agency: { unit } }) => ({
        value: String(unit.id),
        label: unit.name[view.language],
      }))}
    />
  );
}

/** The name of what a page is about. */
export const nameOf = ({ agency }: Visible, { language }: View): string =>
  agency ? agency.agency.unit.name[language] : words.wholeProvince[language];

/** For whoever answers for no unit. */
export const NothingToHead = ({ view }: { readonly view: View }): VNode => (
  <Empty title={words.nobody[view.language]}>
    <p>{words.nobodyHint[view.language]}</p>
  </Empty>
);

/** For a period without cases. */
export const NoCases = ({ view }: { readonly view: View }): VNode => (
  <Empty title={words.noCases[view.language]}>
    <p>{words.noCasesHint[view.language]}</p>
  </Empty>
);
