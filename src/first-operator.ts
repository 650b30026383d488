/** Lets the first operator in: `npm run first-operator -- --username an.ly --name "Lý Bảo An" --unit ubnd-tinh`, while the program is stopped. */
import { parseArgs } from 'node:util';
import { readSettings } from './kernel/settings.ts';
import { say } from './kernel/text/text.ts';
import { firstOperator, type FirstOperator } from './modules/units/index.ts';
import { openProvince } from './province.ts';

const options = { username: { type: 'string' }, name: { type: 'string' }, unit: { type: 'string' } } as const;

/** Opens the province as it is for real use, and says the password or what stands against it. */
async function main(wanted: FirstOperator): Promise<void> {
  const province = await openProvince({ ...readSettings(process.env), demo: false });
  try {
    const made = await firstOperator(province.app, wanted);
    if (made.ok) return console.log(`${wanted.username} signs in at /officer/sign-in with ${made.value}`);
    for (const { kind, values } of made.problems) console.error(say(kind.text, 'en', values));
    process.exitCode = 1;
  } finally {
    await province.close();
  }
}

function wantedOf(args: readonly string[]): FirstOperator {
  const { username, name, unit } = parseArgs({ args: [...args], options }).values;
  if (!username || !name || !unit)
    throw new Error('--username, --name and --unit (a key such as ubnd-tinh) are needed');
  return { username, fullName: name, unitKey: unit };
}

try {
  await main(wantedOf(process.argv.slice(2)));
} catch (error) {
  console.error((error instanceof Error ? error.message : String(error)).split('\n')[0]);
  process.exitCode = 2;
}
