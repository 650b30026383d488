import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Panel as ModulePanel, PanelSubject } from '../../../kernel/web/panel.ts';
import type { WebContext } from '../../../kernel/web/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { Form } from '../../../ui/form.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { viewOf, type View } from '../../../ui/view.ts';
import { attestedInCase, caseById, type AttestedInCase } from '../../cases/index.ts';
import { attestedWords, connectedRegisters, PaperLine, type AttestedPaperOfCase } from '../../vault/index.ts';
import { mayLookUp } from '../policy.ts';

/** On the officer's page: which papers of the case registers attested, which and when, and asking again. */
async function show(context: WebContext, { id, code }: PanelSubject): Promise<VNode | undefined> {
  const attested = await attestedInCase(context, id);
  if (attested.length === 0) return undefined;
  const about = await caseById(context, id);
  if (!about) return undefined;
  const view = viewOf(context, context);
  const speak = speaker(attestedWords, view.language);
  const may = mayLookUp(context.actor, about);
  const connected = new Set(connectedRegisters(context).map((each) => each.code));
  const { papers } = about.procedure.definition;
  const nameOf = (each: AttestedInCase): string =>
    papers.find((paper) => paper.code === each.code)?.name[view.language] ?? each.code;
  return (
    <Panel title={speak('panel')} id="registers">
      <ul class="plain">
        {attested.map((each) => (
          <li>
            <strong>{nameOf(each)}</strong>
            <br />
            <PaperLine view={view} paper={each.paper} />
            <Rechecked view={view} attested={each} />
            {may && connected.has(each.paper.attested?.register ?? '') && (
              <Form view={view} action={`/desk/cases/${code}/registers`} class="inline">
                <input type="hidden" name="key" value={randomUUID()} />
                <input type="hidden" name="paper" value={each.code} />
                <Button kind="secondary">
                  {speak('again')} <span class="hidden">{nameOf(each)}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {may && <p class="quiet">{speak('hint')}</p>}
    </Panel>
  );
}

function Rechecked({ view, attested }: { readonly view: View; readonly attested: AttestedPaperOfCase }): VNode | null {
  const { recheck } = attested;
  if (!recheck) return null;
  const { language, place } = view;
  const speak = speaker(attestedWords, language);
  const { officer, outcome, stands } = recheck;
  const at = formatInstant(recheck.at, place.zone, language);
  return (
    <p>
      {outcome === 'unavailable' ? (
        <Tag tone="warning">{speak('unavailable')}</Tag>
      ) : (
        <Tag tone={stands ? 'success' : 'danger'}>{speak(stands ? 'stands' : 'gone')}</Tag>
      )}{' '}
      <span class="quiet">{speak('rechecked', { at, officer })}</span>
    </p>
  );
}

export const registerPanel: ModulePanel = { on: 'desk-case', show };
