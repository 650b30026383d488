import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import { asOfficer, type OfficerContext } from '../../../kernel/web/as-officer.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { addService, addWindow, renewKey, setClosed, setUpDefaults } from '../commands/set-up-room.ts';
import { errors } from '../errors.ts';
import { SettingsPage } from '../pages/settings-page.tsx';
import { maySetUp } from '../policy.ts';
import { servicesOf, windowsOf } from '../queries/desks.ts';
import { roomOf } from '../queries/rooms.ts';
import { queueAddress, settingsAddress } from '../rules/queue-address.ts';
import type { Room } from '../ticket.ts';

type At = {
  readonly context: OfficerContext;
  readonly incoming: Incoming<Room>;
  readonly room: Room;
  readonly posted: Posted;
};
type Posted = {
  readonly text: (name: string) => string;
  readonly ids: (name: string) => readonly number[];
};

/** A route about the settings of one room, for who may set it up. */
const settingsRoute = (method: 'GET' | 'POST', path: string, handle: (at: At) => Promise<Answer>): Route<Room> => ({
  method,
  url: `${queueAddress}/settings/:unit${path}`,
  signIn: 'officer',
  allow: maySetUp,
  subject: async (context, params) => {
    const unitId = /^\d{1,15}$/.test(params['unit'] ?? '') ? Number(params['unit']) : 0;
    return maySetUp(context.actor, { unitId }) ? roomOf(context, unitId) : undefined;
  },
  handle: asOfficer((context, incoming) =>
    handle({ context, incoming, room: incoming.subject, posted: readPosted(incoming.body) }),
  ),
});

function readPosted(body: unknown): Posted {
  const fields = (body ?? {}) as Readonly<Record<string, string | readonly string[] | undefined>>;
  return {
    text: (name) => {
      const value = fields[name];
      return typeof value === 'string' ? value.trim().normalize('NFC') : '';
    },
    ids: (name) =>
      [fields[name] ?? []]
        .flat()
        .filter((id) => /^\d{1,15}$/.test(id))
        .map(Number),
  };
}

async function showSettings({ context, incoming, room, posted }: At, found: readonly Problem[] = []): Promise<Answer> {
  const [services, windows] = await Promise.all([
    servicesOf(context.db, room.unitId),
    windowsOf(context.db, [room.unitId]),
  ]);
  const typed = Object.fromEntries(['letter', 'nameVi', 'nameEn', 'name'].map((name) => [name, posted.text(name)]));
  const content = (
    <SettingsPage
      view={viewOf(context, incoming)}
      {...{ room, services, windows, typed }}
      site={context.settings.publicUrl}
      problems={found}
      isDone={incoming.query['done'] !== undefined}
    />
  );
  return page(content, found[0]?.kind.status ?? 200);
}

/** A change of the settings: back to them, else what is wrong with what was typed. */
const changing = (path: string, change: (at: At) => Promise<Outcome<undefined>>): readonly Route[] => [
  settingsRoute('POST', path, async (at) => {
    const changed = await change(at);
    return changed.ok ? redirect(settingsAddress(at.room.unitId, '?done=1')) : showSettings(at, changed.problems);
  }),
  // Whoever reloads a page that refused asks for its address.
  settingsRoute('GET', path, async ({ room }) => redirect(settingsAddress(room.unitId))),
];

const closing =
  (what: 'service' | 'window') =>
  ({ context, room, posted }: At): Promise<Outcome<undefined>> => {
    const [id = 0] = posted.ids('id');
    return setClosed(context, room.unitId, what, { id, closed: posted.text('closed') === 'true' });
  };

export const settingsRoutes: readonly Route[] = [
  settingsRoute('GET', '', (at) => showSettings(at)),
  ...changing('/services', ({ context, room, posted: { text } }) =>
    addService(context, room.unitId, { letter: text('letter'), nameVi: text('nameVi'), nameEn: text('nameEn') }),
  ),
  ...changing('/windows', ({ context, room, posted: { text, ids } }) =>
    addWindow(context, room.unitId, { name: text('name'), services: ids('services') }),
  ),
  ...changing('/services/closed', closing('service')),
  ...changing('/windows/closed', closing('window')),
  ...changing('/defaults', ({ context, room }) => setUpDefaults(context, room.unitId)),
  ...changing('/address', async ({ context, room, posted }) =>
    posted.text('confirm') === 'true'
      ? renewKey(context, room.unitId)
      : refuse(problem(errors.confirmMissing, '/confirm')),
  ),
];
