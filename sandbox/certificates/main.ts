/** Timestamps for a demo: certified by its own authority, so that its pages believe them. Ends with Ctrl-C. */
import { openKeys } from '../../src/kernel/keys.ts';
import { readSettings } from '../../src/kernel/settings.ts';
import { instant } from '../../src/kernel/time.ts';
import { makeEcKeys } from './authority.ts';
import { openDemoAuthority } from './demo-authority.ts';
import { dayMs } from './revocation-list.ts';
import { startCertificateServer } from './server.ts';

const settings = readSettings(process.env);
const authority = openDemoAuthority(openKeys(settings.dataDir, settings.secretKey), settings.publicUrl);
const keys = makeEcKeys();
const now = Date.now();
const certificate = authority.issue({
  subject: { commonName: 'Một Cửa – Dấu thời gian thử nghiệm', organisation: 'Một Cửa' },
  publicKey: keys.publicKey,
  use: 'timestamps',
  from: instant(now - dayMs),
  to: instant(now + 365 * dayMs),
});
const server = await startCertificateServer({
  port: Number(process.env['TIMESTAMP_PORT'] ?? settings.port + 6),
  now: () => instant(Date.now()),
  authorities: new Map([['demo', authority]]),
  timestamps: { privateKey: keys.privateKey, certificates: [certificate] },
});
console.log(`TIMESTAMP_URL=${server.url}/timestamp`);
