import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';

export type OfficerContext = Context & { readonly actor: Officer };
