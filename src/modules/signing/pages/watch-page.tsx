import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { providerNames, type ProviderName, type ProviderState } from '../../../outside/signing/signing-provider.ts';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { Certificate } from '../certificate.ts';
import { sealAddress } from '../rules/addresses.ts';
import type { Agency } from '../queries/agencies.ts';
import { signingWords } from '../words.ts';
import { sayDay, StandingTag } from './certificate-panel.tsx';

export type WatchPageProps = {
  readonly view: View;
  readonly states: Readonly<Record<ProviderName, ProviderState>>;
  readonly counts: ReadonlyMap<ProviderName, number>;
  readonly ending: readonly Certificate[];
  readonly agencies: readonly (Agency & { readonly sealTo: Instant | undefined })[];
  readonly timestampUrl: string | undefined;
};

const tones: Readonly<Record<ProviderState['kind'], Tone>> = { ready: 'success', off: 'neutral', down: 'danger' };
const settings: Readonly<Record<ProviderName, string>> = {
  software: 'SECRET_KEY',
  token: 'PKCS11_LIBRARY',
  remote: 'SIGNING_URL',
};

/** What operators watch of signing: whoever keeps keys, certificates that end, agencies' seals. */
export function WatchPage(props: WatchPageProps): VNode {
  const { view, ending, agencies, timestampUrl } = props;
  const speak = speaker(signingWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('watch')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: speak('operator') }]}
    >
      <h2>{speak('providers')}</h2>
      <Providers {...props} />
      <p class="quiet">
        {timestampUrl === undefined ? speak('timestampsOff') : speak('timestamps', { url: timestampUrl })}
      </p>
      <h2>{speak('endingSoon')}</h2>
      {ending.length === 0 ? (
        <p class="quiet">{speak('endingNone')}</p>
      ) : (
        <Table
          caption={speak('endingSoon')}
          rows={ending}
          columns={[
            { title: speak('subject'), heading: true, cell: ({ subject }) => subject },
            { title: speak('issuer'), cell: ({ issuer }) => issuer },
            { title: speak('until'), cell: ({ validTo }) => sayDay(view, validTo) },
            { title: speak('state'), cell: (each) => <StandingTag view={view} facts={each} /> },
          ]}
        />
      )}
      <h2>{speak('seals')}</h2>
      <p class="quiet">{speak('sealsHint')}</p>
      <Table
        caption={speak('seals')}
        rows={sealedFirst(agencies)}
        columns={[
          {
            title: speak('agency'),
            heading: true,
            cell: ({ id, name }) => <a href={sealAddress(id)}>{name[view.language]}</a>,
          },
          {
            title: speak('certificate'),
            cell: ({ sealTo }) =>
              sealTo === undefined ? (
                <span class="quiet">{speak('sealHasNone')}</span>
              ) : (
                speak('sealHas', { to: sayDay(view, sealTo) })
              ),
          },
        ]}
      />
    </DeskPage>
  );
}

/** An operator looks for what is there among a hundred agencies that have none. */
const sealedFirst = (agencies: WatchPageProps['agencies']): WatchPageProps['agencies'] =>
  agencies.toSorted((one, other) => Number(one.sealTo === undefined) - Number(other.sealTo === undefined));

function Providers({ view, states, counts }: WatchPageProps): VNode {
  const speak = speaker(signingWords, view.language);
  const aboutOf = (name: ProviderName): string => {
    const state = states[name];
    if (state.kind === 'ready') return state.about;
    return state.kind === 'off' ? speak('offHint', { setting: settings[name] }) : state.why;
  };
  return (
    <Table
      caption={speak('providers')}
      rows={providerNames}
      columns={[
        { title: speak('provider'), heading: true, cell: (name) => speak(name) },
        {
          title: speak('state'),
          cell: (name) => <Tag tone={tones[states[name].kind]}>{speak(states[name].kind)}</Tag>,
        },
        { title: speak('about'), cell: aboutOf },
        { title: speak('inUse'), numeric: true, cell: (name) => counts.get(name) ?? 0 },
      ]}
    />
  );
}
