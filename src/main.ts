import { eIdOptions, identityOfEId, startEId } from '../sandbox/e-id/start.ts';
import { loadPlace } from './kernel/place.ts';
import { readSettings, type Settings } from './kernel/settings.ts';
import { welcome } from './welcome.ts';

const settings = readSettings(process.env);
const sandbox = settings.identity || !settings.demo ? undefined : eIdOptions(settings, loadPlace(settings.place), process.env);

/** Opens the province, says where to go, and closes it in order when asked to. */
async function main(options: Settings): Promise<void> {
  const { openProvince } = await import('./province.ts');
  const province = await openProvince(options);
  await province.web.listen({ host: options.host, port: options.port });
  const eId = sandbox && startEId(sandbox);
  province.work();
  console.log(await welcome(province.app));
  void eId?.started.then((report) => report.kind === 'failed' && console.error(report.sentence));
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    await eId?.stop();
    await province.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close());
}

main(sandbox ? { ...settings, identity: identityOfEId(sandbox) } : settings).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
