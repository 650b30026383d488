import type { App } from './kernel/app.ts';
import { demoOfficers } from './modules/units/index.ts';

/** What the start prints: where to go and, in the demo only, who can sign in. */
export async function welcome(app: App): Promise<string> {
  const { publicUrl, demo } = app.settings;
  const lines = [``, `Một Cửa – ${app.place.name.vi}`, ``, `  ${publicUrl}`, ``];
  if (!demo) return lines.join('\n');
  const officers = await demoOfficers(app);
  const width = Math.max(...officers.map((officer) => officer.username.length));
  return [
    ...lines,
    `Demo. Citizens sign in at ${publicUrl}/sign-in with a person of the sandbox e-ID (it lists them).`,
    `Officers sign in at ${publicUrl}/officer/sign-in with the password "${officers[0]?.password ?? ''}" and a code from ${publicUrl}/demo/codes:`,
    ``,
    ...officers.map(
      (officer) => `  ${officer.username.padEnd(width)}  ${officer.fullName}, ${officer.title.en} (${officer.unit.en})`,
    ),
    ``,
    `E-mail that would be sent: ${publicUrl}/demo/outbox`,
    ``,
  ].join('\n');
}
