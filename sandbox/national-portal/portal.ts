import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSchema } from '../../src/kernel/web/validate.ts';
import type { Schema } from '../../src/kernel/schema/type.ts';

/** A message as it came in, and what the portal made of it. */
export type PortalMessage = {
  readonly at: number;
  readonly id: string;
  readonly kind: 'dossier' | 'progress';
  readonly issue: string;
  readonly body: unknown;
  /** `again`: the same message was there before; nothing changed. */
  readonly outcome: 'taken' | 'again' | 'refused';
};

/** What the portal knows of a case. */
export type KnownDossier = {
  readonly dossier: Readonly<Record<string, unknown>> | undefined;
  readonly progress: readonly Readonly<Record<string, unknown>>[];
};

export type PortalAnswer = { readonly status: number; readonly body: unknown };

export type Portal = {
  readonly messages: readonly PortalMessage[];
  readonly dossiers: ReadonlyMap<string, KnownDossier>;
  readonly take: (kind: 'dossier' | 'progress', id: string, issue: string, body: unknown) => PortalAnswer;
};

const schemaOf = (name: string): Schema =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.schema.json`), 'utf8')) as Schema;

/** A portal that checks each message against its schema, keeps it, and lets each change what it knows once. */
export function openPortal(): Portal {
  const schemas = { dossier: schemaOf('dossier'), progress: schemaOf('progress') };
  const messages: PortalMessage[] = [];
  const dossiers = new Map<string, KnownDossier>();
  const taken = new Set<string>();
  return {
    messages,
    dossiers,
    take(kind, id, issue, body) {
      const wrong = checkSchema(schemas[kind], body).map(({ field }) => field ?? '');
      const outcome = wrong.length > 0 ? 'refused' : taken.has(`${kind} ${id}`) ? 'again' : 'taken';
      messages.push({ at: Date.now(), id, kind, issue, body, outcome });
      if (outcome === 'refused')
        return { status: 422, body: { error_code: '1', message: `Sai cấu trúc: ${wrong.join(', ')}`, fields: wrong } };
      if (outcome === 'taken') {
        taken.add(`${kind} ${id}`);
        const known = dossiers.get(issue) ?? { dossier: undefined, progress: [] };
        dossiers.set(
          issue,
          kind === 'dossier'
            ? { ...known, dossier: body as KnownDossier['dossier'] }
            : { ...known, progress: body as KnownDossier['progress'] },
        );
      }
      return { status: 200, body: { error_code: '0', message: 'Thành công' } };
    },
  };
}
