/** Hoa Ban connected to a sandbox of the data exchange that listens on a port of its own, for tests. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import sql from 'sql-template-tag';
import { populationService, portalService } from '../../../../sandbox/national-portal/options.ts';
import { makeExchange, type ExchangeSandbox } from '../../../../sandbox/national-portal/server.ts';
import { openTestProvince, type TestProvince } from '../../../../test/province.ts';
import type { App } from '../../../kernel/app.ts';
import { sendWaiting } from '../../../kernel/jobs/run-outbox.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { sendCase } from '../commands/send-case.ts';
import { portalTarget, tellPortal } from '../tell-portal.ts';

export type Connected = {
  readonly province: TestProvince;
  readonly sandbox: ExchangeSandbox;
  /** The program with the exchange in its settings. */
  readonly app: App;
  /** Lets the subscriber read, then tries every message that waits, whenever its time would come. */
  readonly sendAll: () => Promise<void>;
};

export const client = 'VN/GOV/H99/MOTCUA';

type Scope = Parameters<typeof openTestProvince>[0];

/** Starts a sandbox that knows Nông Thị Lan. */
export async function startSandbox(t: Scope, personalNumber = '099195010307') {
  const people = [{ fullName: 'Nông Thị Lan', personalNumber, dateOfBirth: '1995-03-08' }];
  const sandbox = makeExchange({ client, people });
  sandbox.server.listen(0, '127.0.0.1');
  await once(sandbox.server, 'listening');
  t.after(async () => {
    sandbox.server.closeAllConnections();
    sandbox.server.close();
    await once(sandbox.server, 'close');
  });
  const { port } = sandbox.server.address() as AddressInfo;
  const exchange = {
    url: `http://127.0.0.1:${port}`,
    client,
    nationalPortal: portalService,
    population: populationService,
    from: ['127.0.0.1'],
  };
  return { sandbox, exchange };
}

export async function openConnected(t: Scope): Promise<Connected> {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const { sandbox, exchange } = await startSandbox(t, lan.actor.personalNumber);
  // What the pages and the commands of this province see from now on.
  Object.assign(province.app.settings, { exchange });
  const { app } = province;
  return {
    province,
    sandbox,
    app,
    async sendAll() {
      await catchUp(app, [tellPortal]);
      await app.db.run(sql`update outbox set next_at = now() where state = 'waiting'`);
      await sendWaiting(app, portalTarget, sendCase);
    },
  };
}
