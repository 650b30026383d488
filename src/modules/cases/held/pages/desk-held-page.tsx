import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkboxes.tsx';
import { Panel } from '../../../../ui/columns.tsx';
import { DeskPage } from '../../../../ui/desk-page.tsx';
import { Empty } from '../../../../ui/empty.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import type { View } from '../../../../ui/view.ts';
import { menuOf } from '../../../units/index.ts';
import { PaperLine, type VaultPaper } from '../../../vault/index.ts';
import type { Case } from '../../case.ts';
import { caseAddress } from '../../rules/desk-address.ts';
import type { Offer, Offers } from '../queries/put-forward.ts';
import { heldDeskWords } from '../desk-words.ts';

type Props = {
  readonly view: View;
  readonly subject: Pick<Case, 'code'>;
  readonly offers: Offers;
  readonly problems: readonly Problem[];
};

/** What the applicant's vault holds of the papers that a case lacks: to be taken in with their consent, not to be asked for. */
export function DeskHeldPage({ view, subject, offers, problems }: Props): VNode {
  const speak = speaker(heldDeskWords, view.language);
  const back = { href: caseAddress(subject.code), label: subject.code };
  return (
    <DeskPage view={view} title={speak('title')} wrong={problems.length > 0} menu={menuOf(view)} crumbs={[back]}>
      <ErrorSummary view={view} problems={problems} />
      <p class="lead">{speak('lead')}</p>
      {offers.size === 0 && (
        <Empty title={speak('none')}>
          <p>
            {speak('noneHint')} <a href={caseAddress(subject.code, '#acts')}>{speak('back')}</a>
          </p>
        </Empty>
      )}
      {[...offers.values()].flatMap((offer) =>
        offer.held.map((held) => <Take view={view} subject={subject} offer={offer} held={held} problems={problems} />),
      )}
    </DeskPage>
  );
}

type TakeProps = Omit<Props, 'offers'> & { readonly offer: Offer; readonly held: VaultPaper };

/** One paper; that the applicant agreed is ticked, never assumed. */
function Take({ view, subject, offer, held, problems }: TakeProps): VNode {
  const speak = speaker(heldDeskWords, view.language);
  const { code, name } = offer.paper;
  const agrees = `/${code}/agrees`;
  return (
    <Panel title={name[view.language]}>
      <p>
        <PaperLine view={view} paper={held} />
      </p>
      <Form view={view} action={caseAddress(subject.code, '/held')}>
        <input type="hidden" name="paper" value={code} />
        <input type="hidden" name="held" value={held.id} />
        <Checkbox view={view} name={agrees} label={speak('agrees')} error={errorAt(view, problems, agrees)} />
        <Button>{speak('take')}</Button>
      </Form>
    </Panel>
  );
}
