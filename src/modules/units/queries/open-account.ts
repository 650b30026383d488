import sql, { type Sql } from 'sql-template-tag';
import type { Settings } from '../../../kernel/settings.ts';

/** Which officers may sign in: those of a demo have public passwords and codes, so to a demo alone. */
export const openAccount = ({ demo }: Pick<Settings, 'demo'>): Sql =>
  demo ? sql`active` : sql`active and not is_demo`;
