import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeEId } from '../../sandbox/e-id/server.ts';
import { eIdOptions, identityOfEId } from '../../sandbox/e-id/start.ts';
import { loadPlace } from '../../src/kernel/place.ts';
import { readSettings } from '../../src/kernel/settings.ts';
import { instant, parseInstant } from '../../src/kernel/time.ts';
import { openProvince, type Province } from '../../src/province.ts';

export type JourneySite = {
  readonly url: string;
  readonly province: Province;
  /** Moves the clock of the province to a moment such as `2026-03-10T08:00+07:00`; from there it goes on. */
  readonly setClock: (at: string) => void;
};

/**
 * The whole program at work on its own embedded database: the province of Hoa Ban with subscribers, outbox and jobs, and the
 * sandbox e-ID, both listening. The clock starts at 08:00 on Tuesday 10 March 2026.
 */
export async function openJourneySite(t: {
  readonly after: (clean: () => Promise<void>) => void;
}): Promise<JourneySite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-journey-'));
  const [port, eIdPort] = [await freePort(), await freePort()];
  const base = readSettings({
    PORT: String(port),
    DATA_DIR: dataDir,
    PLACE: 'hoa-ban',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  });
  const eId = eIdOptions(base, loadPlace(base.place), { E_ID_PORT: String(eIdPort) });
  const settings = { ...base, identity: identityOfEId(eId) };
  let aheadMs = 0;
  const setClock = (at: string): void => {
    const moment = parseInstant(at);
    if (moment === undefined) throw new Error(`${at} is not a moment with its offset`);
    aheadMs = moment - Date.now();
  };
  setClock('2026-03-10T08:00+07:00');
  const provider = await makeEId(eId);
  await new Promise<void>((resolve) => provider.listen(eIdPort, 'localhost', resolve));
  const province = await openProvince(settings, () => instant(Date.now() + aheadMs));
  await province.web.listen({ port, host: settings.host });
  province.work();
  t.after(async () => {
    provider.closeAllConnections();
    await new Promise<void>((resolve) => provider.close(() => resolve()));
    await province.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { url: settings.publicUrl, province, setClock };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
