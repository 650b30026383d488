import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { Identity } from '../../../outside/identity/identity-provider.ts';
import { streamOf } from '../person.ts';

/**
 * Notes that somebody signed in: makes the person at the first time, brings what the provider says of them up to date later.
 * E-mail and phone that the person typed here stay.
 * @returns the person's id
 */
export async function recordSignIn(
  { db, now }: Pick<App, 'db' | 'now'>,
  identity: Identity,
  language: Language,
): Promise<number> {
  const at = timestamp(now());
  return db.transaction(async (transaction) => {
    const { id, is_new: isNew } = await transaction.one<{ id: number; is_new: boolean }>(sql`
      insert into persons as p (issuer, subject, account_kind, full_name, personal_number, tax_code, date_of_birth, email, phone,
        language, created_at, updated_at)
      values (${identity.issuer}, ${identity.subject}, ${identity.accountKind}, ${identity.fullName}, ${identity.personalNumber ?? null},
        ${identity.taxCode ?? null}, ${identity.dateOfBirth ?? null}, ${identity.email ?? null}, ${identity.phone ?? null},
        ${language}, ${at}, ${at})
      on conflict (issuer, subject) do update set
        account_kind = excluded.account_kind,
        full_name = excluded.full_name,
        personal_number = excluded.personal_number,
        tax_code = excluded.tax_code,
        date_of_birth = excluded.date_of_birth,
        email = case when p.contact_is_own then p.email else excluded.email end,
        phone = case when p.contact_is_own then p.phone else excluded.phone end,
        updated_at = excluded.updated_at
      returning id, xmax = 0 as is_new`);
    const actor = { kind: 'citizen', id, name: identity.fullName } as const;
    const body = { issuer: identity.issuer, assurance: identity.assurance, isNew };
    await transaction.run(sql`select ${ledgerAppend(streamOf(id), 'person.signed-in', actor, body, now())}`);
    return id;
  });
}
