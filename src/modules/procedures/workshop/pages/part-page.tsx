import { join } from 'node:path';
import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonGroup } from '../../../../ui/button.tsx';
import { Columns, Panel } from '../../../../ui/columns.tsx';
import { Details } from '../../../../ui/details.tsx';
import { Form } from '../../../../ui/form.tsx';
import { problemText } from '../../../../ui/problem-text.tsx';
import type { View } from '../../../../ui/view.ts';
import { draftHref, partHref } from '../addresses.ts';
import type { Part } from '../blueprint-types.ts';
import type { StepDefinition } from '../../definition.ts';
import { placeName } from '../describe.ts';
import type { Draft } from '../draft.ts';
import { byInput, feelNamesOf, problemsOf } from '../draft-problems.ts';
import { isIn } from '../contents.ts';
import { listAt } from '../json.ts';
import { readingOf, type Posted } from '../read-part.ts';
import { stepsIn } from '../steps-in.ts';
import { workshopWords } from '../words.ts';
import { BpmnPanel } from './bpmn-panel.tsx';
import { BpmnTold, type BpmnOutcome } from './bpmn-told.tsx';
import { PartInput } from './input.tsx';
import { PartList } from './part-list.tsx';
import { Preview, type Previewed } from './preview.tsx';
import { faultText, ProblemList } from './problem-list.tsx';
import { ProcessDiagram } from './process-diagram.tsx';
import { QuestionsList } from './questions-list.tsx';
import { procedureCrumb } from './versions-page.tsx';
import { WorkshopFrame } from './workshop-frame.tsx';

const island = join(import.meta.dirname, 'islands', 'workshop-live.ts');

export type PartPageProps = {
  readonly view: View;
  /** As it is shown: with what was typed, saved or not. */
  readonly draft: Draft;
  readonly part: Part;
  readonly at: string;
  /** Of the whole draft. */
  readonly problems: readonly Problem[];
  /** Of the part's own expressions, told even while other things lack. */
  readonly expressions: readonly Problem[];
  /** Whether faults stand beside their inputs: not before the first save. */
  readonly tells: boolean;
  readonly saved: boolean;
  /** Why what was asked was not done. */
  readonly refused: readonly Problem[];
  readonly posted: Posted;
  readonly formats: readonly string[];
  /** The page of the form that this part is about; false where it is about none. */
  readonly preview: Previewed | undefined | false;
  readonly bpmn: BpmnOutcome | undefined;
};

/** One part of a draft, to edit: its inputs and lists, and beside them what is wrong, how it looks, and the names for FEEL. */
export function PartPage(props: PartPageProps): VNode {
  const { view, draft, part, at, problems, saved, refused, preview, bpmn } = props;
  const speak = speaker(workshopWords, view.language);
  const { code, definition } = draft;
  const own = problems.filter(({ field = '' }) => isIn(field, at));
  const title = placeName(definition, at, view.language) || speak(part.title);
  return (
    <WorkshopFrame
      view={view}
      title={title}
      wrong={refused.length > 0 || (bpmn !== undefined && 'problems' in bpmn)}
      crumbs={[procedureCrumb(code), { href: draftHref(code), label: speak('state-draft') }, ...aroundCrumbs(props)]}
      scripts={part.inputs.length > 0 ? [island] : []}
    >
      {refused.map((each) => (
        <Alert view={view} tone="error" live>
          <p>{problemText(view, each)}</p>
        </Alert>
      ))}
      {bpmn && <BpmnTold view={view} outcome={bpmn} />}
      {saved && (
        <Alert view={view} tone="success" live>
          <p>{speak(own.length > 0 ? 'savedWithFaults' : 'saved')}</p>
        </Alert>
      )}
      {part.about && <p>{speak(part.about)}</p>}
      <Columns
        aside={
          <>
            {preview !== false && <Preview view={view} shown={preview} />}
            <Panel title={speak('wrongHere', { n: own.length })} id="wrong">
              <div id="wrong-told" data-told>
                <ProblemList view={view} code={code} definition={definition} problems={own} />
              </div>
            </Panel>
            {part.inputs.some(({ kind }) => kind === 'feel') && <FeelNames {...props} />}
          </>
        }
      >
        <PartForm {...props} />
        {isSteps(at) && <Steps {...props} />}
      </Columns>
    </WorkshopFrame>
  );
}

