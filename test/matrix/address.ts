import { assetUrl } from '../../src/ui/assets.ts';
import { procedureCode, type Subject } from './subjects.ts';

/** What an address is about, by its path. */
export const aboutOf = (url: string): 'case' | 'draft' | 'nothing' => {
  if (/\/drafts\/:/.test(url)) return 'draft';
  return /\/(cases|desk|follow|work-list)\/(.*\/)?:code/.test(url) ? 'case' : 'nothing';
};

type Fill = { readonly at: RegExp; readonly value: (subject: Subject | undefined) => string };

/** What stands for each parameter of an address; the first line that fits counts. */
const fills: readonly Fill[] = [
  { at: /\/(procedures|apply)\/:code$/, value: () => procedureCode },
  { at: /\/drafts\/:id$/, value: (subject) => subject?.name ?? '' },
  { at: /\/(cases|desk|follow|work-list)\/:code$/, value: (subject) => subject?.name ?? '' },
  { at: /\/assets\/:file$/, value: () => assetUrl('favicon.svg').slice('/assets/'.length) },
  { at: /\/:file$/, value: (subject) => subject?.file ?? '' },
  { at: /\/form\/:page$/, value: () => 'child' },
  { at: /\/papers\/:paper$/, value: () => 'birth-certificate' },
  { at: /\/batches\/:key$/, value: () => '00000000-0000-4000-8000-000000000000' },
  // Nobody's: whose visit and whose room may be opened is tested beside them.
  { at: /\/counter\/:visit$/, value: () => '00000000-0000-4000-8000-000000000000' },
  { at: /\/dossiers\/:key$/, value: () => '00000000-0000-4000-8000-000000000000' },
  { at: /\/queue\/:room$/, value: () => '1-unguessable' },
  { at: /\/tickets\/:ticket$/, value: () => '00000000-0000-4000-8000-000000000000' },
  { at: /\/queue\/(settings\/:unit|:window)$/, value: () => '1' },
  { at: /\/export\/:kind$/, value: () => 'officers.csv' },
  // Whoever reloads a page that refused an act asks for the act's address.
  { at: /\/desk\/cases\/:code\/:act$/, value: () => 'receive' },
  { at: /\/document\/:result\.pdf$/, value: () => '1.pdf' },
  { at: /\/document\/:act$/, value: () => 'sign' },
  { at: /\/(r|results)\/:token$/, value: () => 'abcdefghijklmnopqrstuvwx' },
  { at: /\/(units|officers|mergers|absences|end)\/:(unit|officer|merger|absence|appointment)$/, value: () => '1' },
  { at: /\/positions\/:position$/, value: () => '1' },
  { at: /\/passkeys\/:passkey$/, value: () => '1' },
  { at: /\/versions\/:version$/, value: () => '1' },
  { at: /\/petitions\/:petition$/, value: () => 'PA-260310-AAAAAA' },
  { at: /\/:period$/, value: () => '2025-Q4' },
  { at: /\/messages\/:message$/, value: () => '1' },
  { at: /\/lists\/:list$/, value: () => '1' },
  { at: /\/(payments|receipts|refunds|differences)\/:(reference|receipt|refund|difference)$/, value: () => '1' },
  { at: /\/held\/:paper$/, value: () => 'marriage-certificate' },
  // Nobody's: whose vault may be opened is tested beside it.
  { at: /\/(vault\/:paper|uses\/:use)$/, value: () => '00000000-0000-4000-8000-000000000000' },
  // Nobody's: whose seal and whose batch may be opened is tested beside them.
  { at: /\/(seals\/:unit|signing\/:batch|documents\/:number)$/, value: () => '1' },
  { at: /\/facts\/:fact$/, value: () => 'residenceArea' },
  { at: /\/import\/:kind$/, value: () => 'officers' },
];

/**
 * The address of a route about this subject.
 * @throws Error when a parameter is new: then say above what stands for it
 */
export function addressOf(url: string, subject: Subject | undefined): string {
  const parts = url.split('/').slice(1);
  return parts
    .map((part, index) => {
      if (!part.startsWith(':')) return `/${part}`;
      const path = `/${parts.slice(0, index + 1).join('/')}`;
      const fill = fills.find(({ at }) => at.test(path));
      if (!fill)
        throw new Error(
          `The access matrix does not know what stands for ${part} in ${url}: add it to test/matrix/address.ts`,
        );
      return `/${fill.value(subject)}`;
    })
    .join('');
}
