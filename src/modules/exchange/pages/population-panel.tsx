import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { Panel as ModulePanel } from '../../../kernel/web/panel.ts';
import type { WebContext } from '../../../kernel/web/route.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { Form } from '../../../ui/form.tsx';
import { viewOf } from '../../../ui/view.ts';
import { caseById } from '../../cases/index.ts';
import { mayLookUp } from '../policy.ts';
import { populationWords } from '../population-words.ts';
import { applicantToCheck, isWhole } from '../queries/applicant-to-check.ts';
import { populationChecks } from '../queries/population-checks.ts';
import { populationAddress } from '../rules/population-address.ts';
import { ChecksTable } from './checks-table.tsx';

/** On the officer's page: what was looked up for the case, and doing so; nothing is ever asked by itself. */
async function show(
  context: WebContext,
  { id, code }: { readonly id: number; readonly code: string },
): Promise<VNode | undefined> {
  const isConnected = context.settings.exchange?.population !== undefined;
  const checks = await populationChecks(context.db, id);
  if (!isConnected && checks.length === 0) return undefined;
  const about = await caseById(context, id);
  const may = about !== undefined && isConnected && mayLookUp(context.actor, about);
  if (!about || (!may && checks.length === 0)) return undefined;
  const view = viewOf(context, context);
  const speak = speaker(populationWords, view.language);
  const canAsk = may && isWhole(await applicantToCheck(context, about));
  return (
    <Panel title={speak('panel')} id="population">
      {checks.length > 0 && <ChecksTable view={view} checks={checks} />}
      {may && <p class="quiet">{speak('intro')}</p>}
      {may && (
        <div class="inline-form">
          {canAsk && (
            <Form view={view} action={populationAddress(code)}>
              <input type="hidden" name="key" value={randomUUID()} />
              <input type="hidden" name="who" value="applicant" />
              <Button kind="secondary">{speak('checkApplicant')}</Button>
            </Form>
          )}
          <ButtonLink kind="secondary" href={populationAddress(code)}>
            {speak(canAsk ? 'checkOther' : 'button')}
          </ButtonLink>
        </div>
      )}
    </Panel>
  );
}

export const populationPanel: ModulePanel = { on: 'desk-case', show };
