import { assetUrl } from '../../src/ui/assets.ts';
import { procedureCode } from './made/cases.ts';
import type { Subject } from './subject.ts';

type Fill = { readonly at: RegExp; readonly value: string };

/** What stands for a parameter that its subject does not say; the first line that fits counts. */
const fills: readonly Fill[] = [
  { at: /\/(procedures|apply)\/:code$/, value: procedureCode },
  { at: /\/assets\/:file$/, value: assetUrl('favicon.svg').slice('/assets/'.length) },
  { at: /\/form\/:page$/, value: 'child' },
  { at: /\/papers\/:paper$/, value: 'birth-certificate' },
  { at: /\/export\/:kind$/, value: 'officers.csv' },
  // Whoever reloads a page that refused an act asks for the act's address.
  { at: /\/desk\/cases\/:code\/:act$/, value: 'receive' },
  { at: /\/document\/:act$/, value: 'sign' },
  { at: /\/(units|officers)\/:(unit|officer)$/, value: '1' },
  { at: /\/positions\/:position$/, value: '1' },
  { at: /\/versions\/:version$/, value: '1' },
  { at: /\/:period$/, value: '2025-Q4' },
  { at: /\/differences\/:difference$/, value: '1' },
  { at: /\/held\/:paper$/, value: 'marriage-certificate' },
  { at: /\/facts\/:fact$/, value: 'residenceArea' },
  { at: /\/import\/:kind$/, value: 'officers' },
  { at: /\/exchange\/cases\/:code$/, value: 'H99.99001-260310-0001' },
];

/** What pages ask for beside their path, without which there is nothing to show. */
const queries: readonly Fill[] = [
  { at: /\/procedures\/:code\/compare$/, value: '?from=1&to=draft' },
  { at: /\/draft\/process(\.bpmn)?$/, value: '?at=/steps&version=1' },
];

/**
 * The address of a route about this subject.
 * @throws Error when a parameter is new: then say above, or in its subject, what stands for it
 */
export function addressOf(url: string, subject: Subject | undefined): string {
  const parts = url.split('/').slice(1);
  const path = parts.map((part, index) => {
    const [, name, rest = ''] = /^:(\w+)(.*)$/.exec(part) ?? [];
    if (name === undefined) return `/${part}`;
    const here = `/${parts.slice(0, index + 1).join('/')}`;
    const value = subject?.parameters[name] ?? fills.find(({ at }) => at.test(here))?.value;
    if (value === undefined)
      throw new Error(
        `The access matrix does not know what stands for ${part} in ${url}: add it to test/matrix/address.ts`,
      );
    return `/${value}${rest}`;
  });
  return path.join('') + (queries.find(({ at }) => at.test(url))?.value ?? '');
}
