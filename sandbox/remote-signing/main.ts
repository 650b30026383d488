/** Runs the sandbox on its own, with one key out of a PKCS#12 file. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPkcs12 } from '../../src/outside/signing/pkcs12/read-pkcs12.ts';
import { startRemoteSigning } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3005' },
    'key-store': { type: 'string' },
    password: { type: 'string', default: '' },
    user: { type: 'string', default: 'officer' },
    pin: { type: 'string', default: '246810' },
  },
});

const file = values['key-store'];
const store = file === undefined ? undefined : readPkcs12(readFileSync(file), values.password);
if (!store?.ok) {
  console.error(store?.problems[0]?.kind.text.en ?? 'Say which key it keeps: --key-store file.p12 --password …');
  process.exit(1);
}
const service = await startRemoteSigning(
  {
    client: { id: 'mot-cua', secret: 'sandbox' },
    credentials: [{ credentialId: `${values.user}-1`, userId: values.user, pin: values.pin, ...store.value }],
    sent: (credentialId, code) => console.log(`One-time code of ${credentialId}: ${code}`),
  },
  Number(values.port),
);
console.log(`Remote signing at ${service.url}`);
