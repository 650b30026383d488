import type { VNode } from 'preact';
import { formatDate } from '../../../../kernel/text/formats.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import type { View } from '../../../../ui/view.ts';
import type { ProcedureDefinition } from '../../definition.ts';
import { versionHref } from '../addresses.ts';
import { describe } from '../describe.ts';
import { workshopWords } from '../words.ts';
import { ProcessDiagram } from './process-diagram.tsx';
import { procedureCrumb } from './versions-page.tsx';
import { WorkshopFrame } from './workshop-frame.tsx';

type Props = { readonly view: View; readonly definition: ProcedureDefinition };

/** All that one version says, in words, with its process as a picture. */
export function VersionPage({ view, definition }: Props): VNode {
  const { language } = view;
  const speak = speaker(workshopWords, language);
  const { code, version, validFrom, decision, steps } = definition;
  const described = describe(definition, language);
  const sections = [...new Set(described.map(({ section }) => section))];
  return (
    <WorkshopFrame
      view={view}
      title={`${definition.name[language]} · ${speak('versionN', { version })}`}
      crumbs={[procedureCrumb(code)]}
      actions={
        <ButtonLink kind="secondary" href={`${versionHref(code, version)}/process.bpmn`}>
          {speak('bpmnExport')}
        </ButtonLink>
      }
    >
      <p>
        {speak('from')} {formatDate(validFrom, language)} · {speak('decision')}: {decision || speak('noDecision')}
      </p>
      {sections.map((section) => (
        <section class="panel">
          <h2>{speak(section)}</h2>
          {section === 'steps' && <ProcessDiagram view={view} steps={steps} />}
          {described
            .filter((each) => each.section === section)
            .map(({ title, lines }) => (
              <>
                {title !== speak(section) && <h3>{title}</h3>}
                <SummaryList
                  view={view}
                  rows={lines.map(({ label, value }) => ({
                    question: label,
                    answer: <span class="typed">{value}</span>,
                  }))}
                />
              </>
            ))}
        </section>
      ))}
    </WorkshopFrame>
  );
}
