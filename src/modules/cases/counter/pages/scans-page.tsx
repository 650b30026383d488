import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Panel } from '../../../../ui/columns.tsx';
import { Empty } from '../../../../ui/empty.tsx';
import { FileField } from '../../../../ui/file-field.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Select } from '../../../../ui/select.tsx';
import type { View } from '../../../../ui/view.ts';
import type { CounterProcedure } from '../queries/counter-procedure.ts';
import { dossierAddress } from '../rules/counter-address.ts';
import type { Dossier, Scan, Visit } from '../visit.ts';
import { counterWords } from '../words.ts';
import { CounterFrame } from './counter-frame.tsx';

type Props = {
  readonly view: View;
  readonly visit: Visit;
  readonly dossier: Dossier;
  readonly known: CounterProcedure;
  /** The paper chosen last. */
  readonly chosen: string | undefined;
  readonly problems: readonly Problem[];
};

/** Scans of the papers, as many as there are; none is needed. */
export function ScansPage(props: Props): VNode {
  const { view, visit, dossier, known, chosen, problems } = props;
  const { language } = view;
  const speak = speaker(counterWords, language);
  const { papers } = known.procedure.definition;
  const here = dossierAddress(visit, dossier, '/scans');
  return (
    <CounterFrame view={view} title={speak('scans')} visit={visit} problems={problems}>
      <Panel title={speak('upload')}>
        <p class="quiet">{speak('scansHint')}</p>
        <Form view={view} action={here} files>
          <Select
            view={view}
            name="paper"
            label={speak('paper')}
            choices={papers.map(({ code, name }) => ({ value: code, label: name[language] }))}
            value={chosen ?? papers[0]?.code}
            error={errorAt(view, problems, '/paper')}
            empty={false}
          />
          <FileField
            view={view}
            name="file"
            label={speak('chooseFile')}
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            error={errorAt(view, problems, '/file')}
          />
          <Button kind="secondary">{speak('upload')}</Button>
        </Form>
      </Panel>
      <Panel title={speak('scans')}>
        {dossier.scans.length === 0 ? (
          <Empty title={speak('noScans')} />
        ) : (
          <ul class="plain">
            {dossier.scans.map((scan) => (
              <Attached {...props} scan={scan} />
            ))}
          </ul>
        )}
      </Panel>
      <ButtonLink href={dossierAddress(visit, dossier)}>{speak('backToDossier')}</ButtonLink>
    </CounterFrame>
  );
}

function Attached({ view, visit, dossier, known, scan }: Props & { readonly scan: Scan }): VNode {
  const { language } = view;
  const paper = known.procedure.definition.papers.find(({ code }) => code === scan.paper);
  return (
    <li class="paper-file">
      {paper?.name[language] ?? scan.paper}: {scan.name}
      <Form view={view} action={dossierAddress(visit, dossier, '/scans/remove')} class="inline-form">
        <input type="hidden" name="version" value={visit.version} />
        <input type="hidden" name="file" value={scan.file} />
        <Button kind="secondary">
          {counterWords.remove[language]}
          <span class="hidden"> {scan.name}</span>
        </Button>
      </Form>
    </li>
  );
}