const isSteps = (at: string): boolean => at.endsWith('/steps');

/** The parts around this one, from the outermost. */
function aroundCrumbs({ view, draft, at }: PartPageProps) {
  const names = at.split('/');
  const around = names.slice(2).map((_name, index) => names.slice(0, index + 2).join('/'));
  const known = ['/form', '/papers', '/fees', '/steps', '/variants', '/linked', '/competence', '/legalBasis'];
  return around
    .filter((each) => known.includes(each) || /^\/variants\/\d+$|^\/form\/schema(\/properties\/\w+)+$/.test(each))
    .map((each) => ({ href: partHref(draft.code, each), label: placeName(draft.definition, each, view.language) }));
}

function PartForm(props: PartPageProps): VNode {
  const { view, draft, part, at, problems, expressions, tells, refused, posted, formats } = props;
  const speak = speaker(workshopWords, view.language);
  const reading = readingOf(draft.definition, part, at);
  const told = byInput(tells ? [...expressions, ...problemsOf(problems, at)] : expressions, part, at);
  const listProps = { view, code: draft.code, draft: draft.definition, problems };
  return (
    <>
      <Form view={view} action={partHref(draft.code, at)} id="part">
        <input type="hidden" name="version" value={draft.version} />
        {part.inputs.length > 0 && (
          // The first button of a form is what Enter presses.
          <button type="submit" class="hidden" name="act" value="save" tabindex={-1} aria-hidden="true" />
        )}
        {part.inputs.map((input) => {
          const wrong = told.get(`${at}${input.at}`);
          return (
            <PartInput
              view={view}
              input={input}
              at={at}
              reading={reading}
              draft={draft.definition}
              error={wrong && faultText(view, wrong)}
              formats={formats}
            />
          );
        })}
        {part.inputs.length > 0 && (
          <ButtonGroup>
            <Button name="act" value="save">
              {speak('save')}
            </Button>
            <Button kind="secondary" name="act" value="check">
              {speak('checkAndSee')}
            </Button>
          </ButtonGroup>
        )}
        {(part.lists ?? []).map((list) => (
          <PartList {...listProps} list={list} at={at} />
        ))}
        {/^\/form\/pages\/\d+$/.test(at) && <QuestionsList {...listProps} at={at} posted={posted} refused={refused} />}
      </Form>
      {/\/\d+$|^\/form\/schema\//.test(at) && (
        <Details summary={speak('remove')}>
          <Form view={view} action={partHref(draft.code, at)}>
            <input type="hidden" name="version" value={draft.version} />
            <p>{speak('removeSure')}</p>
            <Button kind="danger" name="act" value="remove">
              {speak('removeButton')}
            </Button>
          </Form>
        </Details>
      )}
    </>
  );
}

function Steps({ view, draft, at, bpmn }: PartPageProps): VNode {
  const speak = speaker(workshopWords, view.language);
  const steps: readonly StepDefinition[] = stepsIn(draft.definition, at);
  return (
    <>
      {steps.length > 0 && (
        <Panel title={speak('diagram')}>
          <ProcessDiagram view={view} steps={steps} />
        </Panel>
      )}
      <BpmnPanel view={view} draft={draft} at={at} outcome={bpmn} hasSteps={listAt(draft.definition, at).length > 0} />
    </>
  );
}

function FeelNames({ view, draft }: PartPageProps): VNode {
  const speak = speaker(workshopWords, view.language);
  return (
    <Details summary={speak('names')}>
      <ul class="plain">
        <li>
          <code>today</code>
        </li>
        {feelNamesOf(draft.definition).map(({ name, title, options }) => (
          <li>
            <code>{name}</code> <span class="quiet">{[title, options.join(', ')].filter(Boolean).join(': ')}</span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
