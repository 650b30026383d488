import { sandboxesBeside } from '../sandbox/beside.ts';
import type { Sandbox } from '../sandbox/process.ts';
import { setImmediate as launched } from 'node:timers/promises';
import { pino } from 'pino';
import { serverHooks } from './kernel/database/server-hooks.ts';
import { reachDatabase } from './kernel/database/start-database.ts';
import { readSettings } from './kernel/settings.ts';
import { mustBeFree } from './kernel/web/port.ts';

/** Opens the province, says where to go, and closes it in order when asked to. */
async function main(): Promise<void> {
  const { settings, start } = sandboxesBeside(readSettings(process.env), process.env);
  await mustBeFree(settings);
  // The database starts while the program is being read, which lets nothing else run: it is launched before.
  const reaching = reachDatabase(settings, serverHooks(pino({ level: settings.logLevel })));
  // A failure is told where it is awaited.
  reaching.catch(() => {});
  await launched();
  const [{ openProvince }] = await Promise.all([import('./province.ts'), reaching]);
  const province = await openProvince(settings, undefined, reaching);
  let sandboxes: readonly Sandbox[] = [];
  const opening = setTimeout(() => (sandboxes = opened(start())), sandboxesAfterMs);
  onSignal(async () => {
    clearTimeout(opening);
    await Promise.all(sandboxes.map((each) => each.stop()));
    await province.close();
  });
  await province.web.listen({ host: settings.host, port: settings.port });
  province.work();
  const { welcome } = await import('./welcome.ts');
  console.log(await welcome(province.app));
}

/** The first answers come before them: each is a process that wants a processor to start. */
const sandboxesAfterMs = 300;

/** Says on the console which of them cannot start, and why. */
function opened(sandboxes: readonly Sandbox[]): readonly Sandbox[] {
  for (const { started } of sandboxes)
    void started.then((report) => report.kind === 'failed' && console.error(report.sentence));
  return sandboxes;
}

/** Closes at the first signal; a second one, from somebody who waited, ends at once. npm passes each signal on twice. */
function onSignal(close: () => Promise<void>): void {
  let closingSince: number | undefined;
  const heard = (): void => {
    if (closingSince !== undefined) {
      if (Date.now() - closingSince > 1_000) process.exit(130);
      return;
    }
    closingSince = Date.now();
    close().then(() => process.exit(0), failed);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, heard);
}

function failed(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

main().catch(failed);
