import assert from 'node:assert/strict';
import type { Signed } from '../../../../../test/province.ts';
import type { Officer } from '../../../../kernel/access/actor.ts';

type Form = Readonly<Record<string, string>>;

/** For tests: an officer at the counter, doing what its pages' forms do. */
export type AtCounter = {
  /** Begins a visit; gives its address. */
  readonly begin: (person: Form) => Promise<string>;
  /** Adds a procedure; gives the address of its dossier. */
  readonly add: (visit: string, procedure: string) => Promise<string>;
  /** Sends a dossier's form with the version that its page has now. */
  readonly send: (dossier: string, fields: Form) => ReturnType<Signed<Officer>['post']>;
  /** Sends the form of a visit. */
  readonly act: (visit: string, act: string, fields?: Form) => ReturnType<Signed<Officer>['post']>;
  /** Codes on the page of a visit that was received. */
  readonly codes: (visit: string) => Promise<readonly string[]>;
};

/** For tests: puts an officer at the counter. */
export function atCounter({ get, post }: Pick<Signed<Officer>, 'get' | 'post'>): AtCounter {
  const versionOf = async (address: string): Promise<string> =>
    /name="version" value="(\d+)"/.exec((await get(address)).body)?.[1] ?? '';
  const led = (answer: {
    readonly status: number;
    readonly location: string | undefined;
    readonly body: string;
  }): string => {
    assert.equal(answer.status, 303, answer.body);
    return answer.location ?? '';
  };
  return {
    begin: async (person) => led(await post('/desk/counter', { kind: 'person', ...person })),
    add: async (visit, procedure) =>
      led(await post(`${visit}/dossiers`, { procedure, version: await versionOf(visit) })),
    send: async (dossier, fields) => post(dossier, { version: await versionOf(dossier), ...fields }),
    act: async (visit, act, fields) => post(`${visit}/${act}`, { version: await versionOf(visit), ...fields }),
    codes: async (visit) =>
      [...(await get(visit)).body.matchAll(/<a class="code" href="[^"]+">([^<]+)</g)].map(([, code]) => code ?? ''),
  };
}
